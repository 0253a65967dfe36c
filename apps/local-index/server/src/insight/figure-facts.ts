import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row, type Statement } from '@mens-centraal/platform/db/statement'
import { domainOf } from '../directory/organisation-facts.ts'
import { type Counted, type FigureTable, tableNames } from './figure.ts'

/** Of a month: $1 the municipality, $2 the first day of the month, $3 the first day of the next. */
const begins = "$2::date::timestamp AT TIME ZONE 'Europe/Amsterdam'"
const ends = "$3::date::timestamp AT TIME ZONE 'Europe/Amsterdam'"
const dayIn = (moment: string): string => `(${moment} AT TIME ZONE 'Europe/Amsterdam')::date`

/** A match `m` that counts: sure to be about one youth, and not taken back or taken up into another. */
const counts = `(NOT m.possible OR m.confirmed_at IS NOT NULL) AND coalesce(m.closed_because, '') NOT IN ('lapsed', 'split', 'parted', 'merged')`
const inTouch = "t.kind IN ('in-touch', 'already-together')"

/** One of these said by a day to be in touch with the other, while they had this place. */
const saidBy = (
  day: string,
  one: string,
  other: string,
): string => `EXISTS (SELECT FROM follow_up_steps t JOIN positions a ON a.id = t.for_position_id JOIN positions b ON b.id = t.about_position_id
  WHERE t.follow_up_id = f.id AND ${inTouch} AND t.on_day <= ${day} AND a.professional_id = ${one}.professional_id AND b.professional_id = ${other}.professional_id)`
const knownBy = (
  day: string,
): string => `EXISTS (SELECT FROM follow_up_steps t JOIN positions a ON a.id = t.for_position_id JOIN positions b ON b.id = t.about_position_id
  WHERE t.follow_up_id = f.id AND t.kind = 'known-together' AND t.on_day <= ${day} AND a.professional_id IN (p.professional_id, q.professional_id) AND b.professional_id IN (p.professional_id, q.professional_id))`
const there = (place: string, signal: string, day: string): string =>
  `${dayIn(`${place}.joined_at`)} <= ${day} AND (${place}.left_at IS NULL OR ${dayIn(`${place}.left_at`)} > ${day}) AND (${signal}.ends_on IS NULL OR ${signal}.ends_on > ${day})`

/** Two were still together in the match `m` of follow-up `f` after a day, and one of them had not said by then to be in touch with the other. */
const somebodySilent = (day: string): string => `EXISTS (
  SELECT FROM match_participants p JOIN match_participants q ON q.match_id = p.match_id AND q.professional_id > p.professional_id
    LEFT JOIN risk_signals s ON s.id = p.signal_id LEFT JOIN risk_signals u ON u.id = q.signal_id
  WHERE p.match_id = f.id AND ${there('p', 's', day)} AND ${there('q', 'u', day)} AND (m.kind = 'youth' OR are_kin(s.youth_id, u.youth_id, m.kind))
    AND NOT (${saidBy(day, 'p', 'q')} AND ${saidBy(day, 'q', 'p')}) AND NOT ${knownBy(day)})`

const taken = (kinds: string, day: string): string =>
  `EXISTS (SELECT FROM follow_up_steps t WHERE t.follow_up_id = f.id AND t.round = f.round AND t.on_day <= ${day} AND ${kinds})`

/** Somebody was in touch by a day, or worked together already, in whichever round. */
const takenEver = (day: string): string =>
  `EXISTS (SELECT FROM follow_up_steps t WHERE t.follow_up_id = f.id AND t.on_day <= ${day} AND (${inTouch} OR t.kind = 'known-together'))`

const signals = prepared(`
  SELECT cell, sum(number)::integer AS number FROM (
    SELECT ${domainOf('s.organisation_id')} AS cell, 1 AS number FROM risk_signals s
    WHERE s.municipality_id = $1 AND s.state <> 'waiting-for-check' AND s.raised_at >= ${begins} AND s.raised_at < ${ends}
    UNION ALL SELECT c.domain, c.number FROM signal_counts c WHERE c.municipality_id = $1 AND c.month = $2 AND c.kind = 'raised') x
  GROUP BY cell`)

const matches = prepared(`
  SELECT ${domainOf('arose.organisation_id')} AS cell, count(*)::integer AS number
  FROM matches m JOIN follow_ups f ON f.id = m.id AND f.municipality_id = $1, LATERAL (
    SELECT p.organisation_id FROM match_participants p LEFT JOIN risk_signals s ON s.id = p.signal_id
    WHERE p.match_id = m.id AND p.joined_at <= m.opened_at ORDER BY s.raised_at DESC NULLS LAST, p.id LIMIT 1) arose
  WHERE ${counts} AND coalesce(m.confirmed_at, m.opened_at) >= ${begins} AND coalesce(m.confirmed_at, m.opened_at) < ${ends}
  GROUP BY 1`)

