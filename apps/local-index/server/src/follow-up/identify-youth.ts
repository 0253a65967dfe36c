import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { read } from '@mens-centraal/platform/acts/read'
import type { LocalDoor } from '../directory/actor.ts'
import { officerStep, watchFacts } from './close-follow-up.ts'
import { identifyYouth } from './follow-up-permissions.ts'
import type { IdentifyReason } from './follow-up-step.ts'
import { identityOf } from './follow-up-views.ts'

/**
 * Shows a follow-up officer who the youth of a match is, for a reason from a list, while two people are involved in it. That it was asked, and why, is kept with the follow-up and in the
 * log before the youth is shown; the second look is logged as well.
 */
export const identifyWatchedYouth = async (
  door: LocalDoor,
  id: string,
  reason: IdentifyReason,
): Promise<Result<unknown, Refusal>> => {
  const facts = await watchFacts(door, id)
  const grant = permit(identifyYouth, door, facts)
  const { followUp } = facts
  const decision = decide(grant, () => {
    if (followUp === null) return refuse({ code: 'not-available' })
    const step = officerStep(door, followUp, { kind: 'identified', reason, told: [] })
    return ok({ events: [step], subjects: followUp.subjects, answer: () => step.stepId })
  })
  const kept = await commit(door, grant, decision)
  return kept.ok ? read(door, permit(identifyYouth, door, facts), identityOf(kept.value, reason, facts)) : kept
}
