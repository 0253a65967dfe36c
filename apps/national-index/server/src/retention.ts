import { dayOf } from '@mens-centraal/kernel/instant'
import { clears, destroys, type RetentionRule } from '@mens-centraal/platform/retention/sweep'

const expired = (table: string) => destroys(table, 't.expires_at < now()')

/** Past its end without a word of its member for two months, or past the end of the archive. */
const past = "((t.state = 'active' AND t.ends_on <= $1::date - 62) OR (t.state = 'archived' AND t.archive_ends_on <= $1::date))"
const registrations = destroys('registrations', past, dayOf)
const heads = clears('registration_heads', "state = 'gone', indexes = '{}', changed_at = now()", past, dayOf)

const gone = destroys('registration_heads', "t.state = 'gone' AND t.changed_at < now() - interval '62 days'")
const closed = destroys('matches', "t.closed_at < now() - interval '62 days'")
const unread = destroys('mailbox_events', "t.at < now() - interval '1 year'")
const sent = destroys('cards', "t.event IS NULL AND t.at < now() - interval '62 days'")
const strangers = destroys(
  'acquaintances',
  "NOT EXISTS (SELECT FROM registration_heads h WHERE h.member_id = t.member_id AND h.registration_id = t.registration_id AND h.state = 'active')",
)

const logTerm = 'meant for five years; nothing destroys a record of the log yet, and no program may'

/** What is destroyed when. No table of this house holds a person: these are pseudonyms that nobody can read alone, organisations and times. */
export const retention: readonly RetentionRule[] = [
  { table: 'used_requests', term: 'eleven minutes: longer than a signature counts', sweep: expired('used_requests') },
  { table: 'used_receipts', term: 'a quarter of an hour: longer than a receipt counts', sweep: expired('used_receipts') },
  {
    table: 'registrations',
    term: 'until its member takes it away, or the archive ends; else two months after its end',
    sweep: registrations,
  },
  { table: 'registration_heads', term: 'as its registration; then only that it was there', sweep: heads },
  { table: 'registration_heads', term: 'two months after it went', sweep: gone },
  { table: 'matches', term: 'two months after it is over', sweep: closed },
  { table: 'mailbox_events', term: 'until the member has kept it, a year at most', sweep: unread },
  { table: 'cards', term: 'the card until it is brought; that it was sent two months', sweep: sent },
  { table: 'acquaintances', term: 'as long as the own registration runs', sweep: strangers },
  { table: 'audit_subjects', term: 'empty: no person is in this log', sweep: null },
  { table: 'audit_records', term: `who asked when: ${logTerm}`, sweep: null },
  { table: 'audit_record_subjects', term: 'empty: no person is in this log', sweep: null },
  { table: 'audit_record_things', term: 'empty: no person is in this log', sweep: null },
  { table: 'processing_records', term: logTerm, sweep: null },
]
