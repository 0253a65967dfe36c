import { openSmtp } from '@mens-centraal/world/mailbox/smtp-in'

/** Takes in any number of mails and remembers of each only to whom it went, and how often. */
export type MailSink = {
  readonly port: number
  /** By Message-ID: the recipient, and how many times it came. */
  readonly mails: ReadonlyMap<string, { readonly to: string; readonly times: number }>
  readonly setFailing: (mode: 'no' | 'temporarily' | 'permanently') => void
  readonly close: () => Promise<void>
}

/** Opens a mail server that outlives the programs that are killed. */
export const openMailSink = async (): Promise<MailSink> => {
  const mails = new Map<string, { to: string; times: number }>()
  let failing: 'no' | 'temporarily' | 'permanently' = 'no'
  const smtp = await openSmtp(
    0,
    '127.0.0.1',
    ({ messageId = '', recipients }) => {
      mails.set(messageId, { to: recipients.join(' '), times: (mails.get(messageId)?.times ?? 0) + 1 })
    },
    () => failing,
  )
  return {
    port: smtp.port,
    mails,
    setFailing: (mode) => {
      failing = mode
    },
    close: smtp.close,
  }
}
