import { randomBytes } from 'node:crypto'
import { plusMs } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { seal } from '@mens-centraal/platform/sealing/at-rest'
import {
  type AccountInvited,
  type Invitation,
  invitationMs,
  inviteRefusal,
  type RecoveryConfirmed,
  type SessionsEnded,
} from './account.ts'
import { invitationPlace } from './account-facts.ts'
import { askRecovery, confirmRecovery, endSessionsOf, inviteAccount } from './account-permissions.ts'
import { expectRecovery } from './account-store.ts'
import type { LocalDoor } from './actor.ts'
import { tokenHash } from './session-facts.ts'
import { confirmRefusal } from './way-in.ts'
import { type KeptAccount, keptAccount } from './way-in-facts.ts'

const invitedTo = (door: LocalDoor, positionId: string, organisationId: string, kind: Invitation['kind']): AccountInvited => {
  const invitationId = door.draw.id()
  const token = randomBytes(32).toString('base64url')
  return {
    ...{ type: 'account-invited', invitationId, positionId, organisationId, kind },
    tokenHash: tokenHash(token),
    tokenSealed: seal(door.keys, invitationPlace(invitationId), token),
    askedBy: door.actor.positionId ?? '',
    confirmers: [],
    confirmsMail: null,
    at: door.now,
    expiresAt: plusMs(door.now, invitationMs),
  }
}

/** What an invitation takes: nothing more, the inviter's own word for a mail address that another set, or somebody else's. */
const vouching = ({ account, invitee, confirmers }: KeptAccount, door: LocalDoor) => {
  if (account === null || account.wayIn.confirmed) return ok({})
  const { wayIn, professionalId } = account
  const alone = confirmRefusal(wayIn, confirmers, professionalId, door.actor.professionalId)
  if (alone === null) return ok({ confirmsMail: invitee?.email ?? null })
  return confirmers.length === 0 ? refuse({ code: 'second-person-missing' }) : ok({ confirmers })
}

/**
 * Invites somebody to open an account, or once more: a former invitation no longer counts. To a mail address that only one manager stands for it is not mailed until
 * somebody else confirmed it. Refused as `inviteRefusal` says, or with `second-person-missing` when nobody else could.
 */
export const inviteToAccount = async (door: LocalDoor, positionId: string): Promise<Result<null, Refusal>> => {
  const facts = await keptAccount(door, positionId)
  const grant = permit(inviteAccount, door, facts)
  const decision = decide(grant, ({ facts: kept }) => {
    const { account, invitee } = kept
    if (account === null || invitee === null) return refuse({ code: 'not-available' })
    const refusal = inviteRefusal(invitee)
    if (refusal !== null) return refuse(refusal)
    const vouched = vouching(kept, door)
    if (!vouched.ok) return vouched
    const event: AccountInvited = { ...invitedTo(door, positionId, account.organisationId, 'first'), ...vouched.value }
    return ok({ events: [event], subjects: [], answer: () => null })
  })
  return commit(door, grant, decision)
}

/** Says that somebody's account is lost. Nothing changes until a second person confirms it. Refused with `account-missing` when there is none. */
export const askForRecovery = async (door: LocalDoor, positionId: string): Promise<Result<null, Refusal>> => {
  const facts = await keptAccount(door, positionId)
  const grant = permit(askRecovery, door, facts)
  const decision = decide(grant, ({ facts: { account, invitee, keepers } }) => {
    if (account === null || invitee === null) return refuse({ code: 'not-available' })
    if (!invitee.hasAccount) return refuse({ code: 'account-missing' })
    const refusal = inviteRefusal({ ...invitee, hasAccount: false })
    if (refusal !== null) return refuse(refusal)
    const not = [account.professionalId, door.actor.professionalId, account.wayIn.setBy]
    const confirmers = keepers.filter(({ professionalId }) => !not.includes(professionalId))
    const event = { ...invitedTo(door, positionId, account.organisationId, 'recovery'), confirmers }
    return ok({ events: [event], subjects: [], answer: () => null })
  })
  return commit(door, grant, decision)
}

/** The second pair of eyes: the lost account is closed, its sessions end, and its person is invited anew. */
export const confirmLostAccount = async (door: LocalDoor, positionId: string): Promise<Result<null, Refusal>> => {
  const facts = await keptAccount(door, positionId)
  const grant = permit(confirmRecovery, door, facts)
  const decision = decide(grant, ({ facts: { recovery, account, invitee } }) => {
    if (recovery === null) return refuse({ code: 'recovery-not-open' })
    const event: RecoveryConfirmed = {
      ...{ type: 'recovery-confirmed', invitationId: recovery.id, positionId },
      confirmedBy: door.actor.positionId ?? '',
      confirmsMail: account?.wayIn.confirmed === false ? (invitee?.email ?? null) : null,
      at: door.now,
      expiresAt: plusMs(door.now, invitationMs),
    }
    return ok({ events: [event], subjects: [], expect: [expectRecovery(recovery.id, door.now)], answer: () => null })
  })
  return commit(door, grant, decision)
}

/** Ends all sessions of somebody's job, from the next request on: a device was lost, somebody stayed logged in. */
export const endTheirSessions = async (door: LocalDoor, positionId: string): Promise<Result<null, Refusal>> => {
  const facts = await keptAccount(door, positionId)
  const grant = permit(endSessionsOf, door, facts)
  const event: SessionsEnded = { type: 'sessions-ended', positionId, sessionId: null, at: door.now }
  const decision = decide(grant, () => ok({ events: [event], subjects: [], answer: () => null }))
  return commit(door, grant, decision)
}
