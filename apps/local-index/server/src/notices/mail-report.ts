import { type BounceReason, bounceReasonOf } from '../directory/mail-bounce.ts'

/** What a report says of a mail: it came back, for a reason of the address; by a fault of ours, which an operator mends; or nothing final. */
export type MailReport = { readonly is: 'returned'; readonly reason: BounceReason } | { readonly is: 'ours' | 'nothing' }

type Fields = ReadonlyMap<string, string>

/** Groups of fields, each group ended by an empty line; a line that begins with white space goes on with the one before (RFC 3464 section 2.1). */
const groupsOf = (text: string): Fields[] =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((group) => {
      const lines = group.replaceAll(/\n[ \t]+/g, ' ').split('\n')
      return new Map(
        lines.flatMap((line) => {
          const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? []
          return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()] as const]
        }),
      )
    })

const reportOf = (recipient: Fields): MailReport => {
  if (recipient.get('action')?.split(/[\s(]/)[0]?.toLowerCase() !== 'failed') return { is: 'nothing' }
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(recipient.get('status') ?? '')?.[0] ?? '5.0.0'
  const reason = bounceReasonOf(status)
  return reason === null ? { is: 'ours' } : { is: 'returned', reason }
}

/**
 * Reads a delivery status (the `message/delivery-status` part of a report, RFC 3464). A mail of ours has one reader, so the first recipient that says something
 * final counts. That delivery is late is nothing yet: it counts once the other side gave up.
 */
export const readDeliveryStatus = (text: string): MailReport => {
  const reports = groupsOf(text).map(reportOf)
  return reports.find(({ is }) => is === 'returned') ?? reports.find(({ is }) => is === 'ours') ?? { is: 'nothing' }
}
