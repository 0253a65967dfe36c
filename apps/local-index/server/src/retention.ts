import { prepared } from '@mens-centraal/platform/db/statement'
import type { RetentionRule } from '@mens-centraal/platform/retention/sweep'

const logins = prepared('DELETE FROM logins WHERE expires_at < $1')
const sessions = prepared("DELETE FROM sessions WHERE started_at < $1::timestamptz - interval '2 days'")
const findsContent = prepared(
  'UPDATE youth_finds SET found_sealed = NULL, lookup = NULL, lookup_kind = NULL WHERE expires_at < $1 AND found_sealed IS NOT NULL',
)
const finds = prepared("DELETE FROM youth_finds WHERE found_at < $1::timestamptz - interval '25 hours'")
const answers = prepared("DELETE FROM idempotency_keys WHERE created_at < $1::timestamptz - interval '25 hours'")

const notices = prepared("DELETE FROM notices WHERE at < $1::timestamptz - interval '60 days'")

/** The wall table: for each table that holds data of people, how long, and what destroys it. */
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
  { table: 'professionals', term: 'while the organisation takes part; by the import of the directory', sweep: null },
  { table: 'positions', term: 'while the organisation takes part; by the import of the directory', sweep: null },
  { table: 'youths', term: 'while there is a signal; with the last signal', sweep: null },
  {
    table: 'risk_signals',
    term: 'to the end date, at most two years; by withdrawal. Expired signals are shown to nobody',
    sweep: null,
  },
  { table: 'matches', term: 'with the youth', sweep: null },
  { table: 'match_participants', term: 'with the match', sweep: null },
  { table: 'match_splits', term: 'with the youth', sweep: null },
  { table: 'notices', term: 'with the match that they are about; 60 days at most', sweep: (now) => notices(now) },
  { table: 'audit_subjects', term: 'five years', sweep: null },
  { table: 'audit_records', term: 'five years', sweep: null },
  { table: 'audit_record_subjects', term: 'five years', sweep: null },
  { table: 'processing_records', term: 'five years', sweep: null },
]
