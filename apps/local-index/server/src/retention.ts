import { dayOf } from '@mens-centraal/kernel/instant'
import { clears, destroys, type RetentionRule } from '@mens-centraal/platform/retention/sweep'

const logins = destroys('logins', 't.expires_at < $1')
const sessions = destroys('sessions', "t.started_at < $1::timestamptz - interval '2 days'")
const lastLogins = destroys(
  'last_logins',
  't.logged_in_on <= $1::date - 365 OR EXISTS (SELECT FROM positions p WHERE p.id = t.position_id AND p.valid_until <= $1::date - 30)',
  dayOf,
)
const sentMails = destroys('sent_mails', "t.offered_at < $1::timestamptz - interval '14 days'")
/** Mail arrives again: the address was corrected, or a mail that was taken later did not come back within five days, after which mail servers give up (RFC 5321 section 4.5.4.1). */
const mended = destroys(
  'mail_bounces',
  `NOT EXISTS (SELECT FROM positions p WHERE p.id = t.position_id AND lower(p.email) = lower(t.address))
    OR EXISTS (SELECT FROM sent_mails s WHERE s.position_id = t.position_id AND lower(s.address) = lower(t.address)
      AND s.taken AND s.offered_at > t.mailed_at AND s.offered_at < $1::timestamptz - interval '5 days')`,
)
const invitations = destroys('account_invitations', "t.expires_at < $1::timestamptz - interval '30 days'")
const devices = destroys('account_devices', "t.last_at < $1::timestamptz - interval '365 days'")
const attempts = destroys('login_attempts', "t.at < $1::timestamptz - interval '25 hours'")
const formerAccounts = destroys(
  'accounts',
  'EXISTS (SELECT FROM positions p WHERE p.id = t.position_id AND p.valid_until <= $1::date - 30)',
  dayOf,
)
const findsContent = clears(
  'youth_finds',
  'found_sealed = NULL, lookup_odd = NULL, lookup_even = NULL, lookup_kind = NULL',
  't.expires_at < $1 AND t.found_sealed IS NOT NULL',
)
const finds = destroys('youth_finds', "t.found_at < $1::timestamptz - interval '25 hours'")
const answers = destroys('idempotency_keys', "t.created_at < $1::timestamptz - interval '25 hours'")

const notices = destroys('notices', "t.at < $1::timestamptz - interval '60 days'")

/** Once a job ended its contact details are shown to nobody; a month is left to bring back who was left out of a directory by mistake. */
const formerContacts = clears(
  'positions',
  "email = NULL, phone = NULL, presence = '{}', issuer_subject = NULL, way_in_by = NULL",
  't.valid_until <= $1::date - 30 AND t.email IS NOT NULL',
  dayOf,
)
const formerPositions = destroys(
  'positions',
  `t.valid_until <= $1::date - interval '5 years'
    AND NOT EXISTS (SELECT FROM risk_signals s WHERE s.position_id = t.id) AND NOT EXISTS (SELECT FROM match_participants m WHERE m.position_id = t.id)
    AND NOT EXISTS (SELECT FROM involvements i WHERE i.position_id = t.id)`,
  dayOf,
)
const formerStandIns = destroys('stand_ins', 't.until_on <= $1::date - 30', dayOf)
const formerProposals = destroys('right_proposals', "t.proposed_at < $1::timestamptz - interval '5 years'")
const formerChanges = destroys('organisation_changes', "t.at < $1::timestamptz - interval '5 years'")
const formerCategoryChanges = destroys('category_changes', "t.at < $1::timestamptz - interval '5 years'")
const formerLists = destroys('people_lists', "t.at < $1::timestamptz - interval '5 years'")
const formerProfessionals = destroys('professionals', 'NOT EXISTS (SELECT FROM positions p WHERE p.professional_id = t.id)')

