import { createHash, randomBytes } from 'node:crypto'
import { ok, type Result } from '@mens-centraal/kernel/result'
import type { LocalDoor } from '../directory/actor.ts'
import type { MailReturned, MailTaken } from '../directory/mail-bounce.ts'
import { noteMail } from '../directory/mail-bounce-facts.ts'
import type { Mail, Mailer, MailRefusal } from './mailer.ts'

/** What is kept of a mail that was offered. */
export type SentEvent = MailTaken | MailReturned

/** By what a mail is known when it comes back: kept as a hash only. */
export const mailTokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * Offers a mail to somebody in a job to the mail server, with a token of its own in the return address.
 * @returns whether it was taken, and what is to be kept of that; rejects when trying again may help
 */
export const handOverMail = async (
  mailer: Mailer,
  door: LocalDoor,
  positionId: string,
  mail: Mail,
): Promise<{ readonly outcome: Result<null, MailRefusal>; readonly events: readonly SentEvent[] }> => {
  const token = randomBytes(16).toString('hex')
  const tokenHash = mailTokenHash(token)
  await door.database.run([noteMail(tokenHash, positionId, mail.to, door.now)])
  const outcome = await mailer.send({ ...mail, returnToken: token })
  if (outcome.ok) return { outcome, events: [{ type: 'mail-taken', tokenHash }] }
  const { reason } = outcome.refusal
  return { outcome, events: reason === null ? [] : [{ type: 'mail-returned', tokenHash, reason }] }
}

/** What mailing comes down to. */
export const mailed = (events: readonly SentEvent[]) => ok({ events, subjects: [], answer: () => null })
