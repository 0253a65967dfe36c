import { dayOf } from '@mens-centraal/kernel/instant'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type HappeningName, isHappeningName } from '../happenings.ts'
import { organisations } from '../organisations.ts'
import { html } from '../pages/html.ts'
import { site, type Words } from '../pages/language.ts'
import { wholePage } from '../pages/page.ts'
import { isFromHere, languageOf, listen, makePageServer, sendPage } from '../pages/page-server.ts'
import { previousSystemFile } from '../previous-system.ts'
import { clockSection, steps } from './clock-section.ts'
import { addHandOverFile, handOverPath } from './hand-over-file.ts'
import { introSection } from './intro-section.ts'
import { tryOf } from './of-try.ts'
import { operatorSection, type Taken } from './operator-section.ts'
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
  readonly schoolUrl: string
  readonly clock: () => Date
  /** Moves the clock of the whole world ahead (days), and waits until the houses have caught up. */
  readonly moveClock: (days: number) => Promise<void>
  /** Lets something happen to an inhabitant in the population register; false when nobody bears this number. */
  readonly letHappen: (bsn: string, name: HappeningName) => Promise<boolean>
  /** Takes the file of the previous system over, or only tries to. */
  readonly takeOver: (dryRun: boolean) => Promise<Taken['report']>
}

/** The start page, running. */
export type StartPage = { readonly url: string; readonly close: () => Promise<void> }

const title: Words = { nl: 'Start', en: 'Start' }

/** Where one stands after a button was pressed: at the try, or else where the button is. */
const backTo = (request: FastifyRequest, otherwise: string): string => {
  const number = tryOf(request.body)
  return number === undefined ? otherwise : `/?try=${number}#try-${number}`
}

/** Something was just let happen to one of the youths. */
const hasHappened = (request: FastifyRequest): boolean => 'happened' in (request.query as object)

const addClockRoute = (app: FastifyInstance, moveClock: StartPageConfig['moveClock']): void => {
  app.post('/clock', async (request, reply) => {
    const asked = (request.body as { days?: unknown } | undefined)?.days
    const step = steps.find(({ days }) => String(days) === asked)
    if (step === undefined || !isFromHere(request)) throw Object.assign(new Error('no such step'), { statusCode: 400 })
    await moveClock(step.days)
    return reply.redirect(backTo(request, '/#clock'), 303)
  })
}

const addHappeningRoute = (app: FastifyInstance, letHappen: StartPageConfig['letHappen']): void => {
  app.post('/happening', async (request, reply) => {
    const { youth, happens } = (request.body as { youth?: unknown; happens?: unknown } | undefined) ?? {}
    const known = isFromHere(request) && isHappeningName(happens) && (await letHappen(String(youth), happens))
    if (!known) throw Object.assign(new Error('nothing of the kind can happen'), { statusCode: 400 })
    return reply.redirect(backTo(request, '/?happened#youths'), 303)
  })
}

/** What the operator's button did last stays on the page until the next start. */
const addTakeOverRoute = (app: FastifyInstance, takeOver: StartPageConfig['takeOver'], tell: (taken: Taken) => void): void => {
  app.post('/take-over', async (request, reply) => {
    const { run } = (request.body as { run?: unknown } | undefined) ?? {}
    if ((run !== 'dry' && run !== 'real') || !isFromHere(request))
      throw Object.assign(new Error('no such run'), { statusCode: 400 })
    tell({ dryRun: run === 'dry', report: await takeOver(run === 'dry') })
    return reply.redirect('/#operator', 303)
  })
}

/** Opens the page that everything begins at: what this is, guided tries, a clock to move, and a one-click login for everybody. */
export const openStartPage = async (config: StartPageConfig): Promise<StartPage> => {
  const { indexUrl, mailboxUrl, schoolUrl } = config
  const neighbours = { startPage: '/', mailbox: mailboxUrl, school: schoolUrl }
  const app = await makePageServer({ neighbours, css: [import.meta.resolve('./start-page.css')] })
  const addresses: Addresses = {
    entry: (person, job = person.jobs[0]) =>
      organisations[job.at].ownAccounts
        ? new URL(`/api/login?organisation=${job.organisation}`, indexUrl).href
        : config.entryUrl(job.organisation, job.subject),
    index: indexUrl,
    mailbox: mailboxUrl,
    school: schoolUrl,
    operator: '#operator',
    handOverFile: handOverPath,
  }
  let taken: Taken | null = null
  app.get('/', (request, reply) => {
    const language = languageOf(request, reply)
    const today = dayOf(config.clock())
    const intro = html`${introSection(language, indexUrl, mailboxUrl)}${triesSection(language, { to: addresses, at: tryOf(request.query) })}`
    const body = html`${intro}${clockSection(language, today)}${operatorSection(language, previousSystemFile(today), taken)}${peopleSection(language, today, addresses)}${youthsSection(language, hasHappened(request))}`
    return sendPage(reply, wholePage({ language, path: '/', site, here: 'startPage', title: title[language], neighbours, body }))
  })
  addHandOverFile(app)
  addClockRoute(app, config.moveClock)
  addHappeningRoute(app, config.letHappen)
  addTakeOverRoute(app, config.takeOver, (told) => {
    taken = told
  })
  const port = await listen(app, config.port, config.host ?? 'localhost')
  return { url: `http://localhost:${port}`, close: () => app.close() }
}
