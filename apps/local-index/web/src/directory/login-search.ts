/** What the address of the login page may say. */
export type LoginSearch = {
  /** Why the last try did not succeed: a problem code. */
  readonly probleem?: string
  /** The path to land on after login. */
  readonly return?: string
  readonly window?: 'popup'
  readonly uitgelogd?: true
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 200 ? value : undefined

/** Reads the search part of the login page's address; what is unknown or malformed is left out. */
export const readLoginSearch = (search: Record<string, unknown>): LoginSearch => {
  const problem = text(search['probleem'])
  const returnTo = text(search['return'])
  return {
    ...(problem && /^[a-z-]+$/.test(problem) && { probleem: problem }),
    ...(returnTo && { return: returnTo }),
    ...(search['window'] === 'popup' && { window: 'popup' as const }),
    ...(search['uitgelogd'] !== undefined && { uitgelogd: true as const }),
  }
}
