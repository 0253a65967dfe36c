/** Only a path of our own may be returned to. */
const isOwnPath = (path: string | undefined): path is string => path !== undefined && /^\/(?![/\\])/.test(path)

/** What a login is for: the path to land on, and whether it runs in a window of its own. */
export type LoginTarget = { readonly returnTo: string | undefined; readonly popup: boolean }

/**
 * Where the browser goes to log in at an organisation's issuer.
 * @param options.returnTo the path to land on after login; anything else than a path of this site is left out
 * @param options.popup true when the login runs in a window of its own
 */
export const loginAddress = (
  organisation: string,
  options: { readonly returnTo?: string | undefined; readonly popup?: boolean },
): string => {
  const query = new URLSearchParams({ organisation })
  if (isOwnPath(options.returnTo) && options.returnTo !== '/') query.set('return', options.returnTo)
  if (options.popup) query.set('window', 'popup')
  return `/api/login?${query}`
}

/** What is looked for: of an e-mail address only what follows the @, for the rest is personal and goes nowhere. */
export const searchOf = (typed: string): string => {
  const text = typed.trim()
  return text.includes('@') ? text.slice(text.lastIndexOf('@') + 1).trim() : text
}
