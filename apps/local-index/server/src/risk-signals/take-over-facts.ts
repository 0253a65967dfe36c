import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { covenantOf, covenantsColumn } from '../directory/organisation-facts.ts'
import type { LookupKind } from '../youths/youth.ts'
import { runningOf } from './risk-signal-facts.ts'
import type { FormerReporter, TakenOverBeside } from './take-over.ts'

/** Jobs at an organisation by id or work e-mail address, one that goes on first, then the last that ended. */
export const reportersCalled = prepared(`
  SELECT p.id, p.professional_id, p.organisation_id, p.valid_from, p.valid_until, o.may_use_bsn, ${covenantsColumn}
  FROM positions p JOIN organisations o ON o.id = p.organisation_id
  WHERE p.organisation_id = $1 AND (p.id::text = $2 OR lower(p.email) = lower($2))
  ORDER BY p.valid_until DESC NULLS FIRST, p.id LIMIT 1`)

/** Whether a signal was taken over before, by its key. */
export const takenOverBefore = prepared('SELECT true AS before FROM taken_over_signals WHERE source_key = ANY ($1::bytea[])')

/** The youth and the signals on it, with the match of the other system that each came from. */
export const signalsBeside = prepared(`
  SELECT m.*, (SELECT y.lookup_kind FROM youths y WHERE y.id = m.youth_id) AS lookup_kind, t.known_match
  FROM signals_on_subject($1, $2, $3) m LEFT JOIN taken_over_signals t ON t.signal_id = m.signal_id`)

type ReporterRow = {
  id: string
  professional_id: string
  organisation_id: string
  valid_from: string
  valid_until: string | null
  may_use_bsn: boolean
  covenants: string[]
}

/** Reads the one row of `reportersCalled`; null when the directory knows nobody like that. */
export const readReporter = (rows: Row[] = []): FormerReporter | null => {
  const row = rows[0] as ReporterRow | undefined
  if (row === undefined) return null
  return {
    positionId: row.id,
    professionalId: row.professional_id,
    organisationId: row.organisation_id,
    mayUseBsn: row.may_use_bsn,
    employed: { from: calendarDay(row.valid_from), until: row.valid_until === null ? null : calendarDay(row.valid_until) },
    covenants: row.covenants.map(covenantOf),
  }
}

/** What the index knows of the youth already. */
export type YouthBeside = { readonly id: string; readonly version: number; readonly lookupKind: LookupKind }

/** Reads the rows of `signalsBeside`; the youth is null when the index does not know it. */
export const readBeside = (rows: Row[] = []): { youth: YouthBeside | null; running: readonly TakenOverBeside[] } => {
  const row = rows[0] as { youth_id: string; version: number; lookup_kind: LookupKind } | undefined
  const known = new Map(
    (rows as unknown as { signal_id: string | null; known_match: Buffer | null }[]).map((one) => [
      one.signal_id,
      one.known_match,
    ]),
  )
  return {
    youth: row === undefined ? null : { id: row.youth_id, version: row.version, lookupKind: row.lookup_kind },
    running: runningOf(rows).map((signal) => ({ ...signal, knownMatch: known.get(signal.signalId) ?? null })),
  }
}
