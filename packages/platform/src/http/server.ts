import type { TlsOptions } from 'node:tls'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Trace } from '../access/door.ts'
import { newTrace } from '../audit/trace.ts'
import type { Log } from '../log/log.ts'
import { answerError } from './answer-error.ts'
import { drainWhenClosing } from './drain.ts'
import { openFloodGate } from './flood.ts'
import { answerMalformed } from './malformed.ts'
import { permissionsPolicy, securityHeaders } from './security-headers.ts'
import { sendProblem } from './send-problem.ts'
import { isLost, rememberMethods } from './unknown-path.ts'

declare module 'fastify' {
  interface FastifyRequest {
    trace: Trace
  }
}

export type ServerSettings = {
  readonly log: Log
  /** True behind HTTPS: HSTS is sent and cookies are Secure. */
  readonly secure: boolean
  /** Most requests in a minute of one person, and of one address where nobody is logged in. */
  readonly requestsPerMinute: number
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  /** The house's own end of TLS, where no proxy may stand in between: callers are known by their certificates. */
  readonly tls?: TlsOptions
}

const maxBodyBytes = 64 * 1024
const seconds = 1_000
/** How long a caller may take for the headers, for the whole request, and between two requests; looked at every few seconds. */
const patience = { headersTimeout: 10 * seconds, connectionsCheckingInterval: 2 * seconds }
const nowhere = '/api/-'

/** An address that cannot be decoded leads nowhere, and is answered like any other address that does. */
const readableUrl = ({ url = nowhere }: { readonly url?: string | undefined }): string => {
  try {
    decodeURI(url.split('?')[0] ?? '')
    return url
  } catch {
    return nowhere
  }
}

const openFastify = (trustedProxies: readonly string[], tls: TlsOptions | undefined): FastifyInstance => {
  const http = { ...patience, requireHostHeader: false }
  return Fastify({
    logger: false,
    bodyLimit: maxBodyBytes,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    requestTimeout: 30 * seconds,
    keepAliveTimeout: 65 * seconds,
    forceCloseConnections: 'idle',
    ...(tls === undefined ? { http } : { https: { ...tls, ...http } }),
    clientErrorHandler: answerMalformed,
    rewriteUrl: readableUrl,
    routerOptions: { maxParamLength: 16_384 },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: false, useDefaults: false } },
  }) as unknown as FastifyInstance
}

/** A host (RFC 9112 section 3.2), and no way of sending a body that somebody on the way may read differently. */
const isWellFormed = ({ headers, raw }: FastifyRequest): boolean =>
  (Boolean(headers.host?.trim()) || raw.httpVersion === '1.0') && (headers['transfer-encoding'] ?? 'chunked') === 'chunked'

/** A Fastify server with the house's manners: security headers and no-store on every answer, problems as problem+json, no personal data in the log. */
export const createServer = async ({
  log,
  secure,
  requestsPerMinute,
  trustedProxies,
  tls,
}: ServerSettings): Promise<FastifyInstance> => {
  const server = openFastify(trustedProxies, tls)
  drainWhenClosing(server)
  const methodsOf = rememberMethods(server)
  server.removeContentTypeParser('text/plain')
  server.server.on('checkExpectation', (request, response) => server.server.emit('request', request, response))
  server.decorateRequest('trace', null as unknown as Trace)
  server.addHook('onRequest', async (request, reply) => {
    request.trace = newTrace()
    reply.header('cache-control', 'no-store').header('permissions-policy', permissionsPolicy)
  })
  server.setErrorHandler(answerError(log))
  await server.register(helmet, securityHeaders(secure))
  await server.register(cookie)
  await openFloodGate(server, requestsPerMinute)
  server.addHook('onRequest', async (request, reply) => {
    if (!isWellFormed(request)) return sendProblem(request, reply.header('connection', 'close'), { code: 'invalid-request' })
    const flood = await server.floodGate.admit(request)
    if (flood !== null) return sendProblem(request, reply, flood)
    if (!request.is404 && !isLost(request)) return
    const methods = methodsOf(request)
    if (methods.length === 0) return sendProblem(request, reply, { code: 'not-found' })
    return sendProblem(request, reply.header('allow', [...methods].sort().join(', ')), { code: 'method-not-allowed' })
  })
  return server
}
