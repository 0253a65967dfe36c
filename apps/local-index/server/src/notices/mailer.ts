import { createTransport } from 'nodemailer'

/** A mail of a notice: always the same words, whatever it is about. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string; readonly messageId: string }
export type Mailer = { send(mail: Mail): Promise<void>; close(): void }

export type SmtpSettings = {
  readonly host: string
  readonly port: number
  readonly from: string
  readonly user: string | null
  readonly password: string | null
  readonly requireTls: boolean
}

/** Opens the way to the organisation's mail server. */
export const openMailer = (settings: SmtpSettings): Mailer => {
  const transport = createTransport({
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
      await transport.sendMail({
        from: settings.from,
        to,
        subject,
        text,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}

/**
 * The mail for a notice. It holds no personal data at all, not even what kind of notice it is: "there is something for you, log in" (domain rule:
 * content-free mail).
 */
export const mailOf = (house: { readonly name: string; readonly origin: string }, noticeId: string, to: string): Mail => ({
  to,
  subject: `Er staat een bericht voor u klaar in ${house.name}`,
  text: [
    `Er staat een nieuw bericht voor u klaar in ${house.name}.`,
    `Log in om het te lezen: ${house.origin}/`,
    '',
    'In deze mail staan geen gegevens over personen. Beantwoord deze mail niet.',
    '',
    '--',
    '',
    `There is a new message for you in ${house.name}.`,
    `Log in to read it: ${house.origin}/`,
    '',
    'This mail holds no data about people. Do not reply to it.',
  ].join('\n'),
  messageId: `<notice-${noticeId}@${new URL(house.origin).hostname}>`,
})
