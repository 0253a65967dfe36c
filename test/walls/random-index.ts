import type pg from 'pg'

/** The day on which the random index is looked at. */
export const today = '2026-11-22'

/**
 * Rows of every kind that conditions and row security look at, drawn at random from a fixed seed, states included that no use case makes: a place
 * without a signal, a match that closed and has people in it, one person in two jobs on one youth.
 */
const fill = (seed: number): string => `
SELECT setseed(${seed});
INSERT INTO municipalities SELECT gen_random_uuid(), (9000 + n)::text, 'Gemeente ' || n FROM generate_series(1, 3) n;
INSERT INTO organisations (id, name, category, independent, municipality_id, place, general_phone, may_use_bsn, email_domains)
  SELECT gen_random_uuid(), 'Organisatie ' || n, CASE WHEN n % 3 = 0 THEN 'halt' ELSE 'youth-help-provider' END, false, CASE WHEN n <= 3 THEN (SELECT id FROM municipalities ORDER BY code OFFSET n - 1 LIMIT 1) END, 'Ergens', '0', true, '{}' FROM generate_series(1, 9) n;
INSERT INTO covenants SELECT gen_random_uuid(), o.id, m.id, DATE '2026-11-22' - (random() * 900)::int, CASE WHEN random() < 0.3 THEN DATE '2026-11-23' + (random() * 9)::int END
  FROM organisations o, municipalities m WHERE random() < 0.4;
INSERT INTO professionals SELECT gen_random_uuid(), 'Naam ' || n, 'Achternaam ' || n FROM generate_series(1, 30) n;
INSERT INTO positions (id, professional_id, organisation_id, function, email, phone, presence, roles, issuer_subject, valid_from)
  SELECT gen_random_uuid(), p.id, o.id, 'adviser', 'x', '0', '{}', '{reporter}', p.id::text, DATE '2020-01-01'
  FROM professionals p CROSS JOIN LATERAL (SELECT id FROM organisations o WHERE p.id IS NOT NULL ORDER BY random() LIMIT 1 + (random() < 0.4)::int) o;
INSERT INTO youths (id, lookup_odd, lookup_kind, lookup_key_version, subject, subject_key_version, identity_sealed, turns_23_on)
  SELECT gen_random_uuid(), sha256(n::text::bytea), 'bsn', 1, sha256(n::text::bytea), 1, '', DATE '2036-01-01' FROM generate_series(1, 40) n;
INSERT INTO risk_signals (id, youth_id, position_id, professional_id, organisation_id, municipality_id, state, in_register, label_sealed, raised_at, ends_on, told_postponed_until, archived_on, archive_ends_on)
  SELECT gen_random_uuid(), y.id, p.id, p.professional_id, p.organisation_id, (SELECT id FROM municipalities WHERE p.id IS NOT NULL ORDER BY random() LIMIT 1),
    s.state, true, '', now(), DATE '2026-11-22' + s.days, DATE '2026-12-01', CASE s.state WHEN 'archived' THEN DATE '2026-11-01' END, CASE s.state WHEN 'archived' THEN DATE '2027-11-01' END
  FROM youths y CROSS JOIN positions p CROSS JOIN LATERAL (SELECT (ARRAY['active', 'active', 'active', 'waiting-for-check', 'archived'])[1 + floor(random() * 5)::int] AS state, (random() * 6)::int - 3 AS days WHERE y.id <> p.id) s
  WHERE random() < 0.15;
INSERT INTO matches (id, number, kind, possible, youth_id, opened_at, closed_at, closed_because)
  SELECT gen_random_uuid(), lpad(n::text, 6, '0'), 'youth', n > 40, y.id, now() - floor(random() * 4) * interval '1 day', CASE WHEN b.because IS NOT NULL THEN now() END, b.because
  FROM generate_series(1, 80) n JOIN LATERAL (SELECT id FROM youths ORDER BY lookup_odd OFFSET (n - 1) % 40 LIMIT 1) y ON true
  CROSS JOIN LATERAL (SELECT (ARRAY['withdrawn', 'ended', 'lapsed', 'split', NULL, NULL, NULL])[1 + floor(random() * 7)::int] AS because WHERE n > 0) b;
INSERT INTO match_participants (id, match_id, signal_id, position_id, professional_id, organisation_id, joined_at, left_at)
  SELECT gen_random_uuid(), m.id, CASE WHEN random() < 0.9 THEN s.id END, s.position_id, s.professional_id, s.organisation_id, now(), CASE WHEN random() < 0.3 THEN now() END
  FROM matches m JOIN risk_signals s ON s.youth_id = m.youth_id WHERE random() < 0.7;
INSERT INTO archive_notices (youth_id, professional_id, organisation_id, signal_id, until)
  SELECT DISTINCT ON (s.youth_id, s.professional_id) s.youth_id, s.professional_id, (SELECT id FROM organisations WHERE s.id IS NOT NULL ORDER BY random() LIMIT 1), s.id, DATE '2026-11-22' + (random() * 6)::int - 3 FROM risk_signals s;
INSERT INTO follow_ups (id, municipality_id, round, asked_at, remind_on, due_on, coordinators_on, officer_on)
  SELECT m.id, (SELECT id FROM municipalities WHERE m.id IS NOT NULL ORDER BY random() LIMIT 1), 1 + (random() < 0.3)::int, now(), '2026-11-20', DATE '2026-11-21' + floor(random() * 3)::int, '2026-11-24', '2026-11-30' FROM matches m WHERE random() < 0.8;
INSERT INTO follow_up_steps (id, follow_up_id, round, kind, at, on_day) SELECT gen_random_uuid(), f.id, 1, 'coordinators-told', now(), '2026-11-22' FROM follow_ups f WHERE random() < 0.6;
INSERT INTO follow_up_steps (id, follow_up_id, round, kind, participant_id, position_id, for_position_id, about_participant_id, about_position_id, at, on_day)
  SELECT gen_random_uuid(), f.id, 1, 'in-touch', p.id, p.position_id, p.position_id, q.id, q.position_id, now(), '2026-11-22' FROM follow_ups f JOIN match_participants p ON p.match_id = f.id JOIN match_participants q ON q.match_id = p.match_id AND q.professional_id <> p.professional_id WHERE random() < 0.8;
INSERT INTO follow_up_steps (id, follow_up_id, round, kind, at, on_day) SELECT gen_random_uuid(), f.id, f.round, 'objection', now(), '2026-11-22' FROM follow_ups f WHERE random() < 0.1;
INSERT INTO notices (id, position_id, professional_id, kind, cause, at) SELECT gen_random_uuid(), p.id, p.professional_id, 'match-opened', gen_random_uuid(), now() FROM positions p, generate_series(1, 3);
INSERT INTO notices (id, position_id, professional_id, kind, match_id, match_number, cause, at) SELECT gen_random_uuid(), p.id, p.professional_id, 'match-joined', m.id, m.number, gen_random_uuid(), now()
  FROM matches m JOIN positions p ON random() < CASE WHEN EXISTS (SELECT FROM match_participants x WHERE x.match_id = m.id AND x.position_id = p.id) THEN 0.5 ELSE 0.05 END;
INSERT INTO audit_records (id, at, trace_id, span_id, position_id, professional_id, organisation_id, municipality_id, covenant_municipality_id, roles, permission, purpose, legal_basis, origin, outcome, subjects, salt)
  SELECT gen_random_uuid(), now(), '', '', p.id, p.professional_id, p.organisation_id, o.municipality_id, CASE WHEN random() < 0.7 THEN (SELECT id FROM municipalities WHERE p.id IS NOT NULL AND n > 0 ORDER BY random() LIMIT 1) END, '', 'x:y', '', '', 'web', 'done', 0, ''
  FROM positions p JOIN organisations o ON o.id = p.organisation_id, generate_series(1, 4) n;
INSERT INTO audit_record_things (record_id, kind, thing, fields) SELECT id, 'organisation', id::text, '{}' FROM audit_records;
INSERT INTO audit_record_subjects (record_id, subject, salt) SELECT id, sha256(id::text::bytea), '' FROM audit_records;
INSERT INTO audit_records (id, at, trace_id, span_id, roles, permission, purpose, legal_basis, origin, outcome, subjects, salt)
  SELECT gen_random_uuid(), now(), '', '', '', 'x:y', '', '', (ARRAY['web', 'connection'])[1 + n % 2], 'done', 0, '' FROM generate_series(1, 5) n;
INSERT INTO municipality_settings SELECT gen_random_uuid(), m.id, 'case-lead', n, CASE WHEN random() < 0.5 THEN 'ask' ELSE 'rules' END, DATE '2026-11-22' - n, NULL, now() FROM municipalities m, generate_series(1, 5) n;
INSERT INTO published_figures SELECT m.id, DATE '2026-11-01' - (n || ' months')::interval, 'families', 'told', CASE WHEN random() < 0.5 THEN 10 * n END FROM municipalities m, generate_series(1, 12) n;
INSERT INTO take_overs SELECT gen_random_uuid(), m.id, 'Vorig systeem', now(), n, n FROM municipalities m, generate_series(1, 3) n;
INSERT INTO municipality_settings SELECT gen_random_uuid(), m.id, s.name, n, CASE WHEN (m.code = '9001' OR m.code = '9002' AND s.name = 'involvements') = (n = 2) THEN 'consent' ELSE 'off' END, DATE '2026-11-18' + n, NULL, now()
  FROM municipalities m, generate_series(1, 2) n, (VALUES ('involvements'), ('involved-see-signals')) s (name);
INSERT INTO involvements (id, youth_id, position_id, professional_id, organisation_id, municipality_id, label_sealed, began_on, ends_on)
  SELECT gen_random_uuid(), y.id, p.id, p.professional_id, p.organisation_id, (SELECT id FROM municipalities WHERE p.id IS NOT NULL AND y.id IS NOT NULL ORDER BY random() LIMIT 1), '', '2026-01-01', DATE '2026-11-22' + (random() * 6)::int - 2
  FROM youths y CROSS JOIN positions p WHERE random() < 0.1;
INSERT INTO lead_rule_sets SELECT gen_random_uuid(), m.id, n, DATE '2026-11-22' - n, '[]', NULL, now() FROM municipalities m, generate_series(1, 5) n;
INSERT INTO listed_addresses (id, municipality_id, number, kind, address_sealed, lookup_odd, lookup_key_version, valid_from, added_at)
  SELECT gen_random_uuid(), m.id, n, (ARRAY['institution', 'shelter'])[1 + n % 2], '', sha256((m.code || n)::bytea), 1, DATE '2026-11-22' - n, now() FROM municipalities m, generate_series(1, 5) n;
INSERT INTO lead_steps (id, match_id, number, kind, participant_id, by_participant_id, position_id, at)
  SELECT gen_random_uuid(), p.match_id, row_number() OVER (PARTITION BY p.match_id ORDER BY p.id), 'accepted', p.id, p.id, p.position_id, now() FROM match_participants p WHERE random() < 0.4;
INSERT INTO right_proposals (id, municipality_id, kind, role, position_id, proposed_at, expires_at) SELECT gen_random_uuid(), m.id, 'grant', 'privacy-officer', p.id, now(), now() FROM positions p JOIN LATERAL (SELECT id FROM municipalities WHERE p.id IS NOT NULL ORDER BY random() LIMIT 1) m ON true;
INSERT INTO source_systems (id, organisation_id, municipality_id, name, supplier, registered_at) SELECT gen_random_uuid(), c.organisation_id, c.municipality_id, 'Systeem ' || n, 'x', now() FROM covenants c, generate_series(1, 3) n;
INSERT INTO account_links (id, system_id, account_hash, position_id, professional_id, linked_at)
  SELECT gen_random_uuid(), s.id, sha256(p.id::text::bytea), p.id, p.professional_id, now() FROM source_systems s JOIN positions p ON p.organisation_id = s.organisation_id;
INSERT INTO stand_ins SELECT gen_random_uuid(), p.organisation_id, p.id, c.id, d.on_day, d.on_day + 1 + (random() * 4)::int FROM positions p JOIN positions c ON c.organisation_id = p.organisation_id AND c.id <> p.id
  CROSS JOIN LATERAL (SELECT DATE '2026-11-22' + (random() * 6)::int - 4 AS on_day WHERE p.id <> c.id) d WHERE random() < 0.4;
INSERT INTO sessions SELECT gen_random_uuid(), sha256(p.id::text::bytea), p.id, now(), now(), NULL FROM positions p;
INSERT INTO youth_finds (id, token_hash, session_id, professional_id, found_at, expires_at, outcome)
  SELECT gen_random_uuid(), sha256(s.id::text::bytea), s.id, p.professional_id, now(), now(), 'none' FROM sessions s JOIN positions p ON p.id = s.position_id;
INSERT INTO notices (id, position_id, professional_id, kind, signal_id, cause, at)
  SELECT gen_random_uuid(), s.position_id, s.professional_id, 'earlier-involved', s.id, gen_random_uuid(), now() FROM risk_signals s WHERE random() < 0.2;
UPDATE organisations SET independent = true WHERE name IN ('Organisatie 5', 'Organisatie 9');
INSERT INTO designations (id, position_id, valid_from, valid_until)
  SELECT gen_random_uuid(), p.id, DATE '2020-01-01', DATE '2026-11-22' + (ARRAY[NULL, NULL, 9, 1, 0, -3])[1 + floor(random() * 6)::int] FROM positions p WHERE random() < 0.8;
INSERT INTO decisions (id, number, kind, municipality_id, signal_id, reasons, asked_at, due_on)
  SELECT gen_random_uuid(), lpad((row_number() OVER ())::text, 6, '0'), 'letter', s.municipality_id, s.id, '{secret-address}', now(), '2026-11-24' FROM risk_signals s WHERE random() < 0.3;
INSERT INTO decisions (id, number, kind, municipality_id, youth_id, reasons, asked_at, due_on)
  SELECT gen_random_uuid(), lpad((row_number() OVER ())::text, 6, '0'), 'move-notice', (SELECT id FROM municipalities WHERE y.id IS NOT NULL ORDER BY random() LIMIT 1), y.id, '{secret-address}', now(), '2026-11-24' FROM youths y WHERE random() < 0.5;
`

