import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { handOverMail, mailed, type SentEvent } from './hand-over-mail.ts'
import { type Mailer, mailOf } from './mailer.ts'
import { readRecipients, recipientOf } from './notice-facts.ts'
import { mailNotice } from './notice-permissions.ts'

/**
 * Mails one notice: "there is something, log in", to its reader, to who stands in for them, and, where their coordinator wants that, to the mailbox of their team. The message id follows from the notice, so that a mail that is delivered twice after a crash can be
 * seen to be one. No mail goes to somebody who left the organisation. Refused with `mail-refused` when the mail server will never take it; throws when it does not take it now: the outbox tries again.
 */
export const mailOneNotice =
  (mailer: Mailer, house: { readonly name: string; readonly origin: string }) =>
  async (door: LocalDoor, noticeId: string, last: boolean): Promise<Result<null, Refusal>> => {
    const [rows] = await ask(door, [recipientOf(noticeId, dayOf(door.now))])
    const { covenantMunicipalityId, recipients } = readRecipients(rows)
    const events: SentEvent[] = []
    const refusals: Refusal[] = []
    for (const { address, as, positionId } of recipients) {
      const mail = { ...mailOf(house, { noticeId, as }, address), last }
      const handed =
        positionId === null
          ? { outcome: await mailer.send(mail), events: [] }
          : await handOverMail(mailer, door, positionId, mail)
      events.push(...handed.events)
      if (!handed.outcome.ok) refusals.push(handed.outcome.refusal)
    }
    const grant = permit(mailNotice, door, { covenantMunicipalityId })
    const [refusal] = refusals
    const decision = decide(grant, () => (refusal === undefined ? mailed(events) : refuse(refusal)))
    return commit(door, grant, decision, events)
  }
