import { addDays } from '@mens-centraal/kernel/calendar-day'
import { readDay } from '@mens-centraal/ui/read-day.ts'
import { useState } from 'react'
import type { Answer } from '../../api/call.ts'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { useHouseForm, type Wrong } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'

export type Closing = NonNullable<Answer<'GET /api/closing'>['closing']>
type ClosingValues = { readonly from: string; readonly last: string; readonly phone: string }
type Body = { readonly closing: Closing | null }

const empty: ClosingValues = { from: '', last: '', phone: '' }

/** Says when the organisation is closed, or that it is not. */
export const useClosing = (onChanged: () => void) => {
  const t = useWords()
  const act = useAct('POST /api/closing')
  const keyOf = useIdempotencyKey()
  const [done, setDone] = useState(false)
  const check = ({ from, last, phone }: ClosingValues): Wrong<ClosingValues> => {
    const [first, end] = [readDay(from), readDay(last)]
    return {
      ...(first === undefined && { from: t('closing.dayNeeded') }),
      ...(end === undefined && { last: t('closing.dayNeeded') }),
      ...(first !== undefined && end !== undefined && end < first && { last: t('closing.order') }),
      ...(phone.trim() === '' && { phone: t('closing.phoneNeeded') }),
    }
  }
  const form = useHouseForm<ClosingValues>({
    defaults: empty,
    check,
    pointers: { 'closing/from': 'from', 'closing/until': 'last', 'closing/phone': 'phone', from: 'from', until: 'last' },
  })
  const send = async (body: Body) => {
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    setDone(answer.ok)
    if (answer.ok) onChanged()
    else form.refuse(answer.refusal)
  }
  const submit = form.submit(({ from, last, phone }) => {
    const [first, end] = [readDay(from), readDay(last)]
    if (first !== undefined && end !== undefined)
      void send({ closing: { from: first, until: addDays(end, 1), phone: phone.trim() } })
  })
  return { form, done, submit, pending: act.pending, clear: () => void send({ closing: null }) }
}
