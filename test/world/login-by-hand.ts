import type { Person } from '@mens-centraal/world/jobs'
import { organisations } from '@mens-centraal/world/organisations'
import { openVisitor } from '@mens-centraal/world/visitor'
import { type Shot, shoot } from './attacker.ts'
import type { TestHouse } from './house.ts'

/** A login that an attacker holds in both hands: the house's cookie of it, and the address to which the issuer sent the browser back. */
export type LoginByHand = { readonly cookie: string; readonly start: Shot; readonly callback: string }

/** Name and value of the cookies that an answer sets. */
export const cookiesOf = ({ headers }: Shot): string[] => (headers['set-cookie'] ?? []).map((set) => set.split(';')[0] ?? '')

export type HandWish = {
  /** Further parameters of the start. */
  readonly more?: string
  readonly factors?: 'mfa' | 'password-only'
  /** The organisation at which the login starts; by default the person's own. */
  readonly at?: string
}

/** Starts a login and passes the issuer's pages, but does not go back to the house. */
export const loginByHand = async (house: TestHouse, person: Person, wish: HandWish = {}): Promise<LoginByHand> => {
  const { more = '', factors = 'mfa', at = organisations[person.jobs[0].at].id } = wish
  const [{ subject }] = person.jobs
  const start = await shoot(house, `/api/login?organisation=${at}${more}`)
  const visitor = openVisitor((url) => url.startsWith(house.config.origin))
  const { url } = await visitor.visit(String(start.headers.location))
  const { url: back } = await visitor.submit(url, { person: subject, factors })
  return { start, cookie: cookiesOf(start)[0] ?? '', callback: back.slice(house.config.origin.length) }
}

/** Brings the callback to the house, as the browser would. */
export const bring = (
  house: TestHouse,
  { callback, cookie }: Pick<LoginByHand, 'callback' | 'cookie'>,
  more = '',
): Promise<Shot> => shoot(house, callback, { headers: { cookie: `${cookie}${more === '' ? '' : `; ${more}`}` } })
