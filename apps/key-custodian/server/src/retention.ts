import { dayOf } from '@mens-centraal/kernel/instant'
import { destroys, type RetentionRule } from '@mens-centraal/platform/retention/sweep'

const requests = destroys('used_requests', 't.expires_at < now()')
const days = destroys('evaluation_days', 't.on_day < $1::date - 62', dayOf)

const logTerm = 'meant for five years; nothing destroys a record of the log yet, and no program may'

/** What is destroyed when. No table of this house holds a person: these are organisations, counters and times. */
export const retention: readonly RetentionRule[] = [
  { table: 'used_requests', term: 'eleven minutes: longer than a signature counts', sweep: requests },
  { table: 'evaluation_days', term: '62 days', sweep: days },
  { table: 'audit_subjects', term: 'empty: no person is in this log', sweep: null },
  { table: 'audit_records', term: `who asked when: ${logTerm}`, sweep: null },
  { table: 'audit_record_subjects', term: 'empty: no person is in this log', sweep: null },
  { table: 'audit_record_things', term: 'empty: no person is in this log', sweep: null },
  { table: 'processing_records', term: logTerm, sweep: null },
]
