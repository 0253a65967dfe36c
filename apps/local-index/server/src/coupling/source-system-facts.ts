import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { SourceKey, SourceSystem } from './source-system.ts'

type SystemRow = {
  id: string
  organisation_id: string
  municipality_id: string
  key_id: string
  thumbprint: string
  public_key: SourceKey['jwk']
}

/** A system that is not cut off, one row a key that is not revoked. */
export const systemById = prepared(`
  SELECT s.id, s.organisation_id, s.municipality_id, k.id AS key_id, k.thumbprint, k.public_key
  FROM source_systems s JOIN source_system_keys k ON k.system_id = s.id AND k.revoked_at IS NULL WHERE s.id = $1 AND s.cut_off_at IS NULL`)

/** Reads the rows of `systemById`; null when there is no such system, or nothing that it could prove itself with. */
export const readSystem = (rows: Row[] | undefined): SourceSystem | null => {
  const all = (rows ?? []) as unknown as SystemRow[]
  const [first] = all
  if (first === undefined) return null
  return {
    id: first.id,
    organisationId: first.organisation_id,
    municipalityId: first.municipality_id,
    keys: all.map((row) => ({ id: row.key_id, thumbprint: row.thumbprint, jwk: row.public_key })),
  }
}

/** The system that an assertion names, cut off or not: so that the log tells whom somebody said to be. */
export const systemNamed = prepared('SELECT id, organisation_id, municipality_id FROM source_systems WHERE id = $1')

/** Reads the one row of `systemNamed`. */
export const readNamed = (rows: Row[] | undefined): Pick<SourceSystem, 'id' | 'organisationId' | 'municipalityId'> | null => {
  const row = rows?.[0] as { id: string; organisation_id: string; municipality_id: string } | undefined
  return row === undefined ? null : { id: row.id, organisationId: row.organisation_id, municipalityId: row.municipality_id }
}

/** A system as its manager may act on it, with the number of the key, if that is one of its own and counts. */
export const managedSystem = prepared(`
  SELECT s.id, s.municipality_id, s.cut_off_at, k.id AS key_id, k.revoked_at FROM source_systems s LEFT JOIN source_system_keys k ON k.system_id = s.id AND k.id = $2 WHERE s.id = $1`)

/** A stored system, as far as acts of its manager need. */
export type StoredSystem = {
  readonly id: string
  readonly municipalityId: string
  readonly running: boolean
  /** The key that the act is about, if it is of this system; and whether it counts. */
  readonly keyId: string | null
  readonly keyCounts: boolean
}

/** Reads the one row of `managedSystem`. */
export const readManaged = (rows: Row[] | undefined): StoredSystem | null => {
  const row = rows?.[0] as
    | { id: string; municipality_id: string; cut_off_at: Date | null; key_id: string | null; revoked_at: Date | null }
    | undefined
  if (row === undefined) return null
  return {
    id: row.id,
    municipalityId: row.municipality_id,
    running: row.cut_off_at === null,
    keyId: row.key_id,
    keyCounts: row.revoked_at === null,
  }
}

/** Whether an organisation has a covenant with a municipality on a day, whether it has a system of that name there, and whether a key is known. */
export const registrationFacts = prepared(`
  SELECT EXISTS (SELECT FROM covenants c WHERE c.organisation_id = $1 AND c.municipality_id = $2 AND c.valid_from <= $3 AND (c.valid_until IS NULL OR c.valid_until > $3)) AS agreed,
    EXISTS (SELECT FROM source_systems s WHERE s.organisation_id = $1 AND s.municipality_id = $2 AND s.name = $4) AS taken`)

/** Whether a key was ever registered, by whomever. */
export const keyKnown = prepared('SELECT EXISTS (SELECT FROM source_system_keys WHERE thumbprint = $1) AS known')
