import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { createTransport } from 'nodemailer'
import { type BounceReason, bounceReasonOf } from '../directory/mail-bounce.ts'
import { returnAddress } from './return-address.ts'

/** A mail of a notice: always the same words, whatever it is about. */
export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly messageId: string
  /** By what it is known when it comes back; without, it comes back to the sender that people see. */
  readonly returnToken?: string
  /** It is not tried again after this. */
  readonly last?: boolean
}
/** `reason`: what is the matter with the address; null when something else is. */
export type MailRefusal = Refusal & { readonly reason: BounceReason | null }
/** Hands mails to the mail server. Refused with `mail-refused` when it will never take this mail; rejects when trying again may help. */
export type Mailer = { send(mail: Mail): Promise<Result<null, MailRefusal>>; close(): void }

export type SmtpSettings = {
  readonly host: string
  readonly port: number
  readonly from: string
  readonly user: string | null
  readonly password: string | null
  readonly requireTls: boolean
}

type SmtpFault = { readonly command?: unknown; readonly responseCode?: unknown; readonly response?: unknown }

/**
 * Whether a mail server refused this very mail, or its recipient, for good: a 5xx reply (RFC 5321 section 4.2.1) to RCPT or DATA. Not for good:
 * what the operator can mend (login, sender, encryption; policy, RFC 3463 section 3.8), and a full mailbox.
 */
export const isRefusedForGood = (error: unknown): boolean => {
  const { command, responseCode, response } = error as SmtpFault
  if (command !== 'RCPT TO' && command !== 'DATA') return false
  if (typeof responseCode !== 'number' || responseCode < 500 || responseCode === 552) return false
  return !/^\d{3}[ -]5\.(2\.2|7)\b/.test(String(response ?? ''))
}

/**
 * What a refusal of the recipient says of their address: an enhanced status code (RFC 3463), or else the bare reply. Null when it is not the address that is at
 * fault, or when trying again may help. @param last a full or busy mailbox counts as well: it was tried for a day and a half
 */
export const bounceOfFault = (error: unknown, last: boolean): BounceReason | null => {
  const { command, responseCode, response } = error as SmtpFault
  if (typeof responseCode !== 'number' || (command !== 'RCPT TO' && command !== 'DATA')) return null
  const status = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})/.exec(String(response ?? ''))?.[1]
  const ofRecipient = command === 'RCPT TO' || /^[45]\.[12]\./.test(status ?? '')
  if (!ofRecipient || !(last || isRefusedForGood(error))) return null
  if (status !== undefined) return bounceReasonOf(status)
  return responseCode === 552 ? 'mailbox-full' : responseCode >= 500 ? 'no-such-mailbox' : 'not-reachable'
}

/** How many connections to the mail server stay open for the next mail. */
const openConnections = 2

/** Opens the way to the organisation's mail server. @param returnTo to which address mails come back, a token put in after a plus; null: to the sender */
export const openMailer = (settings: SmtpSettings, returnTo: string | null): Mailer => {
  const transport = createTransport({
    pool: true,
    maxConnections: openConnections,
    host: settings.host,
    port: settings.port,
    secure: false,
    requireTLS: settings.requireTls,
    ignoreTLS: !settings.requireTls,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(settings.user !== null && settings.password !== null && { auth: { user: settings.user, pass: settings.password } }),
  })
  return {
    send: async ({ to, subject, text, messageId, returnToken, last = false }) => {
      const mail = { from: settings.from, to, subject, text, messageId, headers: { 'Auto-Submitted': 'auto-generated' } }
      const comesBack = returnTo !== null && returnToken !== undefined
      const envelope = { from: comesBack ? returnAddress(returnTo, returnToken) : settings.from, to }
      try {
        await transport.sendMail({ ...mail, envelope })
        return ok(null)
      } catch (error) {
        const reason = bounceOfFault(error, last)
        if (reason !== null || isRefusedForGood(error)) return refuse({ code: 'mail-refused', reason })
        throw error
      }
    },
    close: () => transport.close(),
  }
}

/**
 * The mail for a notice. It holds no personal data at all, not even what kind of notice it is: "there is something for you, log in" (domain rule:
 * content-free mail). The link leads, after logging in, to what the notice is about; its number says nothing to anybody but its reader.
 * @param as '' for the reader; something else for each other mailbox, so that each mail has an id of its own
 */
export const mailOf = (
  house: { readonly name: string; readonly origin: string },
  { noticeId, as }: { readonly noticeId: string; readonly as: string },
  to: string,
): Mail => ({
  to,
  subject: `Er staat een bericht voor u klaar in ${house.name}`,
  text: [
    `Er staat een nieuw bericht voor u klaar in ${house.name}.`,
    `Log in om het te lezen: ${house.origin}/bericht/${noticeId}`,
    '',
    'In deze mail staan geen gegevens over personen. Beantwoord deze mail niet.',
    '',
    '--',
    '',
    `There is a new message for you in ${house.name}.`,
    `Log in to read it: ${house.origin}/bericht/${noticeId}`,
    '',
    'This mail holds no data about people. Do not reply to it.',
  ].join('\n'),
  messageId: `<notice-${noticeId}${as}@${new URL(house.origin).hostname}>`,
})
