import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { ownSignalFacts } from './own-signal.ts'
import type { ArchiveTerm, ArchiveTermSet } from './risk-signal.ts'
import { setArchiveTerm } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

/** The reporter of an own running signal says how long the archive is to keep it once it has ended, also when it runs out by its date (Jeugdwet art. 7.1.4.6). */
export const chooseArchiveTerm = async (door: LocalDoor, signalId: string, term: ArchiveTerm): Promise<Result<null, Refusal>> => {
  const facts = await ownSignalFacts(door, signalId)
  const grant = permit(setArchiveTerm, door, facts)
  const event: ArchiveTermSet = { type: 'archive-term-set', signalId, term }
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
