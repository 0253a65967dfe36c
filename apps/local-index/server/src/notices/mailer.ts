import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { createTransport } from 'nodemailer'

/** A mail of a notice: always the same words, whatever it is about. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string; readonly messageId: string }
/** Hands mails to the mail server. Refused with `mail-refused` when it will never take this mail; rejects when trying again may help. */
export type Mailer = { send(mail: Mail): Promise<Result<null, Refusal>>; close(): void }

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

/** How many connections to the mail server stay open for the next mail. */
const openConnections = 2

/** Opens the way to the organisation's mail server. */
export const openMailer = (settings: SmtpSettings): Mailer => {
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
    send: async ({ to, subject, text, messageId }) => {
      const mail = { from: settings.from, to, subject, text, messageId, headers: { 'Auto-Submitted': 'auto-generated' } }
      try {
        await transport.sendMail(mail)
        return ok(null)
      } catch (error) {
        if (isRefusedForGood(error)) return refuse({ code: 'mail-refused' })
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
