import { dayOf } from '@mens-centraal/kernel/instant'
import { prepared } from '@mens-centraal/platform/db/statement'
import type { RetentionRule } from '@mens-centraal/platform/retention/sweep'

const logins = prepared('DELETE FROM logins WHERE expires_at < $1')
const sessions = prepared("DELETE FROM sessions WHERE started_at < $1::timestamptz - interval '2 days'")
const findsContent = prepared(
  'UPDATE youth_finds SET found_sealed = NULL, lookup_odd = NULL, lookup_even = NULL, lookup_kind = NULL WHERE expires_at < $1 AND found_sealed IS NOT NULL',
)
const finds = prepared("DELETE FROM youth_finds WHERE found_at < $1::timestamptz - interval '25 hours'")
const answers = prepared("DELETE FROM idempotency_keys WHERE created_at < $1::timestamptz - interval '25 hours'")

const notices = prepared("DELETE FROM notices WHERE at < $1::timestamptz - interval '60 days'")

/** Once a job ended its contact details are shown to nobody; a month is left to bring back who was left out of a directory by mistake. */
const formerContacts = prepared(
  "UPDATE positions SET email = NULL, phone = NULL, presence = '{}', issuer_subject = NULL WHERE valid_until <= $1::date - 30 AND email IS NOT NULL",
)
const formerPositions = prepared(`
  DELETE FROM positions p WHERE p.valid_until <= $1::date - interval '5 years'
    AND NOT EXISTS (SELECT FROM risk_signals s WHERE s.position_id = p.id) AND NOT EXISTS (SELECT FROM match_participants m WHERE m.position_id = p.id)`)
const formerProfessionals = prepared(
  'DELETE FROM professionals n WHERE NOT EXISTS (SELECT FROM positions p WHERE p.professional_id = n.id)',
)

const matchNumbers = prepared(`
  DELETE FROM match_numbers n WHERE n.given_at < $1::timestamptz - interval '1 year'
    AND NOT EXISTS (SELECT FROM matches m WHERE m.number = n.number AND (m.closed_at IS NULL OR m.closed_at > $1::timestamptz - interval '1 year'))`)

const logTerm = 'meant for five years; nothing destroys a record of the log yet, and no program may'

/** The wall table: for each table that holds data of people, how long, and what destroys it. A term says what is done now; where nothing is done yet, it says so. */
export const retention: readonly RetentionRule[] = [
  { table: 'logins', term: 'ten minutes', sweep: (now) => logins(now) },
  { table: 'sessions', term: 'two days after they began', sweep: (now) => sessions(now) },
  {
    table: 'youth_finds',
    term: 'the person: half an hour; that there was a search: 25 hours',
    sweep: (now) => findsContent(now),
  },
  { table: 'youth_finds', term: 'the person: half an hour; that there was a search: 25 hours', sweep: (now) => finds(now) },
  { table: 'idempotency_keys', term: '25 hours', sweep: (now) => answers(now) },
  {
    table: 'positions',
    term: 'mail, phone, days of presence, account: 30 days after the job ended',
    sweep: (now) => formerContacts(dayOf(now)),
  },
  {
    table: 'positions',
    term: 'the job: five years after it ended, as long as the log names who acted, and while a signal or match holds it',
    sweep: (now) => formerPositions(dayOf(now)),
  },
  {
    table: 'municipality_settings',
    term: 'the setting stays; who chose it: with the job, five years after it ended',
    sweep: null,
  },
  { table: 'professionals', term: 'with the last of their jobs', sweep: () => formerProfessionals() },
  {
    table: 'youths',
    term: 'removed with the last signal that is removed. A youth whose signals only ended or are archived stays: nothing destroys it yet',
    sweep: null,
  },
  {
    table: 'risk_signals',
    term: 'removed at once: unjustified, on the wrong youth, or never checked. Ended (two years at most) or because the risk is gone: shown to nobody from that day, and the row stays. An archived one bears its last day (five years, or the 23rd birthday): nothing destroys it on that day yet',
    sweep: null,
  },
  { table: 'matches', term: 'with the youth', sweep: null },
  {
    table: 'match_numbers',
    term: 'while the match is open, and a year after: then a new match may get the number',
    sweep: (now) => matchNumbers(now),
  },
  { table: 'match_participants', term: 'with the match', sweep: null },
  { table: 'match_splits', term: 'with the youth', sweep: null },
  { table: 'notices', term: 'with the match that they are about; 60 days at most', sweep: (now) => notices(now) },
  { table: 'audit_subjects', term: logTerm, sweep: null },
  { table: 'audit_records', term: logTerm, sweep: null },
  { table: 'audit_record_subjects', term: logTerm, sweep: null },
  { table: 'processing_records', term: logTerm, sweep: null },
]
