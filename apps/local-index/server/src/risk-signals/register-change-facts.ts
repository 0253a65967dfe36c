import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { KnownSignal } from './register-change.ts'
import type { ArchiveTerm, MatchPlace, SignalState } from './risk-signal.ts'

/** The youth who is known by a BSN, under either look-up key. */
export const youthByNumber = prepared(
  'SELECT id, version, subject, identity_sealed FROM youths WHERE lookup_odd = $1 OR lookup_even = $2',
)

/** The youth by id. */
export const youthById = prepared('SELECT id, version, subject, identity_sealed FROM youths WHERE id = $1')

/** The signals on a youth that were given before a moment. */
export const raisedBefore = prepared('SELECT id FROM risk_signals WHERE youth_id = $1 AND raised_at < $2')

export type KnownYouth = {
  readonly youthId: string
  readonly version: number
  readonly subject: Buffer
  readonly identitySealed: Buffer
}

/** Reads the row of `youthByNumber`; null when the index does not know the number. */
export const readKnownYouth = (rows: Row[] | undefined): KnownYouth | null => {
  const row = rows?.[0] as unknown as { id: string; version: number; subject: Buffer; identity_sealed: Buffer } | undefined
  return row === undefined
    ? null
    : { youthId: row.id, version: row.version, subject: row.subject, identitySealed: row.identity_sealed }
}

/** All signals on a youth, archived ones too. A reporter with the right to use the BSN knows the youth by the register's words. */
export const allSignalsOn = prepared(`
  SELECT s.id, s.position_id, s.professional_id, s.municipality_id, s.state, s.ends_on, s.archive_term, s.turns_23_on, o.may_use_bsn
  FROM risk_signals s JOIN organisations o ON o.id = s.organisation_id WHERE s.youth_id = $1 ORDER BY s.raised_at, s.id`)

/** Reads the rows of `allSignalsOn`. @param places in the open matches on the youth */
export const readKnownSignals = (rows: Row[] = [], places: readonly MatchPlace[] = []): KnownSignal[] =>
  (
    rows as unknown as {
      id: string
      position_id: string
      professional_id: string
      municipality_id: string
      state: SignalState
      ends_on: string
      archive_term: ArchiveTerm
      turns_23_on: string
      may_use_bsn: boolean
    }[]
  ).map((row) => ({
    signalId: row.id,
    positionId: row.position_id,
    professionalId: row.professional_id,
    municipalityId: row.municipality_id,
    state: row.state,
    endsOn: calendarDay(row.ends_on),
    archiveTerm: row.archive_term,
    turns23On: calendarDay(row.turns_23_on),
    byRegister: row.may_use_bsn,
    openMatches: places,
  }))
