import { prepared } from '@mens-centraal/platform/db/statement'
import type { TokenIssued } from './access-token.ts'
import type { SourceKeyAdded, SourceKeyRevoked, SystemCutOff, SystemRegistered } from './source-system.ts'

const insertSystem = prepared(
  'INSERT INTO source_systems (id, organisation_id, municipality_id, name, supplier, registered_by, registered_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
)
const insertKey = prepared(
  'INSERT INTO source_system_keys (id, system_id, thumbprint, public_key, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6)',
)
const revoke = prepared(`
  WITH revoked AS (UPDATE source_system_keys SET revoked_at = $2, revoked_by = $3 WHERE id = $1 AND revoked_at IS NULL RETURNING 1)
  SELECT facts_changed('key') FROM (SELECT count(*) AS n FROM revoked) r WHERE n = 0`)
const dropTokensOfKey = prepared('DELETE FROM connection_tokens WHERE key_id = $1')
const cutOff = prepared(`
  WITH cut AS (UPDATE source_systems SET cut_off_at = $2, cut_off_by = $3 WHERE id = $1 AND cut_off_at IS NULL RETURNING 1)
  SELECT facts_changed('system') FROM (SELECT count(*) AS n FROM cut) c WHERE n = 0`)
const dropTokensOfSystem = prepared('DELETE FROM connection_tokens WHERE system_id = $1')
const insertToken = prepared(
  'INSERT INTO connection_tokens (token_hash, system_id, key_id, proof_thumbprint, expires_at) VALUES ($1, $2, $3, $4, $5)',
)
const used = prepared('UPDATE source_systems SET last_used_at = $2 WHERE id = $1')

export const keepSystem = (e: SystemRegistered) => [
  insertSystem(e.systemId, e.organisationId, e.municipalityId, e.name, e.supplier, e.by, e.at),
]
export const keepSourceKey = (e: SourceKeyAdded) => [insertKey(e.keyId, e.systemId, e.key.thumbprint, e.key.jwk, e.by, e.at)]
export const keepRevocation = (e: SourceKeyRevoked) => [revoke(e.keyId, e.at, e.by), dropTokensOfKey(e.keyId)]
export const keepCutOff = (e: SystemCutOff) => [cutOff(e.systemId, e.at, e.by), dropTokensOfSystem(e.systemId)]
export const keepToken = (e: TokenIssued) => [
  insertToken(e.tokenHash, e.systemId, e.keyId, e.proofThumbprint, e.expiresAt),
  used(e.systemId, e.at),
]