/** By the deadline of those who came last. In time is also a match in which help was aligned by then, of which the last left after they were in touch, or whose people work together already. */
const followUp = prepared(`
  SELECT CASE WHEN ${taken("t.kind = 'aligned'", 'f.due_on')} OR ${takenEver('f.due_on')} AND NOT ${somebodySilent('f.due_on')} THEN 'in-time' ELSE 'late' END AS cell, count(*)::integer AS number
  FROM follow_ups f JOIN matches m ON m.id = f.id
  WHERE f.municipality_id = $1 AND f.due_on >= $2 AND f.due_on < $3 AND ${counts} AND NOT ${taken("t.kind IN ('wrong-person', 'objection')", 'f.due_on')}
  GROUP BY 1`)

/** Of who work together already there is no first contact to wait for: such a match is in none of these. */
const firstContact = prepared(`
  SELECT CASE WHEN days <= 2 THEN 'within-2-days' WHEN days <= 7 THEN '3-to-7-days' WHEN days <= 14 THEN '8-to-14-days' ELSE 'over-14-days' END AS cell, count(*)::integer AS number
  FROM (SELECT min(t.on_day) AS first_on, min(t.on_day) - ${dayIn('m.opened_at')} AS days FROM follow_ups f JOIN matches m ON m.id = f.id JOIN follow_up_steps t ON t.follow_up_id = f.id AND ${inTouch}
    WHERE f.municipality_id = $1 AND ${counts} GROUP BY m.id, m.opened_at) x
  WHERE first_on >= $2 AND first_on < $3 GROUP BY 1`)

/** How it stood when a month was over: $1 the municipality, $2 the first day of the next month. */
const families = prepared(`
  SELECT CASE WHEN s.told_on < $2 THEN 'told' WHEN s.told_postponed_until < $2 THEN 'overdue' ELSE 'postponed' END AS cell, count(*)::integer AS number
  FROM risk_signals s WHERE s.municipality_id = $1 AND s.state <> 'waiting-for-check' AND s.raised_at < ${begins} AND s.ends_on >= $2 AND (s.archived_on IS NULL OR s.archived_on >= $2)
  GROUP BY 1`)

const lastDay = '($2::date - 1)'
const open = prepared(`
  SELECT CASE WHEN f.due_on < $2 THEN 'overdue' ELSE 'within-deadline' END AS cell, count(*)::integer AS number
  FROM follow_ups f JOIN matches m ON m.id = f.id
  WHERE f.municipality_id = $1 AND ${counts} AND m.opened_at < ${begins} AND (m.closed_at IS NULL OR m.closed_at >= ${begins}) AND ${somebodySilent(lastDay)}
    AND NOT ${taken("t.kind IN ('aligned', 'no-response', 'wrong-person', 'objection')", lastDay)}
  GROUP BY 1`)

/** Counts a month of a municipality, from its first day until the first of the next: one statement a table, in their order. The numbers are exact, and for `figuresOf` only. */
export const countsOf = (municipalityId: string, from: CalendarDay, until: CalendarDay): Statement[] => {
  const month = [municipalityId, from, until]
  const then = [municipalityId, until]
  const questions: { readonly [Table in FigureTable]: Statement } = {
    signals: signals(...month),
    matches: matches(...month),
    'follow-up': followUp(...month),
    'first-contact': firstContact(...month),
    families: families(...then),
    open: open(...then),
  }
  return tableNames.map((table) => questions[table])
}

/** Reads the answers of `countsOf`. */
export const readCounts = (rows: readonly (readonly Row[])[]): Counted => {
  const cells = (found: readonly Row[] = []) =>
    Object.fromEntries((found as unknown as { cell: string; number: number }[]).map(({ cell, number }) => [cell, number]))
  return Object.fromEntries(tableNames.map((table, i) => [table, cells(rows[i])])) as Counted
}

/** Which months, from $1 up to and including $2, are not published yet, of each municipality since its first signal: what nothing was ever raised in has no figures. */
export const monthsToPublish = prepared(`
  SELECT first.municipality_id AS "municipalityId", d.month::date AS month
  FROM (SELECT municipality_id, min(month) AS month FROM (
      SELECT municipality_id, date_trunc('month', min(raised_at) AT TIME ZONE 'Europe/Amsterdam')::date AS month FROM risk_signals GROUP BY municipality_id
      UNION ALL SELECT municipality_id, min(month) FROM signal_counts GROUP BY municipality_id) known GROUP BY municipality_id) first,
    generate_series(greatest(first.month, $1::date)::timestamp, $2::date::timestamp, interval '1 month') d (month)
  WHERE NOT EXISTS (SELECT FROM published_figures g WHERE g.municipality_id = first.municipality_id AND g.month = d.month::date)
  ORDER BY d.month, first.municipality_id`)

/** One row when anything is published at all. */
export const anyPublished = prepared('SELECT FROM published_figures LIMIT 1')
