import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { reminderDue, type StillInvolvedAsked } from './end-reminder.ts'
import { askableSignal, readAskable } from './end-reminder-facts.ts'
import { askStillInvolved } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

/**
 * Asks the reporter of one signal whether they are still involved, when that is due; else nothing happens. Refused with `conflict-try-again` when
 * somebody acted on the youth meanwhile: a signal that was extended just now is not asked about.
 */
export const askReporter = async (door: LocalDoor, signalId: string): Promise<Result<null, Refusal>> => {
  const [rows] = await ask(door, [askableSignal(signalId)])
  const signal = readAskable(rows)
  const days = signal === null ? null : reminderDue(signal, dayOf(door.now))
  if (signal === null || days === null) return ok(null)
  const { positionId, professionalId, subject, municipalityId } = signal
  const grant = permit(askStillInvolved, door, { subject, covenantMunicipalityId: municipalityId })
  const event: StillInvolvedAsked = { type: 'still-involved-asked', signalId, positionId, professionalId, days, at: door.now }
  const expect = [expectYouthVersion(signal.youthId, signal.version)]
  const decision = decide(grant, () => ok({ events: [event], subjects: [subject], expect, answer: () => null }))
  return commit(door, grant, decision)
}
