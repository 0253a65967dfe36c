import { createHash } from 'node:crypto'
import type { AnswerOf, Api, BodyOf, Endpoint, ParamsOf, QueryOf } from '@mens-centraal/contract/api'
import type { ProblemCode } from '@mens-centraal/contract/problem'
import { isUuid } from '@mens-centraal/kernel/ids'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { Result } from '@mens-centraal/kernel/result'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import type { Door, Idempotency } from '../access/door.ts'
import type { Permission } from '../access/permission.ts'
import { refuseRecorded } from '../acts/commit.ts'
import { type KeptAnswer, replayOf } from '../acts/idempotency.ts'
import { isOfOwnSite } from './own-site.ts'
import { sendProblem } from './send-problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Under which permission this route works. A route without one is not built. */
    permission?: string
  }
  interface FastifyRequest {
    opened: Opened<Door> | null
  }
}

/** What a use case is asked: the parts of the request that its endpoint names, validated. */
export type Wish<E extends Endpoint> = { readonly body: BodyOf<E>; readonly query: QueryOf<E>; readonly params: ParamsOf<E> }

/** A use case as a route sees it. Redirects and cookies are the route's business, hence the reply. */
export type Act<E extends Endpoint, D extends Door> = (
  door: D,
  wish: Wish<E>,
  reply: FastifyReply,
  request: FastifyRequest,
) => Promise<Result<AnswerOf<E>, Refusal>>

/** Builds one route of an API, under a permission. `word` puts an answer, also one that was kept, in the words of this API. */
export type RouteOf<A extends Api, D extends Door> = <K extends keyof A & string, Facts>(
  operation: K,
  permission: Permission<Facts>,
  act: Act<A[K], D>,
  word?: (answer: never) => AnswerOf<A[K]>,
) => void

/** Opens the door for a request: who is it, and was this wish already granted. `idempotencyKey` only for repeatable wishes. */
export type OpenDoor<D extends Door> = (
  request: FastifyRequest,
  wanted: { readonly permission: Permission<never>; readonly idempotencyKey: string | null; readonly operation: string },
) => Promise<Result<Opened<D>, Refusal>>

/** As many people at once on one youth all get through: each round lets one of them pass. */
const tries = 20

const keyOf = (request: FastifyRequest, endpoint: Endpoint): string | null => {
  const key = request.headers['idempotency-key']
  return endpoint.idempotent === true && typeof key === 'string' && isUuid(key) ? key : null
}

/** A body where none is asked for could smuggle content in, and a packed one cannot be checked: both are refused unread. */
const bodyRefusal = ({ headers }: FastifyRequest, endpoint: Endpoint): Refusal<ProblemCode> | null => {
  if ((headers['content-length'] ?? '0') === '0' && headers['transfer-encoding'] === undefined) return null
  if (endpoint.body === undefined) return { code: 'unknown-field' }
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
  if (isForm !== (endpoint.form === true)) return { code: 'unsupported-media-type' }
  return (headers['content-encoding'] ?? 'identity') === 'identity' ? null : { code: 'unsupported-media-type' }
}

const nothing = { type: 'object', properties: {}, additionalProperties: false }

/** A door with the first answer to this wish, if there was one. `countedAs`: on whom the request counts against floods, if not on the person. */
export type Opened<D extends Door> = { readonly door: D; readonly kept: KeptAnswer | null; readonly countedAs?: string }

/** One act at its route: everything that `handle` needs, whatever the endpoint. */
type Site<D extends Door> = {
  readonly endpoint: Endpoint
  readonly operation: string
  readonly permission: Permission<never>
  readonly act: Act<Endpoint, D>
  readonly word: ((answer: never) => unknown) | undefined
  readonly open: (request: FastifyRequest, idempotencyKey: string | null) => Promise<Result<Opened<D>, Refusal>>
}

/**
 * Builds the routes of an API: each needs a permission, its origin is checked, its caller is known before its body is read, a repeated wish
 * gets its first answer, and an answer without a record in the log is a bug.
 * @param origin the house's own origin, e.g. `https://index.voorbeeld.example`; null where no browser comes, and no cookie counts
 */
