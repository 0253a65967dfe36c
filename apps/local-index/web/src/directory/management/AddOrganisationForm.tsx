import { Actions, Button } from '@mens-centraal/ui/Button'
import { DateField } from '@mens-centraal/ui/DateField'
import { Form } from '@mens-centraal/ui/Form'
import { readDay } from '@mens-centraal/ui/read-day.ts'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { ActCard } from '../../form/ActCard.tsx'
import { useHouseForm } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import { PlainFields, WeightyFields } from './OrganisationFields.tsx'
import { untilOf } from './organisation.ts'
import {
  type Category,
  emptyFields,
  type OrganisationValues,
  organisationPointers,
  valuesOf,
  wishOf,
} from './organisation-form.ts'
import { StartFields, type StartValues, startMistakes, startOf } from './StartFields.tsx'

type AddValues = OrganisationValues & StartValues & { readonly lastDay: string }
type AddOrganisationFormProps = {
  readonly categories: readonly Category[]
  readonly onDone: (name: string) => void
  readonly onCancel: () => void
}

const useAdd = ({ onDone }: AddOrganisationFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/organisations')
  const keyOf = useIdempotencyKey()
  const form = useHouseForm<AddValues>({
    defaults: { ...valuesOf(null), start: 'today', startDay: '', lastDay: '' },
    check: (values) => {
      const { startDay } = startMistakes(values)
      const unreadable = values.lastDay.trim() !== '' && readDay(values.lastDay) === undefined
      return {
        ...emptyFields(values, t('keep.needed')),
        ...(startDay && { startDay: t(startDay) }),
        ...(unreadable && { lastDay: t('start.unreadable') }),
      }
    },
    pointers: { ...organisationPointers, from: 'startDay', until: 'lastDay' },
  })
  const send = async (values: AddValues) => {
    const [wish, from, last] = [wishOf(values), startOf(values), readDay(values.lastDay)]
    if (wish === undefined || from === undefined) return
    const body = { ...wish, from, until: last === undefined ? null : untilOf(last) }
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone(wish.name)
    else form.refuse(answer.refusal)
  }
  return { form, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

/** Adds an organisation with its first covenant. */
export const AddOrganisationForm = (props: AddOrganisationFormProps) => {
  const t = useWords()
  const { form, pending, submit } = useAdd(props)
  return (
    <ActCard title={t('keep.addTitle')}>
      <p className="soft">{t('keep.addText')}</p>
      <Form label={t('keep.addTitle')} onSubmit={submit} {...form.summary}>
        <PlainFields field={form.field as never} />
        <WeightyFields field={form.field as never} categories={props.categories} />
        <StartFields start={form.field('start')} startDay={form.field('startDay')} />
        <DateField {...form.field('lastDay')} label={t('period.lastDay')} hint={t('period.lastDayHint')} optional />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('period.add')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
    </ActCard>
  )
}
