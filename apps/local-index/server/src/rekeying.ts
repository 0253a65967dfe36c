import { prepared } from '@mens-centraal/platform/db/statement'
import { type AtRestKeys, lookupsOf, seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { RekeyableTable } from '@mens-centraal/platform/sealing/rekey'
import { placeText } from './youths/home-address.ts'
import type { ListedContent } from './youths/listed-address.ts'
import type { Found, Identity } from './youths/youth.ts'
import { keyedOf } from './youths/youth-facts.ts'

const firstId = '00000000-0000-0000-0000-000000000000'

/** What each look-up place must be: filled or empty, as the versions at hand say. */
const placesOf = ({ lookup }: AtRestKeys): [boolean, boolean] => [
  lookup.some(({ version }) => version % 2 === 1),
  lookup.some(({ version }) => version % 2 === 0),
]

/** The row, if it is still what was read and nobody is at work on it: what is skipped is found by the next pass, and no act waits for another. */
const ifUnchanged = (table: string, id: string, column: string, read: number): string =>
  `WHERE ${id} = (SELECT ${id} FROM ${table} WHERE ${id} = $1 AND ${column} = $${read} FOR NO KEY UPDATE SKIP LOCKED) RETURNING 1`

/** A table of which one column is sealed, at the place `table/id`, and nothing else depends on keys. */
const sealedColumn = (table: string, id: string, column: string): RekeyableTable => {
  const rows = prepared(`
    SELECT ${id} AS at, get_byte(${column}, 0) <> $3 AS stale, CASE WHEN get_byte(${column}, 0) <> $3 THEN ${column} END AS sealed
    FROM ${table} WHERE ${id} > $1 ORDER BY ${id} LIMIT $2`)
  const renew = prepared(`UPDATE ${table} SET ${column} = $2 ${ifUnchanged(table, id, column, 3)}`)
  return {
    table,
    start: firstId,
    window: (keys, after, most) => rows(after, most, keys.seal[0].version),
    renew: (keys, { at, sealed }) => {
      const place = `${table}/${at}`
      return renew(at, seal(keys, place, unseal(keys, place, sealed as Buffer)), sealed)
    },
  }
}

const loginRows = prepared(`
  SELECT state_hash AS at, get_byte(secrets_sealed, 0) <> $3 AS stale, secrets_sealed AS sealed FROM logins WHERE state_hash > $1 ORDER BY state_hash LIMIT $2`)
const renewLogin = prepared(`UPDATE logins SET secrets_sealed = $2 ${ifUnchanged('logins', 'state_hash', 'secrets_sealed', 3)}`)

const logins: RekeyableTable = {
  table: 'logins',
  start: Buffer.alloc(0),
  window: (keys, after, most) => loginRows(after, most, keys.seal[0].version),
  renew: (keys, { at, sealed }) => {
    const place = `logins/${(at as Buffer).toString('hex')}`
    return renewLogin(at, seal(keys, place, unseal(keys, place, sealed as Buffer)), sealed)
  },
}

const youthRows = prepared(`
  SELECT id AS at, stale, CASE WHEN stale THEN identity_sealed END AS sealed FROM (
    SELECT id, identity_sealed, get_byte(identity_sealed, 0) <> $3 OR lookup_key_version <> $4 OR subject_key_version <> $5
      OR (lookup_odd IS NOT NULL) <> $6 OR (lookup_even IS NOT NULL) <> $7 AS stale
    FROM youths WHERE id > $1 ORDER BY id LIMIT $2) w ORDER BY id`)
const renewYouth = prepared(`
  UPDATE youths SET identity_sealed = $2, lookup_odd = $3, lookup_even = $4, lookup_key_version = $5, subject = $6, subject_key_version = $7
  ${ifUnchanged('youths', 'id', 'identity_sealed', 8)}`)

const youths: RekeyableTable = {
  table: 'youths',
  start: firstId,
  window: (keys, after, most) => {
    const { seal, lookup, audit } = keys
    return youthRows(after, most, seal[0].version, lookup[0].version, audit[0].version, ...placesOf(keys))
  },
  renew: (keys, { at, sealed }) => {
    const place = `youths/${at}`
    const identity = unseal<Identity>(keys, place, sealed as Buffer)
    const { odd, even, lookupKeyVersion, subject, subjectKeyVersion } = keyedOf(keys, identity)
    return renewYouth(at, seal(keys, place, identity), odd, even, lookupKeyVersion, subject, subjectKeyVersion, sealed)
  },
}

const findRows = prepared(`
  SELECT id AS at, stale, CASE WHEN stale THEN found_sealed END AS sealed FROM (
    SELECT id, found_sealed, found_sealed IS NOT NULL
      AND (get_byte(found_sealed, 0) <> $3 OR (lookup_odd IS NOT NULL) <> $4 OR (lookup_even IS NOT NULL) <> $5) AS stale
    FROM youth_finds WHERE id > $1 ORDER BY id LIMIT $2) w ORDER BY id`)
const renewFind = prepared(`
  UPDATE youth_finds SET found_sealed = $2, lookup_odd = $3, lookup_even = $4 ${ifUnchanged('youth_finds', 'id', 'found_sealed', 5)}`)

const finds: RekeyableTable = {
  table: 'youth_finds',
  start: firstId,
  window: (keys, after, most) => findRows(after, most, keys.seal[0].version, ...placesOf(keys)),
  renew: (keys, { at, sealed }) => {
    const place = `youth_finds/${at}`
    const found = unseal<Found>(keys, place, sealed as Buffer)
    const { odd, even } = keyedOf(keys, found.identity)
    return renewFind(at, seal(keys, place, found), odd, even, sealed)
  },
}

const kinRows = prepared(`
  SELECT youth_id AS at, bool_or(asked_key_version <> $3) AS stale FROM youth_kin WHERE youth_id > $1 GROUP BY youth_id ORDER BY youth_id LIMIT $2`)
const askKinAnew = prepared(`
  WITH asked AS (INSERT INTO outbox (topic, payload, created_at, due_at) VALUES ('find-kin', jsonb_build_object('youthId', $1::text), now(), to_timestamp(0)))
  UPDATE youth_kin SET asked_key_version = $2 WHERE youth_id = $1::uuid AND asked_key_version <> $2 RETURNING 1`)

/** Of a keyed value alone nobody can make the one under the next key: the register is asked anew. */
const youthKin: RekeyableTable = {
  table: 'youth_kin',
  start: firstId,
  window: (keys, after, most) => kinRows(after, most, keys.lookup[0].version),
  renew: (keys, { at }) => askKinAnew(at, keys.lookup[0].version),
}

const listedRows = prepared(`
  SELECT id AS at, stale, CASE WHEN stale THEN address_sealed END AS sealed FROM (
    SELECT id, address_sealed, get_byte(address_sealed, 0) <> $3 OR lookup_key_version <> $4
      OR (lookup_odd IS NOT NULL) <> $5 OR (lookup_even IS NOT NULL) <> $6 AS stale
    FROM listed_addresses WHERE id > $1 ORDER BY id LIMIT $2) w ORDER BY id`)
const renewListed = prepared(`
  UPDATE listed_addresses SET address_sealed = $2, lookup_odd = $3, lookup_even = $4, lookup_key_version = $5 ${ifUnchanged('listed_addresses', 'id', 'address_sealed', 6)}`)

const listedAddresses: RekeyableTable = {
  table: 'listed_addresses',
  start: firstId,
  window: (keys, after, most) => listedRows(after, most, keys.seal[0].version, keys.lookup[0].version, ...placesOf(keys)),
  renew: (keys, { at, sealed }) => {
    const place = `listed_addresses/${at}`
    const content = unseal<ListedContent>(keys, place, sealed as Buffer)
    const { odd, even } = lookupsOf(keys, 'home', placeText(content))
    return renewListed(at, seal(keys, place, content), odd, even, keys.lookup[0].version, sealed)
  },
}

/** The wall table of keys: each table that holds values under keys, and how they come under the newest (decision 27). */
export const rekeyable: readonly RekeyableTable[] = [
  youths,
  sealedColumn('followings', 'id', 'bsn_sealed'),
  sealedColumn('former_youths', 'id', 'identity_sealed'),
  sealedColumn('risk_signals', 'id', 'label_sealed'),
  sealedColumn('involvements', 'id', 'label_sealed'),
  finds,
  youthKin,
  listedAddresses,
  sealedColumn('issuers', 'organisation_id', 'client_secret_sealed'),
  logins,
  sealedColumn('accounts', 'position_id', 'secrets_sealed'),
  sealedColumn('account_invitations', 'id', 'token_sealed'),
]
