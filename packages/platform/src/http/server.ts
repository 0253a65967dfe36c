import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { ProblemCode } from '@mens-centraal/contract/problem'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Trace } from '../access/door.ts'
import { databaseFault } from '../db/database.ts'
import { faultOf, type Log } from '../log/log.ts'
import { fieldRefusalsOf } from './field-problems.ts'
import { type FieldRefusal, languageOf, problemOf } from './problem-response.ts'
import { traceOf } from './trace.ts'

declare module 'fastify' {
  interface FastifyRequest {
    trace: Trace
  }
}

export type ServerSettings = {
  readonly log: Log
  /** True behind HTTPS: HSTS is sent and cookies are Secure. */
  readonly secure: boolean
  /** Most requests from one address in a minute. */
  readonly requestsPerMinute: number
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
}

const maxBodyBytes = 64 * 1024

/** Answers with a problem (RFC 9457) in the caller's language. */
export const sendProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal<ProblemCode>,
  fields: readonly FieldRefusal[] = [],
): FastifyReply => {
  const problem = problemOf(refusal, languageOf(request.headers['accept-language']), request.trace.traceId, fields)
  if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter)
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

/** Faults of the database or the disk under it, or of the log whatever they are: nothing was written or shown, trying again later makes sense. */
const isOutage = (error: unknown): boolean => {
  if (/\bfunction write_record\(/.test(databaseFault(error)?.within ?? '')) return true
  const { code } = databaseFault(error) ?? (error as { code?: unknown })
  return typeof code === 'string' && (/^(08|53|57|58|25006|ECONN|EPIPE|ENOENT|ETIMEDOUT)/.test(code) || code === 'EACCES')
}

const codeOf = (error: FastifyError): ProblemCode => {
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'unsupported-media-type'
  if (error.statusCode === 413) return 'body-too-large'
  return 'invalid-request'
}

const answerError =
  (log: Log) => (error: FastifyError & { refusal?: Refusal<ProblemCode> }, request: FastifyRequest, reply: FastifyReply) => {
    if (error.refusal !== undefined) return sendProblem(request, reply, error.refusal)
    if (error.validation !== undefined)
      return sendProblem(request, reply, { code: 'invalid-request' }, fieldRefusalsOf(error.validation))
    if (typeof error.statusCode === 'number' && error.statusCode < 500)
      return sendProblem(request, reply, { code: codeOf(error) })
    const outage = isOutage(error) || /Connection terminated|timeout exceeded/.test(error.message)
    log.error(
      { route: request.routeOptions.url, traceId: request.trace.traceId, fault: faultOf(error) },
      outage ? 'outage' : 'bug',
    )
    return sendProblem(request, reply, { code: outage ? 'log-unavailable' : 'internal-error' })
  }

const contentSecurity = {
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  },
}

const secureHeaders = (secure: boolean) => ({
  contentSecurityPolicy: contentSecurity,
  crossOriginEmbedderPolicy: { policy: 'require-corp' as const },
  crossOriginOpenerPolicy: { policy: 'same-origin' as const },
  crossOriginResourcePolicy: { policy: 'same-origin' as const },
  hsts: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
  referrerPolicy: { policy: 'no-referrer' as const },
  xFrameOptions: { action: 'deny' as const },
})

/** A Fastify server with the house's manners: security headers and no-store on every answer, problems as problem+json, no personal data in the log. */
export const createServer = async ({
  log,
  secure,
  requestsPerMinute,
  trustedProxies,
}: ServerSettings): Promise<FastifyInstance> => {
  const server = Fastify({
    logger: false,
    bodyLimit: maxBodyBytes,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: false, useDefaults: false } },
    frameworkErrors: (error, request, reply) => {
      request.trace ??= traceOf(undefined)
      void sendProblem(request, reply, { code: error.statusCode === 404 ? 'not-found' : 'invalid-request' })
    },
  })
  server.decorateRequest('trace', null as unknown as Trace)
  server.addHook('onRequest', async (request, reply) => {
    request.trace = traceOf(request.headers['traceparent'] as string | undefined)
    reply.header('cache-control', 'no-store')
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()')
  })
  server.setErrorHandler(answerError(log))
  await server.register(helmet, secureHeaders(secure))
  await server.register(cookie)
  await server.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { ttl }) =>
      Object.assign(new Error('too many requests'), {
        statusCode: 429,
        refusal: { code: 'too-many-requests', facts: { seconds: Math.ceil(ttl / 1000) } },
      }),
  })
  return server
}
