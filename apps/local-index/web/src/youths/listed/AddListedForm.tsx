import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { DateField } from '@mens-centraal/ui/DateField'
import { Form } from '@mens-centraal/ui/Form'
import { readDay } from '@mens-centraal/ui/read-day.ts'
import { TextField } from '@mens-centraal/ui/TextField'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { untilOf } from '../../directory/management/organisation.ts'
import { StartFields, type StartValues, startMistakes, startOf } from '../../directory/management/StartFields.tsx'
import { ActCard } from '../../form/ActCard.tsx'
import { useHouseForm, type Wrong } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import type { WordId } from '../../language/words.ts'
import { emptyListed, type ListedValues, listedMistakes, listedOf } from './listed-address.ts'

type AddValues = ListedValues & StartValues & { readonly lastDay: string }
type AddListedFormProps = { readonly onDone: () => void; readonly onCancel: () => void }

const useAdd = ({ onDone }: AddListedFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/listed-addresses')
  const keyOf = useIdempotencyKey()
  const check = (values: AddValues): Wrong<AddValues> => {
    const unreadable = values.lastDay.trim() !== '' && readDay(values.lastDay) === undefined
    const mistakes: { readonly [field: string]: WordId | undefined } = {
      ...listedMistakes(values),
      ...startMistakes(values),
      ...(unreadable && { lastDay: 'start.unreadable' }),
    }
    return Object.fromEntries(Object.entries(mistakes).flatMap(([field, word]) => (word ? [[field, t(word)]] : [])))
  }
  const form = useHouseForm<AddValues>({
    defaults: { ...emptyListed, start: 'today', startDay: '', lastDay: '' },
    check,
    pointers: {
      ...{ name: 'name', kind: 'kind', postcode: 'postcode', houseNumber: 'houseNumber' },
      ...{ houseLetter: 'houseLetter', houseAddition: 'houseAddition', from: 'startDay', until: 'lastDay' },
    },
  })
  const send = async (values: AddValues) => {
    const [address, from, last] = [listedOf(values), startOf(values), readDay(values.lastDay)]
    if (address === undefined || from === undefined) return
    const body = { ...address, from, until: last === undefined ? null : untilOf(last) }
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  return { form, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

const AddressFields = ({ field }: { readonly field: ReturnType<typeof useAdd>['form']['field'] }) => {
  const t = useWords()
  return (
    <>
      <TextField {...field('postcode')} label={t('listed.postcode')} width="short" maxLength={7} />
      <TextField {...field('houseNumber')} label={t('listed.houseNumber')} width="short" inputMode="numeric" maxLength={5} />
      <TextField {...field('houseLetter')} label={t('listed.houseLetter')} width="short" maxLength={1} optional />
      <TextField {...field('houseAddition')} label={t('listed.houseAddition')} width="short" maxLength={5} optional />
    </>
  )
}

/** Puts the address of an institution or a shelter on the list. */
export const AddListedForm = (props: AddListedFormProps) => {
  const t = useWords()
  const { form, pending, submit } = useAdd(props)
  return (
    <ActCard title={t('listed.addTitle')}>
      <p className="soft">{t('listed.addText')}</p>
      <Form label={t('listed.addTitle')} onSubmit={submit} {...form.summary}>
        <ChoiceField
          {...form.field('kind')}
          label={t('listed.kind')}
          choices={[
            { value: 'institution', label: t('listed.institution'), hint: t('listed.institutionHint') },
            { value: 'shelter', label: t('listed.shelter'), hint: t('listed.shelterHint') },
          ]}
        />
        <TextField {...form.field('name')} label={t('listed.name')} hint={t('listed.nameHint')} maxLength={100} />
        <AddressFields field={form.field} />
        <StartFields start={form.field('start')} startDay={form.field('startDay')} />
        <DateField {...form.field('lastDay')} label={t('period.lastDay')} hint={t('period.lastDayHint')} optional />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('listed.add')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
    </ActCard>
  )
}
