import { buffer } from 'node:stream/consumers'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { Incoming } from './kept-mails.ts'

/** Whether mail is taken in: or refused for now (451, try again), or for good (550). */
export type Failing = 'no' | 'temporarily' | 'permanently'

const refusals = {
  temporarily: Object.assign(new Error('4.3.0 try again later'), { responseCode: 451 }),
  permanently: Object.assign(new Error('5.1.1 no such mailbox'), { responseCode: 550 }),
} satisfies Record<Exclude<Failing, 'no'>, Error>

const largestMail = 1_048_576

/** A mail with the address to which it comes back. */
export type Arriving = Incoming & { readonly returnPath: string }

const read = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Arriving> => {
  const source = await buffer(stream)
  if (stream.sizeExceeded) throw Object.assign(new Error('5.3.4 mail too large'), { responseCode: 552 })
  const mail = await PostalMime.parse(source)
  const { mailFrom, rcptTo } = session.envelope
  const returnPath = mailFrom === false ? '' : mailFrom.address
  return {
    messageId: mail.messageId,
    returnPath,
    from: mail.from?.address ?? returnPath,
    recipients: rcptTo.map(({ address }) => address.toLowerCase()),
    subject: mail.subject ?? '',
    text: mail.text ?? mail.html ?? '',
    receivedAt: new Date(),
  }
}

/**
 * Takes mail in over SMTP (RFC 5321), without encryption or password: for practice on one machine.
 * @param take what to do with a mail; it is acknowledged after that
 * @param failing asked for each recipient
 * @returns the port, and how to stop
 */
export const openSmtp = async (
  port: number,
  host: string,
  take: (mail: Arriving) => void,
  failing: (address: string) => Failing,
) => {
  const server = new SMTPServer({
    banner: 'mens-centraal practice mailbox',
    size: largestMail,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 500,
    onRcptTo: ({ address: recipient }, _session, done) => {
      const mode = failing(recipient.toLowerCase())
      done(mode === 'no' ? null : refusals[mode])
    },
    onData: (stream, session, done) => {
      read(stream, session).then((mail) => {
        take(mail)
        done()
      }, done)
    },
  })
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, host, resolve)
  await listening
  // A sender that is killed in the middle of a mail breaks its own connection only.
  server.on('error', () => undefined)
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
