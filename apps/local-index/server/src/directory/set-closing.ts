import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import { type ClosingSet, closingRefusal } from './closing.ts'
import { setClosing } from './closing-permissions.ts'

/** What a coordinator says: closed from a day until the day on which the organisation opens, with a number to call; or not closed. */
export type ClosingWish = { readonly closing: { readonly from: string; readonly until: string; readonly phone: string } | null }

const decideClosing = ({ closing }: ClosingWish, { actor, now }: LocalDoor): Result<Decision<null>, Refusal> => {
  const refusal = closing === null ? null : closingRefusal(closing.from, closing.until, dayOf(now))
  if (refusal !== null) return refuse(refusal)
  const event: ClosingSet = {
    type: 'closing-set',
    organisationId: actor.organisationId ?? '',
    closing: closing && { from: calendarDay(closing.from), until: calendarDay(closing.until), phone: closing.phone },
  }
  return ok({ events: [event], subjects: [], answer: () => null })
}

/** A coordinator says when the own organisation is closed; what was said before no longer holds. Refused as `closingRefusal` says. */
export const closeOrganisation = (door: LocalDoor, wish: ClosingWish): Promise<Result<null, Refusal>> => {
  const grant = permit(setClosing, door, {})
  const decision = decide(grant, () => decideClosing(wish, door))
  return commit(door, grant, decision)
}
