/** One mail as it came in. `deliveries` counts how often a mail with this Message-ID was delivered: more than one is a double delivery. */
export type Mail = {
  readonly number: number
  readonly messageId: string
  readonly from: string
  readonly recipients: readonly string[]
  readonly subject: string
  readonly text: string
  readonly receivedAt: Date
  readonly deliveries: number
}

/** A mail that comes in; without Message-ID it counts as a mail of its own. */
export type Incoming = Omit<Mail, 'number' | 'deliveries' | 'messageId'> & { readonly messageId: string | undefined }

type Waiting = { readonly wants: (mail: Mail) => boolean; readonly give: (mail: Mail) => void }

/** The mails that a mailbox keeps, oldest first. */
export type KeptMails = {
  readonly add: (incoming: Incoming) => Mail
  readonly all: () => readonly Mail[]
  readonly find: (number: number) => Mail | undefined
  readonly waitFor: (wants: (mail: Mail) => boolean, withinMs: number) => Promise<Mail>
}

/** @param most how many mails are kept; the oldest go first */
export const openKeptMails = (most: number): KeptMails => {
  let mails: readonly Mail[] = []
  let waiting: readonly Waiting[] = []
  let last = 0

  const put = (mail: Mail): Mail => {
    mails = [...mails.filter(({ number }) => number !== mail.number), mail].slice(-most)
    for (const someone of waiting.filter(({ wants }) => wants(mail))) someone.give(mail)
    return mail
  }

  return {
    add: (incoming) => {
      const before = mails.find(({ messageId }) => messageId === incoming.messageId)
      if (before) return put({ ...before, deliveries: before.deliveries + 1, receivedAt: incoming.receivedAt })
      last += 1
      return put({ ...incoming, number: last, messageId: incoming.messageId ?? `none-${last}`, deliveries: 1 })
    },
    all: () => mails,
    find: (wanted) => mails.find(({ number }) => number === wanted),
    waitFor: (wants, withinMs) => {
      const already = mails.find(wants)
      if (already) return Promise.resolve(already)
      const { promise, resolve, reject } = Promise.withResolvers<Mail>()
      const timer = setTimeout(() => reject(new Error(`no such mail within ${withinMs} ms; ${mails.length} came in`)), withinMs)
      const own: Waiting = { wants, give: resolve }
      waiting = [...waiting, own]
      return promise.finally(() => {
        clearTimeout(timer)
        waiting = waiting.filter((other) => other !== own)
      })
    },
  }
}
