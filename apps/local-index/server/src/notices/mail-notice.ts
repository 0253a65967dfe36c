import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { type Mailer, mailOf } from './mailer.ts'
import { recipientOf } from './notice-facts.ts'
import { mailNotice } from './notice-permissions.ts'

/**
 * Mails one notice: "there is something, log in". The message id follows from the notice, so that a mail that is delivered twice after a crash can be
 * seen to be one. No mail goes to somebody who left the organisation. Refused with `mail-refused` when the mail server will never take it; throws when it does not take it now: the outbox tries again.
 */
export const mailOneNotice =
  (mailer: Mailer, house: { readonly name: string; readonly origin: string }) =>
  async (door: LocalDoor, noticeId: string): Promise<Result<null, Refusal>> => {
    const [rows] = await ask(door, [recipientOf(noticeId, dayOf(door.now))])
    const row = rows?.[0] as { email: string; municipality_id: string | null } | undefined
    const sent = row === undefined ? ok(null) : await mailer.send(mailOf(house, noticeId, row.email))
    const grant = permit(mailNotice, door, { covenantMunicipalityId: row?.municipality_id ?? null })
    const decision = decide(grant, () => (sent.ok ? ok({ events: [], subjects: [], answer: () => null }) : sent))
    return commit(door, grant, decision)
  }
