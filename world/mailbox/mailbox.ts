import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Html } from '../pages/html.ts'
import { type Language, site } from '../pages/language.ts'
import { type Neighbours, wholePage } from '../pages/page.ts'
import { languageOf, listen, makePageServer, sendPage } from '../pages/page-server.ts'
import { type KeptMails, type Mail, openKeptMails } from './kept-mails.ts'
import { listPage, mailboxTitle, mailPage, type NameOf, noSuchMailPage, recipientsOf } from './mailbox-pages.ts'
import { type Arriving, type Failing, openSmtp } from './smtp-in.ts'
import { sendBack } from './undeliverable.ts'

/** How to run the mailbox: on this machine only, unless `host` is given. Port 0 takes a free one; `most` mails are kept (500 unless told). */
export type MailboxConfig = {
  readonly smtpPort: number
  readonly httpPort: number
  readonly host?: string
  readonly most?: number
  readonly neighbours?: Neighbours
  readonly nameOf?: NameOf
  /** Addresses whose mailbox is gone, and the port at which the sender takes in that a mail came back. */
  readonly gone?: readonly string[]
  readonly reportsTo?: number
}

/** The practice mailbox, running. */
export type Mailbox = {
  readonly url: string
  readonly smtpPort: number
  readonly httpPort: number
  /** All mails that are kept, oldest first. */
  readonly mails: () => readonly Mail[]
  /** The first mail, already here or still to come, that fits; fails after `withinMs` (10,000 unless told). */
  readonly waitFor: (wants: (mail: Mail) => boolean, withinMs?: number) => Promise<Mail>
  /** Makes the mailbox refuse mail for now or for good, or take it in again; `only` for one address, the others are taken in. */
  readonly setFailing: (failing: Failing, only?: string) => void
  /** From now on the mailboxes of these addresses, and no others, are gone: mail is taken in, and a report that it came back goes to its return path. */
  readonly setGone: (addresses: readonly string[]) => void
  readonly close: () => Promise<void>
}

const addPages = (app: FastifyInstance, kept: KeptMails, neighbours: Neighbours, nameOf: NameOf): void => {
  const show = (request: FastifyRequest, reply: FastifyReply, make: (language: Language) => Html) => {
    const language = languageOf(request, reply)
    const path = request.url.split('?')[0] ?? '/'
    const title = mailboxTitle[language]
    return sendPage(reply, wholePage({ language, path, site, here: 'mailbox', title, neighbours, body: make(language) }))
  }
  app.get('/', (request, reply) => show(request, reply, (language) => listPage(language, kept.all(), '/', nameOf)))
  app.get<{ Params: { box: string } }>('/boxes/:box', (request, reply) => {
    const recipient = recipientsOf(kept.all())[Number(request.params.box) - 1]
    if (recipient === undefined) return reply.redirect('/', 303)
    return show(request, reply, (language) => listPage(language, kept.all(), `/boxes/${request.params.box}`, nameOf, recipient))
  })
  app.get<{ Params: { mail: string } }>('/mails/:mail', (request, reply) => {
    const mail = kept.find(Number(request.params.mail))
    return mail
      ? show(request, reply, (language) => mailPage(language, mail))
      : show(request, reply.code(404), (language) => noSuchMailPage(language))
  })
}

/** Opens the practice mailbox: mail comes in over SMTP, and everybody on this machine can read it in a browser. */
export const openMailbox = async (config: MailboxConfig): Promise<Mailbox> => {
  const kept = openKeptMails(config.most ?? 500)
  let failing: Failing = 'no'
  let failingOnly: string | undefined
  const failingFor = (address: string): Failing => (failingOnly === undefined || failingOnly === address ? failing : 'no')
  let gone = config.gone ?? []
  const take = ({ returnPath, ...mail }: Arriving): void => {
    const [recipient = ''] = mail.recipients
    const { reportsTo } = config
    if (!gone.includes(recipient)) kept.add(mail)
    else if (reportsTo !== undefined) void sendBack(reportsTo, { returnPath, recipient }).catch(() => undefined)
  }
  await using opened = new AsyncDisposableStack()
  const smtp = opened.adopt(await openSmtp(config.smtpPort, config.host ?? '127.0.0.1', take, failingFor), (open) => open.close())
  const neighbours = config.neighbours ?? {}
  const app = opened.adopt(await makePageServer({ neighbours, css: [import.meta.resolve('./mailbox.css')] }), (open) =>
    open.close(),
  )
  addPages(app, kept, neighbours, config.nameOf ?? (() => undefined))
  const httpPort = await listen(app, config.httpPort, config.host ?? 'localhost')
  const running = opened.move()
  return {
    url: `http://localhost:${httpPort}`,
    smtpPort: smtp.port,
    httpPort,
    mails: kept.all,
    waitFor: (wants, withinMs = 10_000) => kept.waitFor(wants, withinMs),
    setFailing: (mode, only) => {
      failing = mode
      failingOnly = only
    },
    setGone: (addresses) => {
      gone = addresses
    },
    close: () => running.disposeAsync(),
  }
}
