import type { Instant } from '@mens-centraal/kernel/instant'
import { dayOf } from '@mens-centraal/kernel/instant'
import { prepared, type Row, type Statement } from '@mens-centraal/platform/db/statement'
import { limits, type Use } from './quota.ts'

const use = prepared(`
  SELECT b.tokens, b.at,
    coalesce((SELECT d.elements FROM evaluation_days d WHERE d.member_id = $1 AND d.on_day = $2), 0) AS used_today,
    (SELECT max(a.a_day) FROM allowances a WHERE a.member_id = $1 AND a.from_on <= $2 AND $2 < a.until_on) AS allowed,
    ARRAY(SELECT d.elements FROM evaluation_days d WHERE d.member_id = $1 AND d.on_day < $2 AND d.on_day >= $2::date - 30) AS days
  FROM (SELECT 1) one LEFT JOIN buckets b ON b.member_id = $1`)

/** What a member asked so far, on the day of this moment. */
export const useOf = (memberId: string, now: Instant): Statement => use(memberId, dayOf(now))

/** Reads the row of `useOf`. */
export const readUse = (rows: readonly Row[] = []): Use => {
  const row = rows[0] as { tokens: number | null; at: Date | null; used_today: number; allowed: number | null; days: number[] }
  return {
    bucket: row.tokens === null || row.at === null ? null : { tokens: row.tokens, at: row.at },
    usedToday: row.used_today,
    aDay: Math.max(limits.aDay, row.allowed ?? 0),
    days: row.days,
  }
}
