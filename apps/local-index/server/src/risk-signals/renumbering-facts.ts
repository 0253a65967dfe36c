import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { MergedSignal } from './renumbering.ts'
import type { SignalState } from './risk-signal.ts'

/** All signals on a youth, as merging needs them. */
export const mergingSignals = prepared(
  'SELECT id, position_id, professional_id, organisation_id, municipality_id, state, ends_on FROM risk_signals WHERE youth_id = $1 ORDER BY raised_at, id',
)

/** Open matches by name only on a youth, in which both said that it is the same one. */
export const confirmedMatches = prepared(
  'SELECT id FROM matches WHERE youth_id = $1 AND possible AND confirmed_at IS NOT NULL AND closed_at IS NULL',
)

/** A youth who is known by name only, and whether people found out that they do not mean the same one by it. */
export const namedYouth = prepared(`
  SELECT y.id, y.version, y.subject, y.identity_sealed, EXISTS (SELECT FROM match_splits x WHERE x.youth_id = y.id) AS split FROM youths y WHERE y.id = $1 AND y.lookup_kind = 'person'`)

/** Ids of all youths who are known by name only, to look for in the register. */
export const allNamed = prepared(
  "SELECT y.id FROM youths y WHERE y.lookup_kind = 'person' AND EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = y.id) ORDER BY y.id",
)

/** Reads the rows of `mergingSignals`. */
export const readMergingSignals = (rows: Row[] = []): MergedSignal[] =>
  (
    rows as unknown as {
      id: string
      position_id: string
      professional_id: string
      organisation_id: string
      municipality_id: string
      state: SignalState
      ends_on: string
    }[]
  ).map((row) => ({
    signalId: row.id,
    positionId: row.position_id,
    professionalId: row.professional_id,
    organisationId: row.organisation_id,
    municipalityId: row.municipality_id,
    state: row.state,
    endsOn: calendarDay(row.ends_on),
  }))
