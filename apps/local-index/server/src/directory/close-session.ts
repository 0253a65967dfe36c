import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import type { SessionClosed } from './session.ts'
import { closeSession, type Leaving } from './session-permissions.ts'

const heldAt = ({ actor: { sessionId, professionalId } }: LocalDoor): Leaving['leaving']['session'] => {
  if (sessionId === null) return 'none'
  return professionalId === null ? 'ended' : 'running'
}

/**
 * Ends the session at the door, or, with `everywhere`, all sessions of this person on every device and in every job. No role is needed. A
 * session that no longer runs (idle, or the position ended) is closed for good as well.
 * @returns refusals: `not-logged-in`; `session-ended` for everywhere
 */
export const closeMySession = async (door: LocalDoor, everywhere: boolean): Promise<Result<null, Refusal>> => {
  const { sessionId, professionalId } = door.actor
  const grant = permit(closeSession, door, { leaving: { session: heldAt(door), everywhere } })
  const event: SessionClosed = {
    type: 'session-closed',
    sessionId: sessionId ?? '',
    professionalId: professionalId ?? '',
    everywhere,
    at: door.now,
  }
  const decision = decide(grant, () => ok({ events: [event], subjects: [], answer: () => null }))
  return commit(door, grant, decision)
}