const matchNumbers = destroys(
  'match_numbers',
  `t.given_at < $1::timestamptz - interval '1 year'
    AND NOT EXISTS (SELECT FROM matches m WHERE m.number = t.number AND (m.closed_at IS NULL OR m.closed_at > $1::timestamptz - interval '1 year'))`,
)
const archiveNotices = destroys('archive_notices', 't.until <= $1', dayOf)
const emptyMatches = destroys(
  'matches',
  't.youth_id IS NULL AND NOT EXISTS (SELECT FROM match_participants p WHERE p.match_id = t.id)',
)
/** By what a youth belongs together with others, a parent or an address, is of use only while a signal runs. */
const formerKin = destroys(
  'youth_kin',
  "NOT EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = t.youth_id AND s.state <> 'archived')",
)
/** Who somebody was before they were put with another is of use only while something hangs on it. */
const formerYouths = destroys(
  'former_youths',
  `NOT EXISTS (SELECT FROM risk_signals s WHERE s.former_youth_id = t.id) AND NOT EXISTS (SELECT FROM involvements i WHERE i.former_youth_id = t.id)
    AND NOT EXISTS (SELECT FROM former_youths f WHERE f.within_id = t.id)`,
)
/** Two people who were split, neither of whom has a signal on that youth any more. */
const splits = destroys(
  'match_splits',
  'NOT EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = t.youth_id AND s.professional_id IN (t.professional_low, t.professional_high))',
)

const tokens = destroys('connection_tokens', 't.expires_at < now()')
const assertions = destroys('used_assertions', 't.expires_at < now()')
const codes = destroys('link_codes', 't.expires_at < $1')
const formerLinks = destroys(
  'account_links',
  't.position_id IN (SELECT p.id FROM positions p WHERE p.valid_until <= $1::date)',
  dayOf,
)
const events = destroys('connection_events', "t.at < $1::timestamptz - interval '60 days'")

const takenOver = destroys('taken_over_signals', "t.at < $1::timestamptz - interval '1 year'")

const logTerm = 'meant for five years; nothing destroys a record of the log yet, and no program may'

