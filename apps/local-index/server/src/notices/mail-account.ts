import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { invitationToMail, mailOfPosition, readMailing } from '../directory/account-facts.ts'
import type { LocalDoor } from '../directory/actor.ts'
import { invitationMail, newDeviceMail } from './account-mails.ts'
import type { Mailer } from './mailer.ts'
import { mailInvitation, mailNewDevice } from './notice-permissions.ts'

type HouseName = { readonly name: string; readonly origin: string }

const sent = (outcome: Result<null, Refusal>) => (outcome.ok ? ok({ events: [], subjects: [], answer: () => null }) : outcome)

/** Mails one invitation, unless it was used, replaced or has lapsed. Refused and thrown as `mailOneNotice`. */
export const mailOneInvitation =
  (mailer: Mailer, house: HouseName) =>
  async (door: LocalDoor, invitationId: string): Promise<Result<null, Refusal>> => {
    const [rows] = await ask(door, [invitationToMail(invitationId)])
    const mailing = readMailing(rows, door.keys, invitationId, door.now)
    const outcome =
      mailing === null ? ok(null) : await mailer.send(invitationMail(house, invitationId, mailing.email, mailing.token))
    const grant = permit(mailInvitation, door, {})
    return commit(
      door,
      grant,
      decide(grant, () => sent(outcome)),
    )
  }

/** Tells somebody by mail that a browser that was not known logged in with their account. Refused and thrown as `mailOneNotice`. */
export const mailOneNewDevice =
  (mailer: Mailer, house: HouseName) =>
  async (door: LocalDoor, positionId: string, messageId: string): Promise<Result<null, Refusal>> => {
    const [rows] = await ask(door, [mailOfPosition(positionId, dayOf(door.now))])
    const email = (rows?.[0] as { email: string | null } | undefined)?.email ?? null
    const outcome = email === null ? ok(null) : await mailer.send(newDeviceMail(house, messageId, email))
    const grant = permit(mailNewDevice, door, {})
    return commit(
      door,
      grant,
      decide(grant, () => sent(outcome)),
    )
  }
