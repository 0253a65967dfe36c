import type { DirectoryFile } from '@mens-centraal/contract/directory-file'
import type { Person } from '../jobs.ts'
import { type Neighbours, wholePage } from '../pages/page.ts'
import { listen, makePageServer } from '../pages/page-server.ts'
import { type Staff, staffOf } from '../staff.ts'
import { openEntries } from './entries.ts'
import { addEntryRoute } from './entry-route.ts'
import { type House, openHouses } from './houses.ts'
import { type IssuerSetting, makeIssuer } from './issuer.ts'
import { addIssuerRoutes } from './issuer-routes.ts'
import { expiredPage, loginSite, loginTitle } from './login-pages.ts'
import { addLoginRoutes, type Desk } from './login-routes.ts'
import { proofOf } from './second-factor.ts'

type Issuer = NonNullable<DirectoryFile['organisations'][number]['issuer']>

/** The practice identity provider, running. */
export type IdentityProvider = {
  readonly url: string
  /** The issuer of an organisation, by the organisation's id, as the directory of this house holds it. */
  readonly issuer: (organisationId: string, clientId: string) => Issuer
  /** The address that logs someone in with one click: leads to the house's own login, which then passes by itself. */
  readonly entryUrl: (organisationId: string, subject: string, clientId: string) => string
  /** Admits a house, or gives it another address. */
  readonly admit: (house: House) => void
  readonly close: () => Promise<void>
}

/** How to run it. `port` 0 takes a free one; `seed` fixes the client secrets; `houses` may also be admitted later. */
export type IdentityProviderConfig = {
  readonly port: number
  readonly host?: string
  readonly publicUrl?: string
  readonly seed: string
  readonly people: readonly Person[]
  readonly houses?: readonly House[]
  readonly neighbours?: Neighbours
  readonly clock?: () => Date
}

/** Makes each issuer at its first use: that is when its signing key is made. */
const openDesks = (staffs: readonly Staff[], urlOf: (slug: string) => string, setting: IssuerSetting) => {
  const open = new Map<string, Desk>()
  return (slug: string): Desk | undefined => {
    const staff = staffs.find(({ organisation }) => organisation.slug === slug)
    if (!staff) return undefined
    const subjects = new Set(staff.employees.map(({ job }) => job.subject))
    const desk = open.get(slug) ?? { staff, issuer: makeIssuer(urlOf(slug), staff.organisation, subjects, setting) }
    open.set(slug, desk)
    return desk
  }
}

const getStaff = (staffs: readonly Staff[], organisationId: string): Staff => {
  const staff = staffs.find(({ organisation }) => organisation.id === organisationId)
  if (!staff) throw new Error('no such organisation in the practice world')
  return staff
}

/**
 * Opens the practice identity provider: one OpenID Connect issuer per organisation, on one port, each under its own path, with a login
 * page on which one chooses who one is. Everything is kept in memory.
 */
export const openIdentityProvider = async (config: IdentityProviderConfig): Promise<IdentityProvider> => {
  const houses = openHouses(config.houses ?? [], config.seed)
  const neighbours = config.neighbours ?? {}
  const instance = `mc-login-${config.port}`
  const staffs = staffOf(config.people).filter(({ organisation }) => !organisation.ownAccounts)
  const entries = openEntries(config.clock ?? (() => new Date()))
  const app = await makePageServer({ neighbours, mayBeSentTo: houses.urls })
  const errorPage = () =>
    wholePage({ language: 'nl', path: '/', site: loginSite, title: loginTitle('nl'), neighbours, body: expiredPage('nl') })
  const deskOf = openDesks(staffs, (slug) => `${url}/${slug}`, { houses, seed: config.seed, instance, errorPage })
  addEntryRoute(app, houses, entries, staffs, `${instance}-entry`)
  addLoginRoutes(app, { deskOf, entries, entryCookie: `${instance}-entry`, neighbours })
  addIssuerRoutes(app, deskOf)
  const port = await listen(app, config.port, config.host ?? 'localhost')
  const url = config.publicUrl ?? `http://localhost:${port}`
  const organisationOf = (id: string) => getStaff(staffs, id).organisation
  return {
    url,
    issuer: (organisationId, clientId) => {
      const { slug, secondFactor } = organisationOf(organisationId)
      const issuerUrl = `${url}/${slug}`
      return { url: issuerUrl, clientId, clientSecret: houses.secret(clientId, issuerUrl), secondFactor: proofOf(secondFactor) }
    },
    entryUrl: (organisationId, subject, clientId) =>
      `${url}/enter/${organisationOf(organisationId).slug}/${subject}?house=${encodeURIComponent(clientId)}`,
    admit: houses.admit,
    close: () => app.close(),
  }
}
