import { prepared } from '@mens-centraal/platform/db/statement'
import { layCrowd } from '@mens-centraal/world/load/crowd'
import type { Place } from './place.ts'

/** A municipality with so many open follow-ups, and a follow-up officer of its own with a session. Its number is that of the officer among the reporters. */
export type BoardSize = { readonly officer: number; readonly open: number }

const reporters = 400
/** Of each open match so many closed ones lie in the archive. */
const closedPerOpen = 4
export const sizes: readonly BoardSize[] = [
  { officer: reporters + 1, open: 100 },
  { officer: reporters + 2, open: 10_000 },
]

const id = (kind: string, n: string | number): string => `md5('${kind}-' || ${n})::uuid`

/** The municipality as an organisation, its officer, and its matches: one in ten all said to be in touch, one in ten closed by the officer, the rest waits; closed ones beside them. */
const insertsOf = ({ officer, open }: BoardSize): readonly string[] => {
  const all = `generate_series(1, ${open * (1 + closedPerOpen)}) n`
  const of = (thing: string) => id(`${thing}-${officer}`, 'n')
  const who = (place: number) => `((n * 7 + ${place}) % ${reporters} + 1)`
  const person = (place: number) =>
    `${id('position', who(place))}, ${id('professional', who(place))}, md5('organisation-' || (${who(place)} % 100 + 1))::uuid`
  const opened = `now() - n * interval '5 minutes'`
  return [
    `INSERT INTO municipalities (id, code, name) VALUES (${id('municipality', officer)}, '9${officer}', 'Gemeente ${officer}')`,
    `INSERT INTO organisations (id, name, category, independent, municipality_id, place, general_phone, may_use_bsn, email_domains) VALUES (${id('organisation', officer)}, 'Gemeente ${officer}', 'municipality', false, ${id('municipality', officer)}, 'Voorbeeldstad', '06 00 00 00 00', true, '{}')`,
    `INSERT INTO professionals (id, given_name, family_name) VALUES (${id('professional', officer)}, 'Voornaam', 'Matchregisseur')`,
    `INSERT INTO positions (id, professional_id, organisation_id, function, email, phone, presence, roles, issuer_subject, valid_from) VALUES (${id('position', officer)}, ${id('professional', officer)}, ${id('organisation', officer)}, 'official', 'officer-${officer}@load.example', '06 00 00 00 00', '{mon}', '{follow-up-officer}', 'officer-${officer}', '2020-01-01')`,
    `INSERT INTO sessions (id, token_hash, position_id, started_at, seen_at) VALUES (${id('session', officer)}, sha256(convert_to('session-${officer}', 'UTF8')), ${id('position', officer)}, now(), now())`,
    `INSERT INTO youths (id, lookup_odd, lookup_kind, lookup_key_version, subject, subject_key_version, identity_sealed, turns_23_on) SELECT ${of('youth')}, sha256(convert_to('lookup-${officer}-' || n, 'UTF8')), 'bsn', 1, sha256(convert_to('subject-${officer}-' || n, 'UTF8')), 1, '', '2038-06-01' FROM ${all}`,
    `INSERT INTO audit_subjects (subject) SELECT sha256(convert_to('subject-${officer}-' || n, 'UTF8')) FROM ${all}`,
    ...[1, 2].map(
      (
        place,
      ) => `INSERT INTO risk_signals (id, youth_id, position_id, professional_id, organisation_id, municipality_id, state, in_register, label_sealed, raised_at, ends_on, told_audience, told_on, archived_on, archive_ends_on)
       SELECT ${of(`signal-${place}`)}, ${of('youth')}, ${person(place)}, ${id('municipality', officer)}, CASE WHEN n <= ${open} THEN 'active' ELSE 'archived' END, true, '', ${opened}, current_date + 300, 'both', current_date, CASE WHEN n > ${open} THEN current_date - 100 END, CASE WHEN n > ${open} THEN current_date + 1000 END FROM ${all}`,
    ),
    `INSERT INTO matches (id, number, kind, possible, youth_id, opened_at, closed_at, closed_because) SELECT ${of('match')}, lpad((n + ${officer} * 1000)::text, 6, '0'), 'youth', false, ${of('youth')}, ${opened}, CASE WHEN n > ${open} THEN now() - interval '100 days' END, CASE WHEN n > ${open} THEN 'ended' END FROM ${all}`,
    ...[1, 2].map(
      (place) =>
        `INSERT INTO match_participants (id, match_id, signal_id, position_id, professional_id, organisation_id, joined_at, left_at) SELECT ${of(`place-${place}`)}, ${of('match')}, ${of(`signal-${place}`)}, ${person(place)}, ${opened}, CASE WHEN n > ${open} THEN now() - interval '100 days' END FROM ${all}`,
    ),
    `INSERT INTO follow_ups (id, municipality_id, asked_at, remind_on, due_on, coordinators_on, officer_on) SELECT ${of('match')}, ${id('municipality', officer)}, ${opened}, current_date, current_date + (n % 7)::int - 3, current_date, current_date FROM ${all}`,
    ...[1, 2].map(
      (
        place,
      ) => `INSERT INTO follow_up_steps (id, follow_up_id, round, kind, participant_id, position_id, for_position_id, at, on_day)
       SELECT ${of(`step-${place}`)}, ${of('match')}, 1, 'in-touch', ${of(`place-${place}`)}, ${id('position', who(place))}, ${id('position', who(place))}, now(), current_date FROM ${all} WHERE n % 10 = 1 OR n % 10 > 5 AND ${place} = 1`,
    ),
    `INSERT INTO follow_up_steps (id, follow_up_id, round, kind, position_id, at, on_day) SELECT ${of('step-closing')}, ${of('match')}, 1, 'no-response', ${id('position', officer)}, now(), current_date FROM ${all} WHERE n % 10 = 0`,
  ]
}

/** Fills the empty tables. Without triggers, because the rows fit by how they are made. */
export const loadBoard = async ({ superuser: { run } }: Place): Promise<void> => {
  await layCrowd(run, { reporters, sessions: 1 })
  for (const insert of sizes.flatMap(insertsOf))
    await run([prepared("SELECT set_config('session_replication_role', 'replica', true)")(), prepared(insert)()])
  for (const tidy of ['VACUUM (ANALYZE)', 'CHECKPOINT']) await run([prepared(tidy)()])
}
