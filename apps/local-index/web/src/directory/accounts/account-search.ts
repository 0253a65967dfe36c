/** What the address of the page to log in with an account may say. */
export type AccountSearch = {
  /** The id of the organisation at which one logs in. */
  readonly organisatie?: string
  /** The path to land on after login. */
  readonly return?: string
  readonly window?: 'popup'
}

/** Reads the search part of the address; what is unknown or malformed is left out. */
export const readAccountSearch = (search: Record<string, unknown>): AccountSearch => {
  const { organisatie, return: returnTo, window } = search
  return {
    ...(typeof organisatie === 'string' && /^[0-9a-f-]{36}$/.test(organisatie) && { organisatie }),
    ...(typeof returnTo === 'string' && /^\/[\w\-/]{0,199}$/.test(returnTo) && { return: returnTo }),
    ...(window === 'popup' && { window: 'popup' as const }),
  }
}
