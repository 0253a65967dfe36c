import { addDays, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { readDay } from '@mens-centraal/ui/read-day.ts'
import { useState } from 'react'
import type { Answer } from '../../api/call.ts'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { useHouseForm, type Wrong } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'

export type StandIns = Answer<'GET /api/stand-ins'>
type Values = { readonly absent: string; readonly standIn: string; readonly from: string; readonly last: string }

/** The form by which a stand-in is arranged: who is away, who stands in, and the first and last day of it. */
export const useStandIn = ({ absent }: StandIns, onChanged: () => void) => {
  const t = useWords()
  const act = useAct('POST /api/stand-ins')
  const keyOf = useIdempotencyKey()
  const [done, setDone] = useState(false)
  const check = (values: Values): Wrong<Values> => ({
    ...(values.absent === '' && { absent: t('standIn.absentNeeded') }),
    ...(values.standIn === '' && { standIn: t('standIn.standInNeeded') }),
    ...(readDay(values.from) === undefined && { from: t('closing.dayNeeded') }),
    ...(readDay(values.last) === undefined && { last: t('closing.dayNeeded') }),
  })
  const form = useHouseForm<Values>({
    defaults: { absent: absent.length === 1 ? (absent[0]?.id ?? '') : '', standIn: '', from: '', last: '' },
    check,
    pointers: { absent: 'absent', standIn: 'standIn', from: 'from', until: 'last' },
  })
  const submit = form.submit(async ({ absent: away, standIn, from, last }) => {
    const [first, lastDay] = [readDay(from), readDay(last)] as [CalendarDay, CalendarDay]
    const body = { absent: away, standIn, from: first, until: addDays(lastDay, 1) }
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    setDone(answer.ok)
    if (answer.ok) onChanged()
    else form.refuse(answer.refusal)
  })
  return { form, done, submit, pending: act.pending }
}