export const routesOf = <A extends Api, D extends Door>(
  server: FastifyInstance,
  api: A,
  origin: string | null,
  openDoor: OpenDoor<D>,
) => {
  if (!server.hasRequestDecorator('opened')) server.decorateRequest('opened', null)
  const route: RouteOf<A, D> = (operation, permission, act, word) => {
    const endpoint: Endpoint = api[operation] as Endpoint
    const [method, url] = operation.split(' ') as [HTTPMethods, string]
    const right = permission as unknown as Permission<never>
    const open: Site<D>['open'] = (request, idempotencyKey) => openDoor(request, { permission: right, idempotencyKey, operation })
    const site: Site<D> = { endpoint, operation, permission: right, act: act as unknown as Act<Endpoint, D>, word, open }
    server.route({
      method,
      url,
      config: { permission: permission.name },
      ...(endpoint.maxBodyBytes !== undefined && { bodyLimit: endpoint.maxBodyBytes }),
      schema: {
        summary: endpoint.summary,
        ...(endpoint.params && { params: endpoint.params }),
        querystring: endpoint.query ?? nothing,
        ...(endpoint.body && { body: endpoint.body }),
        ...(endpoint.answer && { response: { [endpoint.status]: endpoint.answer } }),
      },
      serializerCompiler: () => JSON.stringify,
      onRequest: async (request, reply) => {
        const refusal = await entranceRefusal(request, site, origin)
        if (refusal !== null) return sendProblem(request, reply, refusal as Refusal<ProblemCode>)
      },
      handler: (request, reply) => handle(request, reply, site),
    })
  }
  return route
}

/** Who asks, from where, and how often: before a stranger learns anything of what an endpoint wants. */
const entranceRefusal = async <D extends Door>(
  request: FastifyRequest,
  { endpoint, open }: Site<D>,
  origin: string | null,
): Promise<Refusal | null> => {
  if (origin !== null && !isOfOwnSite(request, origin, endpoint.status === 302)) return { code: 'origin-refused' }
  const key = keyOf(request, endpoint)
  const opened = await open(request, key)
  if (!opened.ok) return opened.refusal
  request.opened = opened.value
  const countedAs = opened.value.countedAs ?? opened.value.door.actor.professionalId
  const flood = countedAs === null ? null : await request.server.floodGate.recognise(request, countedAs)
  if (flood !== null) return flood
  if (endpoint.idempotent === true && key === null) return { code: 'idempotency-key-missing' }
  return bodyRefusal(request, endpoint)
}

/** The same wish is the same text, in whatever order its fields come. */
const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value

const idempotencyOf = (request: FastifyRequest, { endpoint, operation }: Site<Door>): Idempotency | null => {
  const key = request.headers['idempotency-key']
  if (endpoint.idempotent !== true || typeof key !== 'string') return null
  const asked = JSON.stringify([request.params, request.body], inOrder)
  return { key, operation, digest: createHash('sha256').update(asked).digest() }
}

/** Does the act, once: a wish that was granted before gets its first answer. When others were faster everything is asked anew, rights included. */
const answerTo = async <D extends Door>(
  request: FastifyRequest,
  reply: FastifyReply,
  site: Site<D>,
): Promise<Result<unknown, Refusal>> => {
  const wish = { body: request.body, query: request.query, params: request.params } as Wish<Endpoint>
  const idempotency = idempotencyOf(request, site as unknown as Site<Door>)
  let opened = request.opened as Opened<D>
  for (let attempt = 1; ; attempt += 1) {
    const replay = idempotency === null ? undefined : replayOf(idempotency, opened.kept)
    if (replay !== undefined) return replay
    const door = { ...opened.door, idempotency }
    const outcome = await site.act(door, wish, reply, request)
    if (outcome.ok || outcome.refusal.code !== 'conflict-try-again') {
      if (door.recorded.count === 0) throw new Error(`no record was written for ${site.operation}`)
      return outcome
    }
    if (attempt === tries) return refuseRecorded(door, site.permission, outcome.refusal)
    const again = await site.open(request, idempotency?.key ?? null)
    if (!again.ok) return again
    // what was recorded before stays so: the request's own span is written once
    opened = { ...again.value, door: { ...again.value.door, recorded: door.recorded } }
  }
}

const handle = async <D extends Door>(request: FastifyRequest, reply: FastifyReply, site: Site<D>): Promise<unknown> => {
  const outcome = await answerTo(request, reply, site)
  if (!outcome.ok) return sendProblem(request, reply, outcome.refusal as Refusal<ProblemCode>)
  if (reply.sent) return reply
  const { status, answer } = site.endpoint
  if (status === 204 || answer === undefined) return reply.code(status).send()
  const said = site.word === undefined ? outcome.value : site.word(outcome.value as never)
  return reply.code(status).type('application/json; charset=utf-8').send(said)
}
