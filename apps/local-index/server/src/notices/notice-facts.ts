import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { day, type Instant, plusMs } from '@mens-centraal/kernel/instant'
import { type Actor, whereOf } from '@mens-centraal/platform/access/permission'
import { compose, prepared, type Row, type Statement } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import { bounceCounts } from '../directory/mail-bounce-facts.ts'
import { standsInOnDay } from '../directory/stand-in-facts.ts'
import { seeMatch, wasJustified } from '../matches/match-permissions.ts'
import { seeOwnSignals } from '../risk-signals/risk-signal-permissions.ts'
import { type Addressee, isPast, mailedOnceADay, type NoticeKind } from './notice.ts'
import { isForMe } from './notice-permissions.ts'

/** Under whose covenant the reader's own signal is that notice `n` is about, or by which they are in its match. */
const municipality = `(SELECT s.municipality_id FROM risk_signals s
  WHERE s.id = coalesce(n.signal_id, (SELECT p.signal_id FROM match_participants p WHERE p.match_id = n.match_id AND p.position_id = n.position_id ORDER BY p.joined_at DESC LIMIT 1)))`

/** For whom a notice is, and under whose covenant. */
export const noticeById = prepared(`SELECT n.position_id, ${municipality} AS municipality_id FROM notices n WHERE n.id = $1`)

/** Reads the one row of `noticeById`. */
export const readNoticeFacts = (rows: Row[] | undefined) => {
  const row = rows?.[0] as { position_id: string; municipality_id: string | null } | undefined
  return {
    notice: row === undefined ? null : { positionId: row.position_id },
    covenantMunicipalityId: row?.municipality_id ?? null,
  }
}

/** What a notice says must still be so: of the reader's own signal that it counts, that its end was not moved since it was asked about, and that the family is still to be told; of a hand-over that is asked for that it still is; of what a second person must decide that nobody did; of mail that comes back that the address is still the same; of a match that somebody watches over that it was justified. */
const stillSo = (
  today: string,
) => `(n.signal_id IS NULL OR EXISTS (SELECT FROM risk_signals s WHERE s.id = n.signal_id AND s.state = 'active' AND s.ends_on > ${today}
  AND CASE n.kind WHEN 'signal-ends-in-month' THEN s.asked_days = 30 AND n.at > coalesce(s.end_set_at, s.raised_at)
    WHEN 'signal-ends-in-week' THEN s.asked_days = 7 AND n.at > coalesce(s.end_set_at, s.raised_at)
    WHEN 'hand-over-requested' THEN s.hand_over_requested_on IS NOT NULL AND n.at >= (SELECT max(l.at) FROM notices l WHERE l.signal_id = n.signal_id AND l.kind = n.kind AND l.position_id = n.position_id)
    WHEN 'family-to-tell' THEN s.told_asked_on >= s.told_postponed_until AND n.at >= (SELECT max(l.at) FROM notices l WHERE l.signal_id = n.signal_id AND l.kind = n.kind) ELSE true END))
  AND (n.kind <> 'right-proposed' OR EXISTS (SELECT FROM right_proposals r WHERE r.id = n.cause AND r.outcome IS NULL AND r.expires_at >= ${today}))
  AND (n.kind <> 'mail-bounces' OR EXISTS (SELECT FROM mail_bounces b JOIN positions p ON p.id = b.position_id WHERE b.id = n.cause AND ${bounceCounts}))
  AND (n.kind NOT IN ('match-in-organisation', 'match-here', 'contact-escalated', 'contact-overdue', 'reporter-lapsed', 'youth-moved-here') OR watched_match_counts(n.match_id, n.position_id, n.kind))
  AND (n.kind NOT IN ('decision-waits', 'decision-without-decider', 'decision-overdue') OR decision_waits(n.cause))
  AND (n.kind <> 'recovery-asked' OR EXISTS (SELECT FROM account_invitations i WHERE i.id = n.cause AND i.confirmed_at IS NULL AND i.expires_at >= ${today}))
  AND (n.kind <> 'organisation-change-proposed' OR EXISTS (SELECT FROM organisation_changes g WHERE g.id = n.cause AND g.outcome IS NULL AND g.expires_at >= ${today}))
  AND (n.kind <> 'category-change-proposed' OR EXISTS (SELECT FROM category_changes g WHERE g.id = n.cause AND g.outcome IS NULL AND g.expires_at >= ${today}))
  AND (n.kind <> 'invitation-asked' OR EXISTS (SELECT FROM account_invitations i JOIN positions w ON w.id = i.position_id WHERE i.id = n.cause AND NOT w.way_in_confirmed AND i.expires_at >= ${today}))`

/**
 * The latest notices of a person: unread ones, and those read in the last days. A match that lapsed or was split has one notice left, that says so;
 * and a notice leads to its match, or to a signal, only while the reader may open it. For reading rooms.
 */
