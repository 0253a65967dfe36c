import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Log } from '../log/log.ts'
import { createServer } from './server.ts'

const lines: { event: string; fields: object }[] = []
const log: Log = { write: (event, fields) => lines.push({ event, fields }) }
let toThrow: unknown
let server: FastifyInstance
beforeAll(async () => {
  server = await createServer({ log, secure: true, requestsPerMinute: 1_000, trustedProxies: [] })
  server.get('/break', () => {
    throw toThrow
  })
})
afterAll(() => server.close())

const secret = 'Anna Visser 999990408'
const failing = async (error: unknown) => {
  toThrow = error
  return server.inject('/break')
}

describe('an error that nobody caught', () => {
  test.each([
    ['a refused connection', { code: 'ECONNREFUSED' }],
    ['an unknown host', { code: 'ENOTFOUND' }],
    ['a name server that is away', { code: 'EAI_AGAIN' }],
    ['a socket that is gone', { code: 'ENOENT' }],
    ['a broken pipe', { code: 'EPIPE' }],
    ['a connection that ended', { message: 'Connection terminated unexpectedly' }],
    ['a connection that is broken already', { message: 'Client has encountered a connection error and is not queryable' }],
    ['no free connection in time', { message: 'timeout exceeded when trying to connect' }],
    ['a house that is closing', { message: 'Cannot use a pool after calling end on the pool' }],
  ])('is an outage when it is %s: try again in a minute', async (_what, fields) => {
    const answer = await failing(Object.assign(new Error(secret), fields))
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([503, 'log-unavailable', '60'])
    expect(answer.body).not.toMatch(/Visser|ECONN|Client|pool/)
  })

  test.each([
    ['an error', new Error(secret)],
    ['an error with a status of its own', Object.assign(new Error(secret), { statusCode: 502 })],
    ['no error at all', secret],
  ])('is a fault of ours when it is %s: a blank answer, and a line without its words', async (_what, error) => {
    const answer = await failing(error)
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal-error'])
    expect(`${answer.body}${JSON.stringify(lines.at(-1))}`).not.toMatch(/Visser|9999/)
    expect(lines.at(-1)).toMatchObject({ event: 'bug', fields: { route: '/break', traceId: answer.json().traceId } })
  })
})

test('behind HTTPS browsers are told to use nothing else, on every answer', async () => {
  for (const url of ['/break', '/nothing', '/%zz'])
    expect((await server.inject(url)).headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
})

test('a server without pages says of a path that there is nothing, or which methods it knows', async () => {
  expect((await server.inject('/nothing')).json().code).toBe('not-found')
  const answer = await server.inject({ method: 'DELETE', url: '/break' })
  expect([answer.json().code, answer.headers['allow']]).toEqual(['method-not-allowed', 'GET, HEAD'])
})
