import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { Actions, Button } from '@mens-centraal/ui/Button'
import { Form } from '@mens-centraal/ui/Form'
import { readDay } from '@mens-centraal/ui/read-day.ts'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { ActCard } from '../form/ActCard.tsx'
import { useHouseForm, type Wrong } from '../form/use-house-form.ts'
import { today, useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { EndFields } from './EndFields.tsx'
import { readEnd } from './end-date.ts'
import { type EndValues, endMistakes } from './raise-form.ts'
import type { RiskSignal } from './risk-signal.ts'

export type ActFormProps = { readonly signal: RiskSignal; readonly onDone: () => void; readonly onCancel: () => void }

const useExtend = ({ signal, onDone }: ActFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/risk-signals/:id/extension')
  const keyOf = useIdempotencyKey()
  const latestEnd = signal.latestEnd as CalendarDay
  const endOf = ({ end, lastDay }: EndValues) => readEnd(end, readDay(lastDay), today(), latestEnd)
  const check = (values: EndValues): Wrong<EndValues> => {
    const end = endOf(values)
    if (end.ok && end.value <= signal.endsOn) return { [values.end === 'other' ? 'lastDay' : 'end']: t('extend.notLater') }
    return Object.fromEntries(Object.entries(endMistakes(values, today(), latestEnd)).map(([name, word]) => [name, t(word)]))
  }
  const form = useHouseForm<EndValues>({
    defaults: { end: '', lastDay: '' },
    check,
    pointers: { endsOn: 'end' },
    codes: { 'extension-not-later': 'end', 'end-too-late': 'end', 'end-after-birthday': 'end' },
  })
  const send = async (values: EndValues) => {
    const end = endOf(values)
    if (!end.ok) return
    const body = { endsOn: end.value }
    const answer = await act.run({ params: { id: signal.id }, body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  return { form, latestEnd, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

/** Lets a signal run longer: still involved, and the risk is still there. */
export const ExtendForm = (props: ActFormProps) => {
  const t = useWords()
  const dates = useDates()
  const { form, latestEnd, pending, submit } = useExtend(props)
  return (
    <ActCard title={t('extend.title')}>
      <Form label={t('extend.title')} onSubmit={submit} {...form.summary}>
        <p>{t('extend.text', { day: dates.lastDay(props.signal.endsOn) })}</p>
        <EndFields
          end={form.field('end')}
          lastDay={form.field('lastDay')}
          latestEnd={latestEnd}
          after={props.signal.endsOn as CalendarDay}
        />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('extend.button')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
    </ActCard>
  )
}
