import type { FastifyInstance, FastifyRequest } from 'fastify'

/** The path of a request, without host and query. */
const pathOf = ({ url }: FastifyRequest): string => url.replace(/^https?:\/\/[^/?]*/i, '').split('?')[0] || '/'

/** True for a path that a browser may open as a page: not the API's, and no file. The page itself knows which of them exist. */
export const isPagePath = (request: FastifyRequest): boolean => {
  const path = pathOf(request)
  return !/^\/+(api|aansluiting|health|assets)(\/|$)/i.test(path) && !path.includes('.')
}

/** The route that gives the page, whatever the path. */
export const anyPage = '/*'

/** True when a request came to the page's route, but its path is no page's. */
export const isLost = (request: FastifyRequest): boolean => request.routeOptions.url === anyPage && !isPagePath(request)

const patternOf = (url: string): RegExp => new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`)

/**
 * Remembers the routes of a server from now on.
 * @returns the methods that the path of a request knows; none when there is nothing at that path
 */
export const rememberMethods = (server: FastifyInstance): ((request: FastifyRequest) => readonly string[]) => {
  const places = new Map<string, { readonly fits: (request: FastifyRequest) => boolean; readonly methods: Set<string> }>()
  server.addHook('onRoute', ({ url, method }) => {
    const pattern = patternOf(url)
    const fits = url === anyPage ? isPagePath : (request: FastifyRequest) => pattern.test(pathOf(request))
    const place = places.get(url) ?? { fits, methods: new Set() }
    for (const each of [method].flat()) place.methods.add(each)
    places.set(url, place)
  })
  return (request) => [...new Set([...places.values()].flatMap(({ fits, methods }) => (fits(request) ? [...methods] : [])))]
}
