import type { FastifyInstance } from 'fastify'
import type { Desk } from './login-routes.ts'

/** Hands all other addresses under an organisation's path to its issuer, which reads the request by itself. */
export const addIssuerRoutes = (app: FastifyInstance, deskOf: (slug: string) => Desk | undefined): void => {
  app.register(async (issuers) => {
    issuers.removeAllContentTypeParsers()
    issuers.addContentTypeParser('*', (_request, _body, done) => done(null))
    issuers.all<{ Params: { slug: string } }>('/:slug/*', async (request, reply) => {
      const desk = deskOf(request.params.slug)
      if (!desk) return reply.callNotFound()
      reply.hijack()
      for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value)
      const mounted = Object.assign(request.raw, { originalUrl: request.raw.url })
      mounted.url = request.url.slice(request.params.slug.length + 1)
      await desk.issuer.callback()(mounted, reply.raw)
    })
  })
}
