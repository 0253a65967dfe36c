/** What a visitor stands at: the address, the status, and the text of the page. */
export type Visit = { readonly url: string; readonly status: number; readonly page: string }

/** A browser without a screen: keeps cookies and follows redirects. For tests and benches that log in as a person does. */
export type Visitor = {
  /** Opens an address; other headers and methods as for `fetch`. */
  readonly visit: (url: string, init?: RequestInit) => Promise<Visit>
  readonly submit: (url: string, fields: Readonly<Record<string, string>>) => Promise<Visit>
  /** The cookies, as the header that a request sends. */
  readonly cookie: () => string
}

const noStop = (): boolean => false

/**
 * Opens a browser without a screen.
 * @param stopAt an address that a redirect leads to, but that is not visited: where a test plays the house itself
 */
export const openVisitor = (stopAt: (url: string) => boolean = noStop): Visitor => {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = (set: string) => {
    const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s)
    if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(name)
    else jar.set(name, value)
  }
  const visit = async (url: string, init: RequestInit = {}): Promise<Visit> => {
    const answer = await fetch(url, { ...init, headers: { ...init.headers, cookie: cookie() }, redirect: 'manual' })
    for (const set of answer.headers.getSetCookie()) keep(set)
    const location = answer.headers.get('location')
    if (location === null) return { url, status: answer.status, page: await answer.text() }
    await answer.body?.cancel()
    const next = new URL(location, url).href
    return stopAt(next) ? { url: next, status: answer.status, page: '' } : visit(next)
  }
  return { visit, submit: (url, fields) => visit(url, { method: 'POST', body: new URLSearchParams(fields) }), cookie }
}
