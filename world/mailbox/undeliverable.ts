import { createTransport } from 'nodemailer'

/** A mail that cannot be delivered: where it goes back to (the reverse path of its envelope), and for whom it was. */
export type Undeliverable = { readonly returnPath: string; readonly recipient: string }

/** A report that a mailbox does not exist, as mail servers write it (RFC 3464). */
export const reportOf = ({ returnPath, recipient }: Undeliverable): string =>
  [
    'From: Mail Delivery Subsystem <mailer-daemon@voorbeeld.example>',
    `To: <${returnPath}>`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="report"',
    '',
    '--report',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'This mail could not be delivered: the mailbox does not exist.',
    '',
    '--report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.voorbeeld.example',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such mailbox',
    '',
    '--report--',
    '',
  ].join('\r\n')

/** Sends a report back to where a mail came from, from nobody, as reports are (RFC 5321 section 4.5.5). Rejects when it is not taken. */
export const sendBack = async (port: number, mail: Undeliverable): Promise<void> => {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true })
  try {
    await transport.sendMail({ envelope: { from: '', to: mail.returnPath }, raw: reportOf(mail) })
  } finally {
    transport.close()
  }
}
