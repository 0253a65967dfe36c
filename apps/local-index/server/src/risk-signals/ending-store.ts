import { dayOf } from '@mens-centraal/kernel/instant'
import { prepared } from '@mens-centraal/platform/db/statement'
import { domainOf } from '../directory/organisation-facts.ts'
import type { RiskSignalDestroyed, RiskSignalEnded, RiskSignalWithdrawn } from './ending.ts'
import type { WaitingSignalRemoved } from './risk-signal.ts'

const archive = prepared(
  "UPDATE risk_signals SET state = 'archived', archived_on = $2, archive_ends_on = $3, hand_over_requested_on = NULL WHERE id = $1 AND state <> 'archived'",
)
const remove = prepared('DELETE FROM risk_signals WHERE id = $1')
const forgetYouth = prepared('SELECT forget_youth_without_signals($1)')

/** One more for a month, municipality and domain, of a signal that counted: a number without anybody. */
const count = (month: string, kind: string) =>
  prepared(`
    INSERT INTO signal_counts (month, municipality_id, domain, kind, number)
    SELECT date_trunc('month', ${month})::date, s.municipality_id,
      ${domainOf('s.organisation_id')}, ${kind}, 1
    FROM risk_signals s WHERE s.id = $1 AND s.state <> 'waiting-for-check'
    ON CONFLICT (month, municipality_id, domain, kind) DO UPDATE SET number = signal_counts.number + 1`)
const countEnd = count('$3::date', '$2')
const countRaised = count("(s.raised_at AT TIME ZONE 'Europe/Amsterdam')::date", "'raised'")

/** Nothing of the signal stays: that one was raised in its month goes on to count, then the row goes. */
const destroy = (signalId: string) => [countRaised(signalId), remove(signalId)]

/** It ended: it goes to the archive, or it goes. The youth goes with the last of their signals. */
const keepEnd = (e: RiskSignalEnded | RiskSignalWithdrawn) => [
  countEnd(e.signalId, e.why, dayOf(e.at)),
  ...(e.archive === null ? destroy(e.signalId) : [archive(e.signalId, e.archive.on, e.archive.endsOn)]),
]

export const keepWithdrawal = (e: RiskSignalWithdrawn) => [...keepEnd(e), ...(e.archive === null ? [forgetYouth(e.youthId)] : [])]
export const keepEnded = (e: RiskSignalEnded) => [
  ...keepEnd(e),
  ...(e.archive === null && !e.youthStays ? [forgetYouth(e.youthId)] : []),
]
export const keepDestruction = (e: RiskSignalDestroyed) => [...destroy(e.signalId), forgetYouth(e.youthId)]
export const removeWaiting = (e: WaitingSignalRemoved) => [remove(e.signalId), forgetYouth(e.youthId)]