/** A person in one of their jobs, as conditions see an asker. */
export type RandomActor = {
  readonly positionId: string
  readonly professionalId: string
  readonly organisationId: string
  readonly municipalityId: string | null
  readonly covenantMunicipalityId: string | null
  readonly roles: readonly string[]
}

/** Fills an empty database of the local index. @param seed another one from 0 to 1 gives other rows @returns everybody who could ask, and somebody who is nobody */
export const fillAtRandom = async (client: pg.Client, roles: readonly string[], seed = 0.42): Promise<RandomActor[]> => {
  await client.query(fill(seed))
  const { rows } = await client.query(
    'SELECT p.id AS "positionId", p.professional_id AS "professionalId", p.organisation_id AS "organisationId", o.municipality_id AS "municipalityId" FROM positions p JOIN organisations o ON o.id = p.organisation_id ORDER BY p.id',
  )
  return rows.map((row) => ({ ...row, covenantMunicipalityId: null, roles }))
}

/** Tells PostgreSQL who asks, as each transaction of the house does. */
export const asActor = (
  client: pg.Client,
  actor: Pick<RandomActor, 'positionId' | 'professionalId' | 'organisationId' | 'municipalityId' | 'roles'>,
) =>
  client.query(
    "SELECT set_config('mc.position', $1, false), set_config('mc.professional', $2, false), set_config('mc.organisation', $3, false), set_config('mc.municipality', $4, false), set_config('mc.today', $5, false), set_config('mc.roles', $6, false)",
    [actor.positionId, actor.professionalId, actor.organisationId, actor.municipalityId ?? '', today, actor.roles.join(' ')],
  )