/** The wall table: for each table that holds data of people, how long, and what destroys it. A term says what is done now; where nothing is done yet, it says so. */
export const retention: readonly RetentionRule[] = [
  { table: 'taken_over_signals', term: 'a year after it was taken over', sweep: takenOver },
  { table: 'logins', term: 'ten minutes; of who opens an account: half an hour', sweep: logins },
  { table: 'accounts', term: '30 days after the job ended; when it is recovered: at once', sweep: formerAccounts },
  { table: 'account_invitations', term: 'until it is used; else 30 days after it lapsed', sweep: invitations },
  { table: 'account_devices', term: 'a year after the last login in that browser', sweep: devices },
  { table: 'login_attempts', term: '25 hours', sweep: attempts },
  { table: 'sessions', term: 'two days after they began', sweep: sessions },
  { table: 'sent_mails', term: 'two weeks after the mail was offered', sweep: sentMails },
  { table: 'mail_bounces', term: 'until the address is corrected, or mail arrives again', sweep: mended },
  { table: 'last_logins', term: 'a year after that day; 30 days after the job ended', sweep: lastLogins },
  {
    table: 'youth_finds',
    term: 'the person: half an hour; that there was a search: 25 hours',
    sweep: findsContent,
  },
  { table: 'youth_finds', term: 'the person: half an hour; that there was a search: 25 hours', sweep: finds },
  { table: 'idempotency_keys', term: '25 hours', sweep: answers },
  {
    table: 'positions',
    term: 'mail, who set it, phone, days of presence, account: 30 days after the job ended',
    sweep: formerContacts,
  },
  {
    table: 'positions',
    term: 'the job: five years after it ended, as long as the log names who acted, and while a signal, match or involvement holds it',
    sweep: formerPositions,
  },
  {
    table: 'municipality_settings',
    term: 'the setting stays; who chose it: with the job, five years after it ended',
    sweep: null,
  },
  {
    table: 'listed_addresses',
    term: 'the address stays, sealed; who listed or ended it: with the job, five years after it ended',
    sweep: null,
  },
  {
    table: 'right_proposals',
    term: 'five years after they were proposed, or with the job',
    sweep: formerProposals,
  },
  { table: 'stand_ins', term: '30 days after they were back', sweep: formerStandIns },
  { table: 'organisation_changes', term: 'five years after the change or proposal', sweep: formerChanges },
  { table: 'organisation_change_answers', term: 'with the proposal', sweep: null },
  { table: 'category_changes', term: 'five years after the proposal', sweep: formerCategoryChanges },
  { table: 'category_change_answers', term: 'with the proposal', sweep: null },
  { table: 'people_lists', term: 'five years after the list was taken over', sweep: formerLists },
  { table: 'professionals', term: 'with the last of their jobs', sweep: formerProfessionals },
  { table: 'youths', term: 'while there is a signal or an involvement; with the last of them', sweep: null },
  {
    table: 'former_youths',
    term: 'with the last signal or involvement that was about them; or when they are a youth of their own again',
    sweep: formerYouths,
  },
  { table: 'followings', term: 'until the register was told to stop: at once after the last running signal', sweep: null },
  {
    table: 'risk_signals',
    term: 'to the end date, at most two years, or withdrawal; then archived, for five years or the shorter term of this case, never past the 23rd birthday. Removed as unjustified, or because the municipality upheld a request: at once. Destroyed one by one, each with a record (sweep.ts)',
    sweep: null,
  },
  {
    table: 'archive_notices',
    term: 'until the archive no longer knows of the organisation; with the youth',
    sweep: archiveNotices,
  },
  {
    table: 'involvements',
    term: 'to the end date, at most a year after it was last moved, or until the contact ends it; never past the 23rd birthday or a death; where a municipality switches involvements off: at once. Destroyed one by one, each with a record (sweep.ts)',
    sweep: null,
  },
  {
    table: 'decisions',
    term: 'a letter: with its signal, when that ends; the rest: with the last running signal on one of the youths, or when the address is secret no longer',
    sweep: null,
  },
  { table: 'orphan_tellings', term: 'while the signals are orphaned', sweep: null },
  { table: 'hand_overs', term: 'with the signal', sweep: null },
  { table: 'matches', term: 'with the last of the signals that it hangs on', sweep: null },
  { table: 'matches', term: 'one about different youths: with the last of the places in it', sweep: emptyMatches },
  { table: 'youth_kin', term: 'while a signal runs on the youth', sweep: formerKin },
  { table: 'kin_guards', term: 'with the youth, or when the address is secret no longer', sweep: null },
  {
    table: 'match_numbers',
    term: 'while the match is open, and a year after: then a new match may get the number',
    sweep: matchNumbers,
  },
  { table: 'match_participants', term: 'with the signal by which somebody takes part', sweep: null },
  { table: 'match_splits', term: 'with the last signal on that youth of the two', sweep: splits },
  { table: 'follow_ups', term: 'with the match', sweep: null },
  {
    table: 'follow_up_steps',
    term: 'what a participant said: with the signal by which they take part; the rest with the match',
    sweep: null,
  },
  {
    table: 'lead_steps',
    term: 'with the match; what is about somebody, or by them: with the signal by which they take part',
    sweep: null,
  },
  {
    table: 'lead_rule_sets',
    term: 'the rules stay; who chose them: with the job, five years after it ended',
    sweep: null,
  },
  { table: 'notices', term: 'with the match or signal that they are about; 60 days at most', sweep: notices },
  { table: 'source_systems', term: 'who managed it: with the row of the job', sweep: null },
  { table: 'source_system_keys', term: 'who managed it: with the row of the job', sweep: null },
  { table: 'connection_tokens', term: 'five minutes', sweep: tokens },
  { table: 'used_assertions', term: 'as long as what was signed could count: two minutes', sweep: assertions },
  { table: 'link_codes', term: 'ten minutes, or until used', sweep: codes },
  {
    table: 'account_links',
    term: 'until the person unlinks, the system goes, or the job there ends',
    sweep: formerLinks,
  },
  { table: 'connection_events', term: '60 days, or with the link', sweep: events },
  { table: 'audit_subjects', term: logTerm, sweep: null },
  { table: 'audit_records', term: logTerm, sweep: null },
  { table: 'audit_record_subjects', term: logTerm, sweep: null },
  { table: 'audit_record_things', term: logTerm, sweep: null },
  { table: 'processing_records', term: logTerm, sweep: null },
]
