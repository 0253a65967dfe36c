import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { keepersOf, readKeepers } from '../directory/account-facts.ts'
import type { LocalDoor } from '../directory/actor.ts'
import { type BounceReason, bounceOf } from '../directory/mail-bounce.ts'
import { readReturnedMail, returnedMail } from '../directory/mail-bounce-facts.ts'
import { takeMailReport } from './notice-permissions.ts'

/** Whether a mail of the last two weeks has this token. */
export const isOurMail = async (door: LocalDoor, tokenHash: Buffer): Promise<boolean> => {
  const [rows = []] = await ask(door, [returnedMail(tokenHash, dayOf(door.now))])
  return rows.length > 0
}

/**
 * Takes in that a mail came back. Of a mail that nobody knows (any more) nothing is done. Two reports at once: the second finds what the first one kept, with
 * `conflict-try-again`.
 */
export const takeReturnedMail = async (
  door: LocalDoor,
  tokenHash: Buffer,
  reason: BounceReason,
): Promise<Result<null, Refusal>> => {
  const [rows] = await ask(door, [returnedMail(tokenHash, dayOf(door.now))])
  const mail = readReturnedMail(rows)
  if (mail === null) return ok(null)
  const [keepers] = await ask(door, [keepersOf(mail.organisationId, dayOf(door.now))])
  const helpers = readKeepers(keepers, mail.hasIssuer)
  const grant = permit(takeMailReport, door, {})
  const decision = decide(grant, () => ok({ events: bounceOf(mail, helpers, reason, door), subjects: [], answer: () => null }))
  return commit(door, grant, decision)
}
