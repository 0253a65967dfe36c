import { plusMs } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { type InvitationConfirmed, type InvitationTakenBack, invitationMs } from './account.ts'
import { confirmInvitation, takeBackInvitation } from './account-permissions.ts'
import { expectInvitation } from './account-store.ts'
import type { LocalDoor } from './actor.ts'
import { keptAccount } from './way-in-facts.ts'

/**
 * The second pair of eyes on a mail address that a manager set: the invitation is mailed now, and counts for seven days. Refused as `confirmRefusal` says, or with
 * `invitation-not-open` when it lapsed, was taken back, or the mail address changed.
 * @param invitationId as it was seen: one that was asked for later is another
 */
export const confirmWaitingInvitation = async (door: LocalDoor, invitationId: string): Promise<Result<null, Refusal>> => {
  const facts = await keptAccount(door, invitationId)
  const grant = permit(confirmInvitation, door, facts)
  const decision = decide(grant, ({ facts: { positionId, invitee, invitationId: open } }) => {
    if (positionId === null || open !== invitationId || !invitee?.email) return refuse({ code: 'invitation-not-open' })
    const event: InvitationConfirmed = {
      ...{ type: 'invitation-confirmed', invitationId, positionId, confirmsMail: invitee.email },
      confirmedBy: door.actor.positionId ?? '',
      at: door.now,
      expiresAt: plusMs(door.now, invitationMs),
    }
    return ok({ events: [event], subjects: [], expect: [expectInvitation(invitationId, door.now)], answer: () => null })
  })
  return commit(door, grant, decision)
}

/** Takes a first invitation back, or refuses to confirm it: nobody can open an account with it. Refused with `invitation-not-open` when it lapsed or was used. */
export const endInvitation = async (door: LocalDoor, invitationId: string): Promise<Result<null, Refusal>> => {
  const facts = await keptAccount(door, invitationId)
  const grant = permit(takeBackInvitation, door, facts)
  const decision = decide(grant, ({ facts: { invitationId: open } }) => {
    if (open !== invitationId) return refuse({ code: 'invitation-not-open' })
    const event: InvitationTakenBack = { type: 'invitation-taken-back', invitationId }
    return ok({ events: [event], subjects: [], expect: [expectInvitation(invitationId, door.now)], answer: () => null })
  })
  return commit(door, grant, decision)
}
