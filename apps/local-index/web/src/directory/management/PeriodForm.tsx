import { Actions, Button } from '@mens-centraal/ui/Button'
import { DateField } from '@mens-centraal/ui/DateField'
import { Form } from '@mens-centraal/ui/Form'
import { readDay } from '@mens-centraal/ui/read-day.ts'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { ActCard } from '../../form/ActCard.tsx'
import { useHouseForm, type Wrong } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import { untilOf } from './organisation.ts'
import { StartFields, type StartValues, startMistakes, startOf } from './StartFields.tsx'

type PeriodValues = StartValues & { readonly lastDay: string }
type PeriodFormProps = {
  readonly operation: 'POST /api/organisations/:id/covenants' | 'POST /api/positions/:id/designations'
  /** Of the organisation, or of the job. */
  readonly id: string
  readonly title: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

const usePeriod = ({ operation, id, onDone }: PeriodFormProps) => {
  const t = useWords()
  const act = useAct(operation)
  const keyOf = useIdempotencyKey()
  const check = (values: PeriodValues): Wrong<PeriodValues> => {
    const { startDay } = startMistakes(values)
    const unreadable = values.lastDay.trim() !== '' && readDay(values.lastDay) === undefined
    return { ...(startDay && { startDay: t(startDay) }), ...(unreadable && { lastDay: t('start.unreadable') }) }
  }
  const form = useHouseForm<PeriodValues>({
    defaults: { start: 'today', startDay: '', lastDay: '' },
    check,
    pointers: { from: 'startDay', until: 'lastDay' },
  })
  const send = async (values: PeriodValues) => {
    const from = startOf(values)
    const last = readDay(values.lastDay)
    if (from === undefined) return
    const body = { from, until: last === undefined ? null : untilOf(last) }
    const answer = await act.run({ params: { id }, body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  return { form, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

/** Adds a covenant or a designation: from today or a later day, with or without an end. */
export const PeriodForm = (props: PeriodFormProps) => {
  const t = useWords()
  const { form, pending, submit } = usePeriod(props)
  return (
    <ActCard title={props.title}>
      <Form label={props.title} onSubmit={submit} {...form.summary}>
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
