import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { MergedSignal } from './renumbering.ts'
import type { SignalState } from './risk-signal.ts'

/** All signals on a youth, as merging needs them. */
export const mergingSignals = prepared(
  'SELECT id, position_id, professional_id, organisation_id, municipality_id, state, ends_on FROM risk_signals WHERE youth_id = $1 ORDER BY raised_at, id',
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
