import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { handOverMail, mailed, type SentEvent } from './hand-over-mail.ts'
import { type Mail, type Mailer, mailOf } from './mailer.ts'
import type { NoticeAddressed } from './notice.ts'
import { type Recipient, readRecipients, recipientOf } from './notice-facts.ts'
import { mailNotice } from './notice-permissions.ts'

/** Hands over the mail to one address. @returns what is kept of it, and why it was refused */
const mailTo = async (mailer: Mailer, door: LocalDoor, { positionId }: Recipient, mail: Mail) =>
  positionId === null
    ? { outcome: await mailer.send(mail), events: [] as readonly SentEvent[] }
    : handOverMail(mailer, door, positionId, mail)

/**
 * Mails one notice: "there is something, log in", to its reader, to who stands in for them, and, where their coordinator wants that, to the mailbox of
 * their team. The message id follows from the notice, so that a mail that is delivered twice after a crash can be seen to be one. No mail goes to
 * somebody who left the organisation. Refused with `mail-refused` when the mail server will never take it; throws when it does not take it now: the
 * outbox tries again.
 * @param as to which of its addresses; undefined: to all, which are then mailed apart
 */
export const mailOneNotice =
  (mailer: Mailer, house: { readonly name: string; readonly origin: string }) =>
  async (door: LocalDoor, noticeId: string, as: string | undefined, last: boolean): Promise<Result<null, Refusal>> => {
    const [rows] = await ask(door, [recipientOf(noticeId, dayOf(door.now))])
    const { covenantMunicipalityId, recipients } = readRecipients(rows)
    const grant = permit(mailNotice, door, { covenantMunicipalityId })
    const to = as === undefined ? recipients : recipients.filter((each) => each.as === as)
    if (to.length > 1) {
      const each = to.map(({ as }): NoticeAddressed => ({ type: 'notice-addressed', noticeId, as }))
      return commit(
        door,
        grant,
        decide(grant, () => ok({ events: each, subjects: [], answer: () => null })),
      )
    }
    const [recipient] = to
    if (recipient === undefined)
      return commit(
        door,
        grant,
        decide(grant, () => mailed([])),
      )
    const mail = { ...mailOf(house, { noticeId, as: recipient.as }, recipient.address), last }
    const { outcome, events } = await mailTo(mailer, door, recipient, mail)
    const decision = decide(grant, () => (outcome.ok ? mailed(events) : refuse(outcome.refusal)))
    return commit(door, grant, decision, events)
  }
