import type { Statement } from '@mens-centraal/platform/db/statement'
import { prepared } from '@mens-centraal/platform/db/statement'
import { seal } from '@mens-centraal/platform/sealing/at-rest'
import { layCrowd } from '@mens-centraal/world/load/crowd'
import { lookupSql } from '@mens-centraal/world/load/keyed-youths'
import type { Place } from './place.ts'
import { everybodyOf, type Plan } from './plan.ts'

/** As long as a real sealed identity and label. Nobody opens these; those that readers open are sealed for real. */
const filler = (bytes: number): string => `decode(repeat(md5(n::text), ${Math.ceil(bytes / 16)}), 'hex')`

const insertsOf = ({ youths, owners, actors }: Plan, { keys }: Place): readonly string[] => {
  const owner = `(${actors} + n % ${owners} + 1)`
  const second = `(${actors} + (n + 7) % ${owners} + 1)`
  const of = (who: string) =>
    `md5('position-' || ${who})::uuid, md5('professional-' || ${who})::uuid, md5('organisation-' || (${who} % 100 + 1))::uuid`
  const rest = `md5('municipality-1')::uuid, 'active', true, ${filler(130)}, now() - interval '30 days', current_date + 300, 'both', current_date - 40`
  const columns =
    'id, youth_id, position_id, professional_id, organisation_id, municipality_id, state, in_register, label_sealed, raised_at, ends_on, told_audience, told_on'
  const all = `generate_series(1, ${youths}) n`
  const matched = `generate_series(20, ${youths}, 20) n`
  return [
    `INSERT INTO youths (id, lookup_odd, lookup_kind, lookup_key_version, subject, subject_key_version, identity_sealed, turns_23_on)
     SELECT md5('youth-' || n)::uuid, ${lookupSql(keys, 'n')}, 'bsn', 1, sha256(convert_to('subject-' || n, 'UTF8')), 1, ${filler(250)}, '2038-06-01' FROM ${all}`,
    `INSERT INTO risk_signals (${columns}) SELECT md5('signal-' || n)::uuid, md5('youth-' || n)::uuid, ${of(owner)}, ${rest} FROM ${all}`,
    `INSERT INTO risk_signals (${columns}) SELECT md5('signal-b-' || n)::uuid, md5('youth-' || n)::uuid, ${of(second)}, ${rest} FROM ${matched}`,
    `INSERT INTO matches (id, number, kind, possible, youth_id, opened_at)
     SELECT md5('match-' || n)::uuid, lpad((n / 20)::text, 6, '0'), 'youth', false, md5('youth-' || n)::uuid, now() - interval '30 days' FROM ${matched}`,
    ...[
      ['signal-', owner],
      ['signal-b-', second],
    ].map(
      ([
        signal,
        who,
      ]) => `INSERT INTO match_participants (id, match_id, signal_id, position_id, professional_id, organisation_id, joined_at)
     SELECT md5('place-${signal}' || n)::uuid, md5('match-' || n)::uuid, md5('${signal}' || n)::uuid, ${of(who ?? '')}, now() - interval '30 days' FROM ${matched}`,
    ),
    `INSERT INTO audit_subjects (subject) SELECT sha256(convert_to('subject-' || n, 'UTF8')) FROM ${all}`,
    `INSERT INTO audit_records (id, at, trace_id, span_id, position_id, professional_id, organisation_id, roles, permission, purpose, legal_basis, origin, outcome, subject, subjects, salt)
     SELECT md5('record-' || n)::uuid, now() - interval '30 days', md5('t' || n), left(md5('s' || n), 16), ${of(owner)}, 'reporter', 'risk-signal:raise', 'giving a signal', 'Jeugdwet art. 7.1.4.1', 'web', 'done',
       sha256(convert_to('subject-' || n, 'UTF8')), 1, ${filler(16)} FROM ${all}`,
    `INSERT INTO processing_records (span_id, trace_id, status, name, start_time, end_time, processing_activity_id, data_subject_id, data_subject_id_type)
     SELECT left(md5('s' || n), 16), md5('t' || n), 'OK', 'risk-signal:raise', now() - interval '30 days', now() - interval '30 days', 'local-index/risk-signals', md5('subject-' || n), 'pseudonym' FROM ${all}`,
  ]
}

const opened = prepared(
  'UPDATE risk_signals s SET label_sealed = l.sealed FROM unnest($1::uuid[], $2::bytea[]) AS l (id, sealed) WHERE s.id = l.id',
)
const ownedBy = prepared('SELECT id FROM risk_signals WHERE position_id = ANY ($1)')
const actorPositions = prepared(
  "SELECT array_agg(md5('position-' || n)::uuid) AS ids FROM generate_series($1::integer, $2::integer) n",
)

/** Seals for real what the readers will open. */
const sealForReaders = async ({ superuser, keys }: Place, { actors }: Plan): Promise<void> => {
  const [[found] = []] = await superuser.run([actorPositions(actors + 1, 2 * actors)])
  const [rows = []] = await superuser.run([ownedBy(found?.['ids'])])
  const ids = rows.map(({ id }) => String(id))
  const label = { givenNames: 'Voornaam', familyName: 'Jeugdige', birthYear: 2015 }
  await superuser.run([
    opened(
      ids,
      ids.map((id) => seal(keys, `risk_signals/${id}`, label)),
    ),
  ])
}

const plain = (text: string): Statement => prepared(text)()

/** Fills the empty tables: reporters, youths, signals, matches and as many records in the log. Without triggers, because the rows fit by how they are made. */
export const loadSignals = async (place: Place, plan: Plan): Promise<void> => {
  const { run } = place.superuser
  await layCrowd(run, everybodyOf(plan))
  for (const insert of insertsOf(plan, place)) {
    await run([plain("SELECT set_config('session_replication_role', 'replica', true)"), plain(insert)])
  }
  await sealForReaders(place, plan)
  for (const tidy of ['VACUUM (ANALYZE)', 'CHECKPOINT']) await run([plain(tidy)])
}
