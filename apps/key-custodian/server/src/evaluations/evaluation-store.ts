import { prepared, type Statement } from '@mens-centraal/platform/db/statement'
import type { AllowanceGiven, ElementsTaken } from './evaluation.ts'
import { limits } from './quota.ts'

const take = prepared('SELECT take_elements($1, $2, $3, $4, $5, $6, $7)')
const give = prepared(
  'INSERT INTO allowances (id, member_id, a_day, from_on, until_on, given_at) VALUES ($1, $2, $3, $4, $5, $6)',
)

/** Counts, or says that others were faster: so requests at once never get more than the quota together. */
export const keepTaken = ({ memberId, elements, now, today, aDay }: ElementsTaken): Statement =>
  take(memberId, elements, now, today, aDay, limits.aSecond, limits.burst)

export const keepAllowance = ({ id, memberId, aDay, from, until, at }: AllowanceGiven): Statement =>
  give(id, memberId, aDay, from, until, at)
