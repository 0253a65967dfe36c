import { createHash } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { ProblemCode } from '@mens-centraal/contract/problem'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Holds back floods. A request is counted once: by its person where we know whose cookies these are, else by its address. */
export type FloodGate = {
  /** Counts a request before anything is done for it. @returns `too-many-requests`, or null when it may pass */
  admit(request: FastifyRequest): Promise<Refusal<ProblemCode> | null>
  /** The request turned out to be of this person: counts it on them, and knows its cookies for a minute. */
  recognise(request: FastifyRequest, personId: string): Promise<Refusal<ProblemCode> | null>
}

declare module 'fastify' {
  interface FastifyInstance {
    floodGate: FloodGate
  }
}

const minuteMs = 60_000
const keptCookies = 20_000
/** Pages and their files cost little, and a first visit asks for many. */
const filesPerRequest = 10

type Known = { readonly personId: string; readonly until: number }

/** Whose cookies, or token, were presented in the last minute. Only for counting: rights are looked up with each request. Oldest out first. */
const openAcquaintance = () => {
  const known = new Map<string, Known>()
  const keyOf = ({ headers }: FastifyRequest): string | null =>
    (headers.cookie ?? headers.authorization) === undefined
      ? null
      : createHash('sha256').update(`${headers.cookie}\n${headers.authorization}`).digest('base64url')
  return {
    personOf: (request: FastifyRequest): string | undefined => {
      const found = known.get(keyOf(request) ?? '')
      return found !== undefined && found.until > Date.now() ? found.personId : undefined
    },
    remember: (request: FastifyRequest, personId: string): void => {
      const key = keyOf(request)
      if (key === null) return
      known.delete(key)
      known.set(key, { personId, until: Date.now() + minuteMs })
      const [oldest] = known.keys()
      if (known.size > keptCookies && oldest !== undefined) known.delete(oldest)
    },
  }
}

/**
 * Opens the flood gate of a server. People who are logged in are counted one by one, whatever their address: a school with two hundred
 * of them behind one address is not held up by one, and one person with many addresses gains nothing. Strangers are counted by address
 * (IPv6 by its /64), and so is a cookie that nobody's session has proved yet: making cookies up gains nothing either.
 * @param perMinute most requests of one person, and most of one address's strangers, in a minute
 */
export const openFloodGate = async (server: FastifyInstance, perMinute: number): Promise<void> => {
  await server.register(rateLimit, { global: false, timeWindow: minuteMs })
  const { personOf, remember } = openAcquaintance()
  const byPerson = server.createRateLimit({ max: perMinute, keyGenerator: (request) => personOf(request) ?? '' })
  const byStranger = server.createRateLimit({ max: perMinute })
  const byReader = server.createRateLimit({ max: perMinute * filesPerRequest })
  const counted = async (limit: typeof byPerson, request: FastifyRequest): Promise<Refusal<ProblemCode> | null> => {
    const count = await limit(request)
    if (count.isAllowed || !count.isExceeded) return null
    return { code: 'too-many-requests', facts: { seconds: Math.max(1, count.ttlInSeconds) } }
  }
  server.decorate('floodGate', {
    admit: (request) => {
      if (request.routeOptions.config.permission === undefined) return counted(byReader, request)
      return counted(personOf(request) === undefined ? byStranger : byPerson, request)
    },
    recognise: async (request, personId) => {
      if (personOf(request) !== undefined) return null
      remember(request, personId)
      return counted(byPerson, request)
    },
  })
}
