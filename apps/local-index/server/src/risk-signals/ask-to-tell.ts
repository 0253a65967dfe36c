import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { askToTell } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'
import { type AskedToTell, tellingDue } from './tell-reminder.ts'
import { readUntold, untoldSignal } from './tell-reminder-facts.ts'

/**
 * Asks the reporter of one signal to tell the family, when that is due; else nothing happens. Refused with `conflict-try-again` when somebody
 * acted on the youth meanwhile: who told the family just now is not asked.
 */
export const askReporterToTell = async (door: LocalDoor, signalId: string): Promise<Result<null, Refusal>> => {
  const [rows] = await ask(door, [untoldSignal(signalId)])
  const signal = readUntold(rows)
  const today = dayOf(door.now)
  if (signal === null || !tellingDue(signal, today)) return ok(null)
  const { positionId, professionalId, subject, municipalityId } = signal
  const grant = permit(askToTell, door, { subject, covenantMunicipalityId: municipalityId })
  const event: AskedToTell = { type: 'asked-to-tell', signalId, positionId, professionalId, on: today, at: door.now }
  const expect = [expectYouthVersion(signal.youthId, signal.version)]
  const decision = decide(grant, () => ok({ events: [event], subjects: [subject], expect, answer: () => null }))
  return commit(door, grant, decision)
}