export const latestNotices = (actor: Actor, now: Instant): Statement =>
  compose(sql`
    SELECT n.id, n.kind, n.at, n.read_at, CASE WHEN ${whereOf(seeMatch, actor, now)} THEN m.id END AS match_id, n.match_number,
      (SELECT s.id FROM risk_signals s WHERE s.id = n.signal_id AND ${whereOf(seeOwnSignals, actor, now)}) AS signal_id
    FROM notices n LEFT JOIN matches m ON m.id = n.match_id
    WHERE ${isForMe.where?.(actor, now)} AND ${wasJustified.where?.(actor, now)} AND ${sql.raw(stillSo("current_setting('mc.today', true)::date"))} AND (n.read_at IS NULL OR n.read_at > ${now}::timestamptz - interval '7 days') ORDER BY n.read_at IS NOT NULL, n.at DESC, n.id LIMIT 50`)

type NoticeRow = {
  id: string
  kind: NoticeKind
  at: Date
  read_at: Date | null
  match_id: string | null
  match_number: string | null
  signal_id: string | null
}

/** Whether a match is certain, and in which jobs those who watch over it heard of it, by whichever notice. */
export const heardOfMatch = prepared(`
  SELECT NOT (m.possible AND m.confirmed_at IS NULL) AS certain, ARRAY(SELECT n.position_id::text FROM notices n WHERE n.match_id = m.id AND n.kind IN ('match-in-organisation', 'match-here', 'youth-moved-here')) AS heard
  FROM matches m WHERE m.id = $1`)

/** Reads the one row of `heardOfMatch`; a match that is gone is not certain. */
export const readHeard = (rows: Row[] = []): { certain: boolean; heard: ReadonlySet<string> } => {
  const [row] = rows as unknown as { certain: boolean; heard: string[] }[]
  return { certain: row?.certain ?? false, heard: new Set(row?.heard) }
}

/** A past notice stays in sight for so long after it was given. */
const pastMs = 7 * day

/** What a screen shows of notices: what happened, when, to which match, and whether that is past. */
export const showNotices = (rows: Row[] = [], openMatches: ReadonlySet<string>, now: Instant) =>
  (rows as unknown as NoticeRow[])
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      at: row.at.toISOString(),
      read: row.read_at !== null,
      past: isPast(row.kind, row.match_id, openMatches),
      match: row.match_number === null ? null : { id: row.match_id, number: row.match_number },
      signal: row.signal_id,
    }))
    .filter(({ past, at }) => !past || plusMs(new Date(at), pastMs) > now)

/** Notice `n` is of an open match in which its reader takes part: that match a stand-in sees. */
const asksInMatch = `EXISTS (SELECT FROM match_participants p JOIN matches m ON m.id = p.match_id WHERE p.match_id = n.match_id AND p.position_id = n.position_id AND p.left_at IS NULL AND m.closed_at IS NULL)`

/**
 * To whom a notice must be mailed on a day: its reader, unless they left the organisation, their team's mailbox where its coordinator wants that, and of an open match who stands in for the reader. Nobody once the notice
 * is gone or no longer so, or, for the kinds $3, a mail of that kind went to them in the 20 hours before.
 */
const recipient = prepared(`
  SELECT CASE WHEN p.valid_from <= $2 AND (p.valid_until IS NULL OR p.valid_until > $2) THEN p.email END AS email, p.id AS position_id, tc.mailbox, si.email AS stand_in, si.id AS stand_in_id, ${municipality} AS municipality_id
  FROM notices n JOIN positions p ON p.id = n.position_id LEFT JOIN team_contacts tc ON tc.organisation_id = p.organisation_id AND tc.mailed
  LEFT JOIN LATERAL (SELECT e.id, e.email FROM stand_ins a JOIN positions e ON e.id = a.stand_in_position_id WHERE a.position_id = n.position_id AND ${standsInOnDay('$2')} AND ${asksInMatch}) si ON true
  WHERE n.id = $1 AND ${stillSo('$2')}
    AND NOT EXISTS (SELECT FROM notices e WHERE n.kind = ANY ($3) AND e.kind = n.kind AND e.position_id = n.position_id AND (e.at, e.id) < (n.at, n.id) AND e.at > n.at - interval '20 hours')`)
export const recipientOf = (noticeId: string, on: CalendarDay): Statement => recipient(noticeId, on, mailedOnceADay)

/** To whom, as what, and of whose job the address is; null: of nobody's. */
export type Recipient = {
  readonly address: string
  readonly as: Addressee
  readonly positionId: string | null
}
type Recipients = {
  readonly covenantMunicipalityId: string | null
  readonly recipients: readonly Recipient[]
}

/** Reads the one row of `recipientOf`: the addresses, the reader's own first; `as` tells their mails apart. */
export const readRecipients = (rows: Row[] = []): Recipients => {
  type RecipientRow = {
    email: string | null
    position_id: string
    mailbox: string | null
    stand_in: string | null
    stand_in_id: string | null
    municipality_id: string | null
  }
  const [row] = rows as unknown as RecipientRow[]
  const to = (address: string | null | undefined, as: Recipient['as'], positionId: string | null = null) =>
    address ? [{ address, as, positionId }] : []
  return {
    covenantMunicipalityId: row?.municipality_id ?? null,
    recipients: [
      ...to(row?.email, '', row?.position_id),
      ...to(row?.mailbox, '-team'),
      ...to(row?.stand_in, '-stand-in', row?.stand_in_id),
    ],
  }
}
