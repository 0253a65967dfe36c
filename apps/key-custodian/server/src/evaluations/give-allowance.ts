import { type CalendarDay, daysBetween } from '@mens-centraal/kernel/calendar-day'
import type { Oin } from '@mens-centraal/kernel/oin'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { CustodianDoor, Member } from '../members/member.ts'
import { memberByOin, readMember } from '../members/member-facts.ts'
import type { AllowanceGiven } from './evaluation.ts'
import { giveAllowance } from './evaluation-permissions.ts'

/** The most that an allowance gives, and for how many days: joining takes weeks, not years. */
export const mostAllowed = { aDay: 100_000, days: 62 } as const

export type AllowanceWish = {
  readonly oin: Oin
  readonly aDay: number
  readonly from: CalendarDay
  readonly until: CalendarDay
}

const decideAllowance = (
  known: Member | null,
  { aDay, from, until }: AllowanceWish,
  { id, now: at }: { readonly id: string; readonly now: CustodianDoor['now'] },
): Result<Decision<string>, Refusal> => {
  if (known === null) return refuse({ code: 'member-unknown' })
  const days = daysBetween(from, until)
  const fits = Number.isSafeInteger(aDay) && aDay > 0 && aDay <= mostAllowed.aDay && days > 0 && days <= mostAllowed.days
  if (!fits) return refuse({ code: 'allowance-too-wide', facts: mostAllowed })
  const event: AllowanceGiven = { type: 'allowance-given', id, memberId: known.id, aDay, from, until, at }
  return ok({ events: [event], subjects: [], answer: () => known.oin })
}

/** Lets a member ask more for some days, as when it joins. Refuses with `member-unknown` and `allowance-too-wide`. */
export const allow = async (door: CustodianDoor, wish: AllowanceWish): Promise<Result<string, Refusal>> => {
  const [rows] = await ask(door, [memberByOin(wish.oin)])
  const facts = { known: readMember(rows) }
  const grant = permit(giveAllowance, door, facts)
  const fresh = { id: door.draw.id(), now: door.now }
  const decision = decide(grant, (granted) => decideAllowance(granted.facts.known, wish, fresh))
  return commit(door, grant, decision)
}
