import type { AddressInfo } from 'node:net'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import { type Result, refuse } from '@mens-centraal/kernel/result'
import { type FastifyInstance, type FastifyReply, fastify } from 'fastify'
import type { Inhabitants } from '../inhabitants.ts'
import { requestRefusal } from './door.ts'
import { eventAnswers } from './event-routes.ts'
import { type Happenings, openHappenings } from './events.ts'
import type { Json } from './json.ts'
import { type Population, populationOf } from './population.ts'
import { type Problem, problems } from './problems.ts'
import { parsed, respond } from './respond.ts'

export type PopulationRegisterConfig = {
  /** 0 asks for any free port. */
  readonly port: number
  readonly host: string
  /** The values that are accepted in the header `X-API-KEY`. */
  readonly apiKeys: readonly string[]
  readonly inhabitants: Inhabitants
  /** Path before `/personen`; starts with a slash, does not end with one. */
  readonly basePath?: string
  /** The day that ages are counted from; by default the real one. */
  readonly today?: () => CalendarDay
}

/** How the register behaves: it answers, it answers 503, or it breaks the connection without an answer. */
export type Availability = 'answers' | 'answers-503' | 'hangs-up'

export type PopulationRegister = {
  /** Base URL with the path, without a slash at the end: a client adds `/personen`. */
  readonly url: string
  readonly port: number
  /** The people as they are now; a change made here shows in the next answer. */
  readonly inhabitants: Population
  /** Who follows whom, and what happened. Each change of `inhabitants` is told to who follows that person. */
  readonly happenings: Happenings
  /** Plays that the register is down: true answers 503, `hangs-up` breaks the connection. */
  readonly setUnavailable: (unavailable: boolean | 'hangs-up') => void
  readonly close: () => Promise<void>
}

const largestBody = 65_536

const send = (reply: FastifyReply, instance: string, problem: Problem): FastifyReply =>
  reply
    .code(problem.status)
    .headers(problem.status === 405 ? { allow: 'POST' } : {})
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ ...problem, instance }))

const failure = (error: unknown): Problem => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problems.tooLarge
  const isTheirs = typeof code === 'string' && code.startsWith('FST_ERR_CTP')
  return isTheirs ? problems.unsupported : problems.server
}

const listen = async (app: FastifyInstance, { port, host }: PopulationRegisterConfig): Promise<string> => {
  await app.listen({ port, host })
  const { port: bound } = app.server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound}`
}

type BodyAnswer = (body: unknown, client: string) => Result<Json, Problem>

/** The same answers, to a body that is still text. */
const asked = (answers: ReturnType<typeof eventAnswers>): Readonly<Record<string, BodyAnswer>> =>
  Object.fromEntries(
    Object.entries(answers).map(([path, answer]) => [
      path,
      (body: unknown, client: string) => {
        const object = parsed(body)
        return object === undefined ? refuse(problems.noJson) : answer(object, client)
      },
    ]),
  )

/**
 * Starts a simulator of the population register: the BRP Personen API 2.7 (Haal Centraal), `POST /personen`, over fictional inhabitants, and beside
 * it an interface of its own for whom a client follows (event-routes.ts).
 * It answers the three query types that a local index needs and refuses the other four of the specification with 403. Its problem
 * answers carry the codes of the real service, in words that keep to the patterns of the specification (entry 0 of a list is
 * `fields.0`, not `fields[0]`). Nothing is logged.
 * @throws when the port is taken
 */
export const openPopulationRegister = async (config: PopulationRegisterConfig): Promise<PopulationRegister> => {
  const base = config.basePath ?? '/haalcentraal/api/brp'
  const today = config.today ?? (() => dayOf(new Date()))
  const happenings = openHappenings()
  const population = populationOf(config.inhabitants, happenings.happened)
  const answers: Readonly<Record<string, BodyAnswer>> = {
    '/personen': (body) => respond(body, population, today()),
    ...asked(eventAnswers(happenings)),
  }
  const paths = Object.keys(answers).map((path) => base + path)
  const app = fastify({ bodyLimit: largestBody, forceCloseConnections: true, exposeHeadRoutes: false })
  let availability: Availability = 'answers'
  let instance = 'http://localhost'

  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  app.addHook('onRequest', async (request, reply) => {
    if (availability === 'hangs-up') {
      reply.hijack()
      request.raw.socket.destroy()
      return
    }
    const refusal = requestRefusal(request, paths, config.apiKeys)
    const problem = refusal ?? (availability === 'answers-503' ? problems.unavailable : undefined)
    if (problem) return send(reply, instance, problem)
  })
  app.setErrorHandler((error, _request, reply) => send(reply, instance, failure(error)))
  app.setNotFoundHandler((_request, reply) => send(reply, instance, problems.notFound))
  for (const [path, answer] of Object.entries(answers)) {
    app.post(base + path, async (request, reply) => {
      const outcome = answer(request.body, String(request.headers['x-api-key']))
      if (!outcome.ok) return send(reply, instance, outcome.refusal)
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(outcome.value))
    })
  }

  const url = `${await listen(app, config)}${base}`
  instance = `${url}/personen`
  const setUnavailable: PopulationRegister['setUnavailable'] = (unavailable) => {
    availability = unavailable === 'hangs-up' ? 'hangs-up' : unavailable ? 'answers-503' : 'answers'
  }
  return { url, port: Number(new URL(url).port), inhabitants: population, happenings, setUnavailable, close: () => app.close() }
}
