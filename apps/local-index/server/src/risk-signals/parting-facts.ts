import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { type AtRestKeys, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { Identity, YouthLabel } from '../youths/youth.ts'
import type { FormerYouth } from './parting.ts'

/** The youths whom the index knew by themselves before they were put with this one, and the signals that were given about each. */
export const formersOf = prepared(`
  SELECT f.id, f.within_id, f.identity_sealed, f.doubled_ids, ARRAY(SELECT s.id FROM risk_signals s WHERE s.former_youth_id = f.id ORDER BY s.id) AS signal_ids
  FROM former_youths f WHERE f.youth_id = $1 ORDER BY f.id`)

/** Reads the rows of `formersOf`. */
export const readFormers = (keys: AtRestKeys, rows: Row[] = []): readonly FormerYouth[] =>
  (
    rows as unknown as {
      id: string
      within_id: string | null
      identity_sealed: Buffer
      doubled_ids: string[]
      signal_ids: string[]
    }[]
  ).map((row) => ({
    formerId: row.id,
    withinId: row.within_id,
    identity: unseal<Identity>(keys, `former_youths/${row.id}`, row.identity_sealed),
    doubledIds: row.doubled_ids,
    signalIds: row.signal_ids,
  }))

/** How each reporter of a signal on this youth knows them, and whether by the register's words. */
export const labelsOn = prepared(
  'SELECT s.id, s.label_sealed, o.may_use_bsn FROM risk_signals s JOIN organisations o ON o.id = s.organisation_id WHERE s.youth_id = $1 ORDER BY s.id',
)

export type KnownLabel = { readonly signalId: string; readonly label: YouthLabel; readonly byRegister: boolean }

/** Reads the rows of `labelsOn`. */
export const readLabels = (keys: AtRestKeys, rows: Row[] = []): readonly KnownLabel[] =>
  (rows as unknown as { id: string; label_sealed: Buffer; may_use_bsn: boolean }[]).map((row) => ({
    signalId: row.id,
    label: unseal<YouthLabel>(keys, `risk_signals/${row.id}`, row.label_sealed),
    byRegister: row.may_use_bsn,
  }))
