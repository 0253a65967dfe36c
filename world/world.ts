import { addDays } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import {
  type House,
  importDirectory,
  migrateHouse,
  openHouse,
  takeOverFigures,
  takeOverNow,
} from '@mens-centraal/local-index-server/app'
import type { NationalIndex } from '@mens-centraal/national-index-server/app'
import { openEmbeddedServer, removeEmbeddedServer } from '@mens-centraal/platform/db/embedded-server'
import { countedMonths } from './counted-months.ts'
import { directoryFile, everyone } from './directory.ts'
import { clientId, type ExampleIndexWish, exampleIndexConfig, indexUrl, registerKey } from './example-index.ts'
import { type HappeningName, openHappeningsOf } from './happenings.ts'
import { type IdentityProvider, openIdentityProvider } from './identity-provider/identity-provider.ts'
import { exampleRegion } from './inhabitants/example-region.ts'
import { generateInhabitants } from './inhabitants.ts'
import type { Person } from './jobs.ts'
import type { KeyCustodians, KeyCustodiansWish } from './key-custodians.ts'
import { type Mailbox, openMailbox } from './mailbox/mailbox.ts'
import { goneMailboxes } from './people.ts'
import { openPopulationRegister, type PopulationRegister } from './population-register/population-register.ts'
import type { Ports } from './ports.ts'
import { makePracticeChoices } from './practice-choices.ts'
import { openPracticeClock } from './practice-clock.ts'
import { practiceKeys } from './practice-keys.ts'
import { previousSystem, previousSystemFile } from './previous-system.ts'
import { noteRunningAt } from './running-at.ts'
import { openSchoolAdministration } from './school-administration/school-administration.ts'
import { openStartPage, type StartPageConfig } from './start-page/start-page.ts'

/** How to start the world. `fresh` first removes what is in the data folder; `clock` is the real clock, which the world's runs ahead of once it is moved; `log` is told in a few words what is being started. */
export type WorldConfig = {
  readonly ports: Ports
  readonly dataFolder: string
  readonly fresh?: boolean
  readonly clock?: () => Date
  readonly log?: (step: string) => void
}

/** All houses and all that is around them, running in this process. */
export type World = {
  /** The start page: the one address that a person needs. */
  readonly url: string
  readonly indexUrl: string
  readonly mailbox: Mailbox
  readonly identityProvider: IdentityProvider
  readonly populationRegister: PopulationRegister
  /** The address that logs someone in at the index with one click. */
  readonly entryUrl: (organisationId: string, subject: string) => string
  /** Imports the directory again, without these people: their jobs end today. */
  readonly letGo: (gone: readonly Person[]) => Promise<void>
  /** Moves the clock of all houses ahead by whole days; resolves when their workers did what became due. */
  readonly moveClock: (days: number) => Promise<void>
  /** Lets something happen to an inhabitant in the population register; resolves when the houses took it over. False when nobody bears this number. */
  readonly letHappen: (bsn: string, name: HappeningName) => Promise<boolean>
  /** Opens the three key custodians and the national index as well. Only `npm start` does, once people can log in: no local index asks them yet. */
  readonly openFederation: () => Promise<Federation>
  /** Stops everything in good order, what was started last first. */
  readonly close: () => Promise<void>
}

/** The houses by which local indices find each other. */
export type Federation = { readonly custodians: KeyCustodians; readonly nationalIndex: NationalIndex }

type FederationWish = KeyCustodiansWish & { readonly ports: Ports }

/** Their programs are loaded when they are asked for: people can log in before. */
const federationOf = (running: AsyncDisposableStack, wish: FederationWish) => async (): Promise<Federation> => {
  const [{ openKeyCustodians }, { openPracticeNationalIndex }] = await Promise.all([
    import('./key-custodians.ts'),
    import('./national-index.ts'),
  ])
  const custodians = running.adopt(await openKeyCustodians(wish), (three) => three.close())
  const nationalIndex = running.adopt(await openPracticeNationalIndex({ ...wish, custodians }), (index) => index.close())
  return { custodians, nationalIndex }
}

/** Fixes the secrets that houses and issuers share, so that they are the same after each start. */
const seed = 'mens-centraal-practice'

/** Whoever leaves soon works there for so many days after the world was started: a step of the start page's clock brings it about. */
const leavingDays = 7

const nameOf = (address: string): string | undefined => {
  const found = everyone.find(({ jobs }) => jobs.some(({ email }) => email === address))
  return found && `${found.givenName} ${found.familyName}`
}

const localhost = (port: number): string => `http://localhost:${port}/`

/** The pages around the houses, which lead to each other. */
const neighboursOf = (ports: Ports) => ({
  startPage: localhost(ports.startPage),
  mailbox: localhost(ports.mailbox),
  school: localhost(ports.schoolAdministration),
})

/** What surrounds a house: the population register, the identity provider, and the mailbox. */
const openSurroundings = async (opened: AsyncDisposableStack, ports: Ports, clock: () => Date) => {
  const neighbours = neighboursOf(ports)
  const close = (part: { readonly close: () => Promise<void> }) => part.close()
  const populationRegister = opened.adopt(
    await openPopulationRegister({
      port: ports.populationRegister,
      host: '127.0.0.1',
      apiKeys: [registerKey],
      inhabitants: generateInhabitants(exampleRegion),
      today: () => dayOf(clock()),
    }),
    close,
  )
  const identityProvider = opened.adopt(
    await openIdentityProvider({
      port: ports.identityProvider,
      seed,
      people: everyone,
      houses: [{ clientId, url: indexUrl(ports) }],
      neighbours,
      clock,
    }),
    close,
  )
  const mailbox = opened.adopt(
    await openMailbox({
      ...{ smtpPort: ports.smtp, httpPort: ports.mailbox, neighbours, nameOf },
      ...{ gone: goneMailboxes, reportsTo: ports.mailReports },
    }),
    close,
  )
  return { populationRegister, identityProvider, mailbox }
}

