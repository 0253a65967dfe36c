import { readDay } from '@mens-centraal/ui/read-day.ts'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { useHouseForm, type Wrong } from '../../form/use-house-form.ts'
import { today } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { type Dated, untilOf } from './organisation.ts'

export type EndOperation = 'POST /api/covenants/:id/end' | 'POST /api/designations/:id/end' | 'POST /api/listed-addresses/:id/end'
export type EndValues = { readonly end: '' | 'now' | 'day' | 'never'; readonly lastDay: string }

/** The first day that no longer counts; null for no end; undefined when nothing readable was chosen. */
const untilOfWish = ({ end, lastDay }: EndValues): string | null | undefined => {
  if (end === 'now') return today()
  if (end === 'never') return null
  const last = end === 'day' ? readDay(lastDay) : undefined
  return last === undefined ? undefined : untilOf(last)
}

/** Moves the end of a covenant, a designation or a listed address; ending it at once is asked to be confirmed. */
export const useEnd = (operation: EndOperation, { id }: Pick<Dated, 'id'>, onDone: () => void) => {
  const t = useWords()
  const act = useAct(operation)
  const keyOf = useIdempotencyKey()
  const [asked, setAsked] = useState(false)
  const check = (values: EndValues): Wrong<EndValues> => {
    if (values.end === '') return { end: t('period.endNeeded') }
    return untilOfWish(values) === undefined ? { lastDay: t('start.unreadable') } : {}
  }
  const form = useHouseForm<EndValues>({ defaults: { end: '', lastDay: '' }, check, pointers: { until: 'end' } })
  const send = async (values: EndValues) => {
    const until = untilOfWish(values)
    if (until === undefined) return
    const body = { until }
    const answer = await act.run({ params: { id }, body, idempotencyKey: keyOf(body) })
    setAsked(false)
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  const submit = form.submit((values) => {
    if (values.end === 'now') setAsked(true)
    else void send(values)
  })
  return { form, asked, pending: act.pending, submit, confirm: () => void send(form.values), dismiss: () => setAsked(false) }
}
