import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { quotaRefusal, type Use } from './quota.ts'

/** Elements were evaluated for a member: how many, and never which. */
export type ElementsTaken = {
  readonly type: 'elements-taken'
  readonly memberId: string
  readonly elements: number
  readonly now: Instant
  readonly today: CalendarDay
  readonly aDay: number
}

/** What is asked before evaluating. `valid`: each element is one, and not the identity. */
export type EvaluationFacts = { readonly keyKnown: boolean; readonly valid: boolean; readonly use: Use }

/** Whether to evaluate. Refuses with `key-unknown`, `element-invalid` and `quota-exceeded`; what is refused counts as nothing. */
export const decideEvaluation = (
  { keyKnown, valid, use }: EvaluationFacts,
  { memberId, elements, now }: { readonly memberId: string; readonly elements: number; readonly now: Instant },
): Result<ElementsTaken, Refusal> => {
  if (!keyKnown) return refuse({ code: 'key-unknown' })
  if (!valid) return refuse({ code: 'element-invalid' })
  const refusal = quotaRefusal(use, elements, now)
  if (refusal !== null) return refuse(refusal)
  return ok({ type: 'elements-taken', memberId, elements, now, today: dayOf(now), aDay: use.aDay })
}

/** More elements a day for a member, from a day up to another. */
export type AllowanceGiven = {
  readonly type: 'allowance-given'
  readonly id: string
  readonly memberId: string
  readonly aDay: number
  readonly from: CalendarDay
  readonly until: CalendarDay
  readonly at: Instant
}
