import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { ownSignalFacts } from './own-signal.ts'
import type { StillInvolved } from './register-change.ts'
import { confirmInvolved } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

/** The reporter of an own running signal says that they are still involved: what they were asked for is done. Who was not asked may say so too. */
export const sayStillInvolved = async (door: LocalDoor, signalId: string): Promise<Result<null, Refusal>> => {
  const facts = await ownSignalFacts(door, signalId)
  const grant = permit(confirmInvolved, door, facts)
  const event: StillInvolved = { type: 'still-involved', signalId }
  const decision = decide(grant, ({ facts: { signal, subject } }) =>
    signal === null || subject === null
      ? refuse({ code: 'not-available' })
      : ok({
          events: [event],
          subjects: [subject],
          expect: [expectYouthVersion(signal.youthId, signal.version)],
          answer: () => null,
        }),
  )
  return commit(door, grant, decision)
}
