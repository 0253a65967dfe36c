import type { FastifyRequest } from 'fastify'

const reading = new Set(['GET', 'HEAD'])

/**
 * Whether a request comes from a page of this very site (Fetch Metadata; RFC 6454). An act must prove it: by an `Origin` that is ours or
 * `Sec-Fetch-Site: same-origin`, and by neither saying otherwise. Reading is refused when another site asks, as a neighbour on the same
 * host does. A navigation to a login may come from anywhere.
 * @param origin the house's own origin, e.g. `https://index.voorbeeld.example`
 */
export const isOfOwnSite = (request: FastifyRequest, origin: string, isNavigation: boolean): boolean => {
  const { 'sec-fetch-site': site, origin: from } = request.headers
  if (reading.has(request.method))
    return isNavigation || ((site === undefined || site === 'same-origin' || site === 'none') && (from ?? origin) === origin)
  if (from !== undefined && from !== origin) return false
  if (site !== undefined && site !== 'same-origin') return false
  return from !== undefined || site !== undefined
}
