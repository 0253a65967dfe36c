import { type CalendarDay, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { planOf, planRefusal } from './case-lead.ts'
import { keepJointPlan } from './case-lead-permissions.ts'
import { type LeadFacts, leadFacts, leadStep, stepsTaken } from './lead-act.ts'

/** A text that is no day lies before every day, and so is refused as one that is past. */
const dayIn = (text: string | null): CalendarDay | null =>
  text === null || isCalendarDay(text) ? text : ('0000-00-00' as CalendarDay)

const decidePlan = (
  { facts: { lead, place } }: Grant<LeadFacts, 'match:keep-plan'>,
  wish: string | null,
  door: LocalDoor,
): Result<Decision<null>, Refusal> => {
  if (lead === null || place === null) return refuse({ code: 'not-available' })
  const evaluateOn = dayIn(wish)
  const refusal = planRefusal(lead, place.professionalId, evaluateOn, dayOf(door.now))
  if (refusal !== null) return refuse(refusal)
  if (planOf(lead)?.evaluateOn === evaluateOn) return stepsTaken(lead, [])
  const { participantId } = place
  const kind = evaluateOn === null ? 'plan-ended' : 'plan-kept'
  return stepsTaken(lead, [leadStep(door, lead, { kind, participantId, byParticipantId: participantId, evaluateOn })])
}

/** The lead says that there is a joint plan, and on which day it is evaluated next; or, without a day, that it ended. The plan itself is kept elsewhere. */
export const keepPlan = async (door: LocalDoor, matchId: string, evaluateOn: string | null): Promise<Result<null, Refusal>> => {
  const facts = await leadFacts(door, matchId)
  const grant = permit(keepJointPlan, door, facts)
  const decision = decide(grant, (granted) => decidePlan(granted, evaluateOn, door))
  return commit(door, grant, decision)
}
