import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { invitationToMail, mailOfPosition, readMailing } from '../directory/account-facts.ts'
import type { LocalDoor } from '../directory/actor.ts'
import { invitationMail, newDeviceMail } from './account-mails.ts'
import { handOverMail, mailed } from './hand-over-mail.ts'
import type { Mailer } from './mailer.ts'
import { mailInvitation, mailNewDevice } from './notice-permissions.ts'

type HouseName = { readonly name: string; readonly origin: string }

/** Mails one invitation, unless it was used, replaced or has lapsed. Refused and thrown as `mailOneNotice`. */
export const mailOneInvitation =
  (mailer: Mailer, house: HouseName) =>
  async (door: LocalDoor, invitationId: string, last: boolean): Promise<Result<null, Refusal>> => {
    const [rows] = await ask(door, [invitationToMail(invitationId)])
    const mailing = readMailing(rows, door.keys, invitationId, door.now)
    if (mailing === null) return ok(null)
    const mail = { ...invitationMail(house, invitationId, mailing.email, mailing.token), last }
    const { outcome, events } = await handOverMail(mailer, door, mailing.positionId, mail)
    const grant = permit(mailInvitation, door, {})
    const decision = decide(grant, () => (outcome.ok ? mailed(events) : outcome))
    return commit(door, grant, decision, events)
  }

/** Tells somebody by mail that a browser that was not known logged in with their account. Refused and thrown as `mailOneNotice`. */
export const mailOneNewDevice =
  (mailer: Mailer, house: HouseName) =>
  async (door: LocalDoor, positionId: string, messageId: string, last: boolean): Promise<Result<null, Refusal>> => {
    const [rows] = await ask(door, [mailOfPosition(positionId, dayOf(door.now))])
    const email = (rows?.[0] as { email: string | null } | undefined)?.email ?? null
    if (email === null) return ok(null)
    const { outcome, events } = await handOverMail(mailer, door, positionId, { ...newDeviceMail(house, messageId, email), last })
    const grant = permit(mailNewDevice, door, {})
    const decision = decide(grant, () => (outcome.ok ? mailed(events) : outcome))
    return commit(door, grant, decision, events)
  }
