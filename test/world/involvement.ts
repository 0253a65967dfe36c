import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { byBsn, tokenOf } from './acts.ts'
import type { Caller } from './house.ts'

/** What professionals do with involvements in the tests of use cases, in one line each. */

export const halfYear = '2027-05-22'

export const findToInvolve = (caller: Caller, youth: { readonly bsn: string | null }) =>
  caller.call('POST /api/involvement-finds', { body: byBsn(youth) })

export const record = (caller: Caller, youth: string, endsOn = halfYear, idempotencyKey: string = randomUUID()) =>
  caller.call('POST /api/involvements', { body: { youth, endsOn }, idempotencyKey })

/** Finds a youth and records an involvement; fails the test when that does not work. */
export const involve = async (caller: Caller, youth: { readonly bsn: string | null }, endsOn = halfYear) => {
  const recorded = await record(caller, tokenOf((await findToInvolve(caller, youth)) as never), endsOn)
  expect(recorded.status, recorded.text).toBe(201)
  return recorded.answer
}

/** With a signal: the names of who is involved, or the code of the refusal. */
export const involvedWith = async (caller: Caller, id: string) => {
  const { answer, problem, status } = await caller.call('GET /api/risk-signals/:id/involved', { id })
  return status === 200 ? answer.involved.map(({ person, organisation }) => person?.name ?? organisation) : problem.code
}
/** With an involvement: the names of who signals, or the code of the refusal. */
export const reportersFor = async (caller: Caller, id: string) => {
  const { answer, problem, status } = await caller.call('GET /api/involvements/:id/reporters', { id })
  return status === 200 ? answer.reporters.map(({ person, organisation }) => person?.name ?? organisation) : problem.code
}
