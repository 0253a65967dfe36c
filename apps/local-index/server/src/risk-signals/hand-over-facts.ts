import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { compose, prepared, type Row, type Statement } from '@mens-centraal/platform/db/statement'
import { type RawBuilder, sql } from 'kysely'
import type { SignalToHandOver } from './hand-over.ts'
import type { SignalState } from './risk-signal.ts'

const toHandOver =
  'SELECT s.id, s.youth_id, s.position_id, s.municipality_id, s.state, s.ends_on, y.version, y.subject FROM risk_signals s JOIN youths y ON y.id = s.youth_id'

/** Signals by id, for their hand-over. Row security shows a coordinator those of the own organisation. */
export const signalsToHandOver = prepared(`${toHandOver} WHERE s.id = ANY ($1::uuid[]) ORDER BY s.youth_id, s.id`)

/** All signals of these positions that are not in the archive, for hand-overs by a file: rows as of `signalsToHandOver`. */
export const signalsOfPositions = prepared(
  `${toHandOver} WHERE s.position_id = ANY ($1::uuid[]) AND s.state <> 'archived' ORDER BY s.youth_id, s.id`,
)

/** The work mail addresses of an organisation's people. */
export const addressesIn = prepared('SELECT id, email FROM positions WHERE organisation_id = $1 AND email IS NOT NULL')

/** Reads the rows of `addressesIn`: addresses by position. */
export const readAddresses = (rows: Row[] = []): ReadonlyMap<string, string> =>
  new Map((rows as unknown as { id: string; email: string }[]).map(({ id, email }) => [id, email]))

/** The youths on whom a colleague has a signal that is not in the archive. */
export const youthsOfColleague = prepared("SELECT youth_id FROM risk_signals WHERE position_id = $1 AND state <> 'archived'")

type StoredRow = {
  id: string
  youth_id: string
  position_id: string
  municipality_id: string
  state: SignalState
  ends_on: string
  version: number
  subject: Buffer
}

/** A signal to hand over, with the youth's version and log pseudonym. */
export type StoredToHandOver = SignalToHandOver & {
  readonly municipalityId: string
  readonly version: number
  readonly subject: Buffer
}

/** Reads the rows of `signalsToHandOver`. */
export const readToHandOver = (rows: Row[] = []): StoredToHandOver[] =>
  (rows as unknown as StoredRow[]).map((row) => ({
    signalId: row.id,
    youthId: row.youth_id,
    positionId: row.position_id,
    municipalityId: row.municipality_id,
    state: row.state,
    endsOn: calendarDay(row.ends_on),
    version: row.version,
    subject: row.subject,
  }))

/** Reads the rows of `youthsOfColleague`. */
export const readYouths = (rows: Row[] = []): ReadonlySet<string> =>
  new Set((rows as unknown as { youth_id: string }[]).map((row) => row.youth_id))

const runs = (position: string, today: string): string =>
  `EXISTS (SELECT FROM risk_signals s WHERE s.position_id = ${position} AND s.state <> 'archived' AND s.ends_on > ${today})`
const valid = (alias: string) => `${alias}.valid_from <= $1 AND (${alias}.valid_until IS NULL OR ${alias}.valid_until > $1)`
const cannotAct = `(coalesce(p.valid_until <= $1, false) OR NOT 'reporter' = ANY (p.roles)
  OR NOT EXISTS (SELECT FROM organisation_categories g WHERE g.code = o.category AND ${valid('g')}) OR NOT EXISTS (SELECT FROM covenants v WHERE v.organisation_id = o.id AND ${valid('v')})
  OR NOT o.independent AND NOT EXISTS (SELECT FROM designations d WHERE d.position_id = p.id AND ${valid('d')}))`

/** Positions whose signals are orphaned on a day without the coordinator knowing: `orphanedBecause` as a filter, so many at most. */
export const dueForOrphanTelling = prepared(`
  SELECT p.id FROM positions p JOIN organisations o ON o.id = p.organisation_id
  WHERE ${cannotAct} AND ${runs('p.id', '$1')} AND NOT EXISTS (SELECT FROM orphan_tellings t WHERE t.position_id = p.id) ORDER BY p.id LIMIT $2`)

/** Forgets that a coordinator was told of signals that are orphaned no more: handed over, ended, or their reporter was designated again. */
export const forgetOrphanTellings = prepared(`
  DELETE FROM orphan_tellings t USING positions p JOIN organisations o ON o.id = p.organisation_id WHERE p.id = t.position_id AND NOT (${cannotAct} AND ${runs('p.id', '$1')})`)

/** The organisation of a position, and the municipalities under whose covenants its signals are. */
export const organisationOf = prepared(`
  SELECT p.organisation_id, ARRAY(SELECT DISTINCT s.municipality_id::text FROM risk_signals s WHERE s.position_id = p.id AND s.state <> 'archived') AS municipalities FROM positions p WHERE p.id = $1`)

/** Whether somebody else in the organisation of signal `s` can hand it over today: the rule of `coordinatorsToAsk`, for reading rooms. */
export const hasCoordinator = sql<boolean>`EXISTS (SELECT FROM positions c WHERE c.organisation_id = s.organisation_id AND c.professional_id <> s.professional_id AND 'coordinator' = ANY (c.roles)
  AND c.valid_from <= current_setting('mc.today', true)::date AND (c.valid_until IS NULL OR c.valid_until > current_setting('mc.today', true)::date))`

/** The signals of an organisation, as far as the filter lets through, with the numbers of their open matches. For reading rooms. */
export const organisationSignals = (where: RawBuilder<boolean>): Statement =>
  compose(sql`
    WITH numbers AS MATERIALIZED (SELECT signal_id, array_agg(number || '/' || possible ORDER BY number) AS matches FROM matches_of_organisation() GROUP BY signal_id)
    SELECT s.id, s.position_id, s.state, s.raised_at, s.ends_on, s.hand_over_requested_on, s.label_sealed, s.municipality_id, y.subject, coalesce(numbers.matches, '{}') AS matches
    FROM risk_signals s JOIN youths y ON y.id = s.youth_id LEFT JOIN numbers ON numbers.signal_id = s.id WHERE ${where} ORDER BY s.raised_at, s.id`)

/** A row of `organisationSignals`. */
export type OrganisationSignalRow = {
  readonly id: string
  readonly position_id: string
  readonly state: 'active' | 'waiting-for-check'
  readonly raised_at: Date
  readonly ends_on: string
  readonly hand_over_requested_on: string | null
  readonly label_sealed: Buffer
  readonly municipality_id: string
  readonly subject: Buffer
  readonly matches: readonly string[]
}
