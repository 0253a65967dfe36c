import { dayOf } from '@mens-centraal/kernel/instant'
import { html } from '../pages/html.ts'
import { site, type Words } from '../pages/language.ts'
import { wholePage } from '../pages/page.ts'
import { languageOf, listen, makePageServer, sendPage } from '../pages/page-server.ts'
import { introSection } from './intro-section.ts'
import { peopleSection } from './people-section.ts'
import { type Addresses, triesSection } from './tries-section.ts'
import { youthsSection } from './youths-section.ts'

/** How to run the start page. `entryUrl` is the address that logs someone in with one click. */
export type StartPageConfig = {
  readonly port: number
  readonly host?: string
  readonly entryUrl: (organisationId: string, subject: string) => string
  readonly indexUrl: string
  readonly mailboxUrl: string
  readonly clock: () => Date
}

/** The start page, running. */
export type StartPage = { readonly url: string; readonly close: () => Promise<void> }

const title: Words = { nl: 'Start', en: 'Start' }

/** Opens the page that everything begins at: what this is, three guided tries, and a one-click login for everybody. */
export const openStartPage = async (config: StartPageConfig): Promise<StartPage> => {
  const { indexUrl, mailboxUrl } = config
  const neighbours = { startPage: '/', mailbox: mailboxUrl }
  const app = await makePageServer({ neighbours, css: [import.meta.resolve('./start-page.css')] })
  const addresses: Addresses = {
    entry: (person, job = person.jobs[0]) => config.entryUrl(job.organisation, job.subject),
    index: indexUrl,
    mailbox: mailboxUrl,
  }
  app.get('/', (request, reply) => {
    const language = languageOf(request, reply)
    const body = html`${introSection(language, indexUrl, mailboxUrl)}${triesSection(language, addresses)}${peopleSection(
      language,
      dayOf(config.clock()),
      addresses,
    )}${youthsSection(language)}`
    return sendPage(reply, wholePage({ language, path: '/', site, here: 'startPage', title: title[language], neighbours, body }))
  })
  const port = await listen(app, config.port, config.host ?? 'localhost')
  return { url: `http://localhost:${port}`, close: () => app.close() }
}
