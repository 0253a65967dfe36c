import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { SessionsEnded } from './account.ts'
import type { LocalDoor } from './actor.ts'
import { readSessionFacts, sessionById } from './session-facts.ts'
import { endOwnSession } from './session-permissions.ts'

/** Ends one of the asker's own sessions, on whatever device. One that has ended already stays so. Refused with `not-available` when it is not theirs. */
export const endMySession = async (door: LocalDoor, sessionId: string): Promise<Result<null, Refusal>> => {
  const [rows] = await ask(door, [sessionById(sessionId)])
  const session = readSessionFacts(rows)
  const grant = permit(endOwnSession, door, { session })
  const event: SessionsEnded = { type: 'sessions-ended', positionId: session?.positionId ?? '', sessionId, at: door.now }
  const decision = decide(grant, () => ok({ events: [event], subjects: [], answer: () => null }))
  return commit(door, grant, decision)
}
