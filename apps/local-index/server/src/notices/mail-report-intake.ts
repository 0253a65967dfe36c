import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { BounceReason } from '../directory/mail-bounce.ts'
import { type MailReport, readDeliveryStatus } from './mail-report.ts'
import { tokenOfAddress } from './return-address.ts'

/** Where reports come in: the address to which mails come back, a token put in after a plus, and on which host and port of this machine. */
export type MailReportSettings = { readonly address: string; readonly host: string; readonly port: number }

/** What is done with reports. Rejects when it cannot be done now: the other mail server then keeps the report, and tries again. */
export type MailReportTaker = {
  readonly knows: (token: string) => Promise<boolean>
  readonly returned: (token: string, reason: BounceReason) => Promise<void>
  /** A mail came back by a fault of ours. */
  readonly ours: () => void
  /** It could not be taken now. */
  readonly failed: (error: unknown) => void
}

const largestReport = 512 * 1024
const unknown = Object.assign(new Error('5.1.1 no such mail'), { responseCode: 550 })
const notNow = Object.assign(new Error('4.3.0 try again later'), { responseCode: 451 })
const tooLarge = Object.assign(new Error('5.3.4 report too large'), { responseCode: 552 })

const isStatus = (mimeType: string): boolean => ['message/delivery-status', 'message/global-delivery-status'].includes(mimeType)

/** All of a stream; null when it is longer, of which nothing is kept while the rest runs past: the sender is answered only then (RFC 5321 section 4.5.3.1.10). */
const upTo = async (bytes: number, stream: SMTPServerDataStream): Promise<Buffer | null> => {
  let kept: Buffer[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length
    kept = length > bytes ? [] : [...kept, chunk]
  }
  return length > bytes ? null : Buffer.concat(kept)
}

/** What a mail that came to the return address says. One without a delivery status (an answer by a person, or of somebody on leave) says nothing. */
const readReport = async (stream: SMTPServerDataStream): Promise<MailReport> => {
  const source = await upTo(largestReport, stream)
  if (source === null) throw tooLarge
  const { attachments } = await PostalMime.parse(source).catch(() => ({ attachments: [] }))
  const status = attachments.find(({ mimeType }) => isStatus(mimeType))
  if (status === undefined) return { is: 'nothing' }
  const { content } = status
  return readDeliveryStatus(typeof content === 'string' ? content : new TextDecoder().decode(content))
}

/**
 * Takes in reports of mail that came back, over SMTP from the organisation's own mail server: without encryption or password, so on an inner network only. Who
 * does not know the token of a mail can report nothing, and is told that there is no such address.
 * @returns how to stop; rejects when the port is taken
 */
export const openMailReportIntake = async (
  { address, host, port }: MailReportSettings,
  { knows, returned, ours, failed }: MailReportTaker,
): Promise<{ close(): Promise<void> }> => {
  const tokenOf = ({ envelope }: SMTPServerSession) => tokenOfAddress(address, envelope.rcptTo[0]?.address ?? '') ?? ''
  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
    const report = await readReport(stream)
    if (report.is === 'returned') await returned(tokenOf(session), report.reason)
    else if (report.is === 'ours') ours()
  }
  const server = new SMTPServer({
    size: largestReport,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    maxClients: 20,
    socketTimeout: 30_000,
    closeTimeout: 500,
    onRcptTo: (recipient, session, done) => {
      const token = tokenOfAddress(address, recipient.address)
      if (token === null || session.envelope.rcptTo.length > 0) return done(unknown)
      knows(token).then(
        (known) => done(known ? null : unknown),
        (error: unknown) => {
          failed(error)
          done(notNow)
        },
      )
    },
    onData: (stream, session, done) => {
      take(stream, session).then(
        () => done(),
        (error: unknown) => {
          if (error !== tooLarge) failed(error)
          done(error === tooLarge ? tooLarge : notNow)
        },
      )
    },
  })
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, host, resolve)
  await listening
  // A sender that breaks off breaks its own connection only.
  server.on('error', () => undefined)
  return { close: () => new Promise<void>((closed) => server.close(() => closed())) }
}