type ExampleIndex = { readonly house: House; readonly letGo: World['letGo']; readonly takeOver: StartPageConfig['takeOver'] }

/** Opens the index of the example region, its database and directory up to date. */
const openExampleIndex = async (wish: ExampleIndexWish, identityProvider: IdentityProvider): Promise<ExampleIndex> => {
  const config = await exampleIndexConfig(wish)
  await migrateHouse(config)
  const letGo: World['letGo'] = async (gone) => {
    const soon = addDays(dayOf(wish.clock()), leavingDays)
    const file = directoryFile((organisationId) => identityProvider.issuer(organisationId, clientId), soon)
    const professionals = file.professionals.filter(({ id }) => !gone.some((person) => person.id === id))
    const imported = await importDirectory(config, { ...file, professionals })
    if (!imported.ok) throw new Error(`the directory of the example region is refused: ${JSON.stringify(imported.refusal)}`)
  }
  await letGo([])
  await takeOverFigures(config, countedMonths)
  const takeOver: StartPageConfig['takeOver'] = async (dryRun) => {
    const report = await takeOverNow(config, previousSystemFile(dayOf(wish.clock())), { source: previousSystem, dryRun })
    if (!report.ok) throw new Error(`the file of the previous system is refused: ${report.refusal.code}`)
    return report.value
  }
  const house = await openHouse(config)
  const entryUrl: World['entryUrl'] = (organisationId, subject) => identityProvider.entryUrl(organisationId, subject, clientId)
  await makePracticeChoices({ indexUrl: indexUrl(wish.ports), entryUrl, today: dayOf(wish.clock()) }).catch(async (error) => {
    await house.close()
    throw error
  })
  return { house, letGo, takeOver }
}

/** What the start page's buttons do to the houses: time goes on, or something happens to an inhabitant; each ends when the houses caught up. */
const actsOn = (
  house: House,
  time: Awaited<ReturnType<typeof openPracticeClock>>,
  happenings: Awaited<ReturnType<typeof openHappeningsOf>>,
): Pick<World, 'moveClock' | 'letHappen'> => ({
  moveClock: async (days) => {
    await time.moveAhead(days)
    await house.catchUp()
  },
  letHappen: async (bsn, name) => {
    const known = await happenings.let(bsn, name, dayOf(time.now()))
    if (known) await house.catchUp()
    return known
  },
})

/**
 * Opens the whole practice world in this process: PostgreSQL, what surrounds the houses, the houses, and the start page. When a part
 * does not open, those that did are closed again.
 * Rejects with a StartProblem when the data folder is in use, and with EADDRINUSE when a port is taken (see explainStartFailure).
 */
export const openWorld = async ({
  ports,
  dataFolder,
  fresh = false,
  clock: real = () => new Date(),
  log,
}: WorldConfig): Promise<World> => {
  await using opened = new AsyncDisposableStack()
  if (fresh) await removeEmbeddedServer(dataFolder)
  const time = await openPracticeClock(dataFolder, real, fresh)
  const clock = time.now
  log?.('database')
  const database = opened.adopt(await openEmbeddedServer({ folder: dataFolder }), (server) => server.stop())
  log?.('personenregister, inloggen, postbus / population register, identity provider, mailbox')
  const around = await openSurroundings(opened, ports, clock)
  const { identityProvider, populationRegister } = around
  log?.('verwijsindex / local index')
  const keys = await practiceKeys(dataFolder)
  const wish = { ports, adminUrl: database.adminUrl, keys, registerUrl: populationRegister.url, clock }
  const { house, letGo, takeOver } = opened.adopt(await openExampleIndex(wish, identityProvider), ({ house: index }) =>
    index.close(),
  )
  const acts = actsOn(house, time, await openHappeningsOf(populationRegister.inhabitants, dataFolder, fresh))
  const entryUrl: World['entryUrl'] = (organisationId, subject) => identityProvider.entryUrl(organisationId, subject, clientId)
  const school = { port: ports.schoolAdministration, indexUrl: indexUrl(ports), dataFolder, fresh, clock }
  opened.adopt(await openSchoolAdministration({ ...school, neighbours: neighboursOf(ports) }), (page) => page.close())
  const startPage = opened.adopt(
    await openStartPage({
      port: ports.startPage,
      entryUrl,
      indexUrl: indexUrl(ports),
      mailboxUrl: localhost(ports.mailbox),
      schoolUrl: localhost(ports.schoolAdministration),
      clock,
      ...acts,
      takeOver,
    }),
    (page) => page.close(),
  )
  opened.adopt(await noteRunningAt(dataFolder, startPage.url), (note) => note.forget())
  const running = opened.move()
  const close = () => running.disposeAsync()
  const openFederation = federationOf(running, { ports, adminUrl: database.adminUrl, dataFolder, clock })
  return { ...around, url: startPage.url, indexUrl: indexUrl(ports), entryUrl, letGo, ...acts, openFederation, close }
}
