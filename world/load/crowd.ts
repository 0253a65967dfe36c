import { createHash } from 'node:crypto'
import type { Run } from '@mens-centraal/platform/db/database'
import { prepared } from '@mens-centraal/platform/db/statement'

/** How many made-up people there are, and how many of them are logged in. Numbers start at 1; the first `sessions` reporters have a session. */
export type CrowdSize = { readonly reporters: number; readonly sessions: number }

const organisations = 100

/** The id of a made-up thing by its number, as `md5('position-7')::uuid` makes it in SQL. */
export const idOf = (kind: string, number: number): string =>
  createHash('md5')
    .update(`${kind}-${number}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

/** The session cookie's value of a made-up reporter. */
export const sessionToken = (reporter: number): string => `session-${reporter}`

/** The reporter, among those who are logged in, who does an act. */
export const reporterOf = (act: number, { sessions }: CrowdSize): number => (act % sessions) + 1

const municipality = prepared(
  "INSERT INTO municipalities (id, code, name) VALUES (md5('municipality-1')::uuid, '9001', 'Voorbeeldstad')",
)
const organisation = prepared(`
  INSERT INTO organisations (id, name, category, independent, municipality_id, place, general_phone, may_use_bsn, email_domains)
  SELECT md5('organisation-' || n)::uuid, 'Organisatie ' || n, 'youth-help-provider', false, NULL, 'Voorbeeldstad', '06 00 00 00 00', true, '{}' FROM generate_series(1, $1::integer) n`)
const covenant = prepared(`
  INSERT INTO covenants (id, organisation_id, municipality_id, valid_from)
  SELECT md5('covenant-' || n)::uuid, md5('organisation-' || n)::uuid, md5('municipality-1')::uuid, '2020-01-01' FROM generate_series(1, $1::integer) n`)
const professional = prepared(`
  INSERT INTO professionals (id, given_name, family_name)
  SELECT md5('professional-' || n)::uuid, 'Voornaam', 'Achternaam ' || n FROM generate_series(1, $1::integer) n`)
const position = prepared(`
  INSERT INTO positions (id, professional_id, organisation_id, function, email, phone, presence, roles, issuer_subject, valid_from)
  SELECT md5('position-' || n)::uuid, md5('professional-' || n)::uuid, md5('organisation-' || (n % $2::integer + 1))::uuid, 'care-worker',
    'reporter-' || n || '@load.example', '06 00 00 00 00', '{mon}', '{reporter}', 'reporter-' || n, '2020-01-01' FROM generate_series(1, $1::integer) n`)
const designation = prepared(`
  INSERT INTO designations (id, position_id, valid_from)
  SELECT md5('designation-' || n)::uuid, md5('position-' || n)::uuid, '2020-01-01' FROM generate_series(1, $1::integer) n`)
const sessions = prepared(`
  INSERT INTO sessions (id, token_hash, position_id, started_at, seen_at)
  SELECT md5('session-' || n)::uuid, sha256(convert_to('session-' || n, 'UTF8')), md5('position-' || n)::uuid, now(), now() FROM generate_series(1, $1::integer) n
  ON CONFLICT (id) DO UPDATE SET started_at = now(), seen_at = now()`)

/**
 * Puts made-up reporters in an empty directory: one municipality, a hundred organisations with covenants, everybody designated.
 * @param run works as the superuser, because no program of the house may write all this
 */
export const layCrowd = async (run: Run, size: CrowdSize): Promise<void> => {
  await run([municipality(), organisation(organisations), covenant(organisations)])
  await run([professional(size.reporters), position(size.reporters, organisations), designation(size.reporters)])
  await run([sessions(size.sessions)])
}

/** Lets the sessions of the crowd begin now, so that none ends in the middle of a long run. */
export const renewSessions = async (run: Run, { sessions: number }: CrowdSize): Promise<void> => {
  await run([sessions(number)])
}
