import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { NationalDoor } from '../members/member.ts'
import { decideAcknowledgement } from './mailbox.ts'
import { mailboxOf, readMailboxState } from './mailbox-facts.ts'
import { acknowledgeMail } from './mailbox-permissions.ts'

/** The member has kept all up to a number: what lies there is destroyed. Refuses a number that was never given with `mailbox-shorter`. */
export const acknowledge = async (door: NationalDoor, upTo: number): Promise<Result<object, Refusal>> => {
  const memberId = door.actor.member?.id ?? ''
  const [rows] = await ask(door, [mailboxOf(door.actor.organisationId)])
  const grant = permit(acknowledgeMail, door, { member: door.actor.member, state: readMailboxState(rows) })
  const decision = decide(grant, ({ facts: { state } }) => {
    const decided = decideAcknowledgement(state, memberId, upTo)
    if (!decided.ok) return decided
    return ok({ events: decided.value === null ? [] : [decided.value], subjects: [], answer: () => ({}) })
  })
  return commit(door, grant, decision)
}
