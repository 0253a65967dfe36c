import { randomUUID } from 'node:crypto'
import type { BodyOf } from '@mens-centraal/contract/api'
import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import type { Situation } from '@mens-centraal/world/inhabitants/situation'
import pg from 'pg'
import { expect, vi } from 'vitest'
import type { Answered, Caller, TestHouse } from './house.ts'

/** What professionals do in the tests of use cases, in one line each. */

export const toldOn = { told: 'yes', audience: 'representative', on: '2026-11-20' } as const
export const threeMonths = '2027-02-22'

type FindBody = BodyOf<LocalIndexApi['POST /api/youths/find']>
type RaiseBody = BodyOf<LocalIndexApi['POST /api/risk-signals']>
type Named = Pick<Situation, 'familyName' | 'prefix' | 'givenNames' | 'born' | 'sex'>

/** A search by BSN, for who has the right to use it. */
export const byBsn = (youth: { readonly bsn: string | null }): FindBody => ({ by: 'bsn', bsn: youth.bsn ?? '' })

/** A search by family name, given names, birth date and sex. */
export const byName = (youth: Named, change: object = {}): FindBody => ({
  by: 'name',
  familyName: youth.familyName,
  ...(youth.prefix !== null && { prefix: youth.prefix }),
  ...(youth.givenNames !== null && { givenNames: youth.givenNames }),
  birthDate: youth.born,
  sex: youth.sex,
  ...change,
})

export const find = (caller: Caller, body: FindBody) => caller.call('POST /api/youths/find', { body })

/** The token of what was found; fails the test when nobody was. */
export const tokenOf = ({ answer, text }: Answered<'POST /api/youths/find'>): string => {
  const token = answer !== undefined && 'token' in answer ? answer.token : undefined
  expect(token, text).toBeTypeOf('string')
  return token ?? ''
}

export const raise = (caller: Caller, youth: string, change: Partial<RaiseBody> = {}, idempotencyKey: string = randomUUID()) =>
  caller.call('POST /api/risk-signals', { body: { youth, told: toldOn, endsOn: threeMonths, ...change }, idempotencyKey })

/** Finds a youth and raises a signal; fails the test when that does not work. */
export const signal = async (caller: Caller, body: FindBody, change: Partial<RaiseBody> = {}) => {
  const raised = await raise(caller, tokenOf(await find(caller, body)), change)
  expect(raised.status, raised.text).toBe(201)
  return raised.answer
}

export const withdraw = (caller: Caller, id: string, reason: 'risk-gone' | 'unjustified' | 'wrong-youth') =>
  caller.call('POST /api/risk-signals/:id/withdrawal', { id, body: { reason } })

/** Kinds of the notices that somebody sees on Vandaag, newest first. */
export const noticesOf = async (caller: Caller): Promise<string[]> =>
  (await caller.call('GET /api/today')).answer.notices.map(({ kind }) => kind)

/** Looks at or changes the database from outside, as its superuser: never as one of the house's programs. */
export const fromOutside = async (house: TestHouse, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client(house.database.superuserUrl)
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** Waits until something holds, looking every 20 ms; fails after ten seconds. */
export const until = async (holds: () => Promise<boolean>): Promise<void> => {
  await vi.waitUntil(holds, { timeout: 10_000, interval: 20 })
}
