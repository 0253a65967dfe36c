import type { Oin } from '@mens-centraal/kernel/oin'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { Told } from '../matches/match.ts'
import type { MailEvent, Telling, WaitingCard } from './mailbox.ts'

/** How far a mailbox is. */
export const mailboxOf = prepared('SELECT last, acknowledged FROM mailboxes WHERE member_id = $1')

/** Reads the row of `mailboxOf`; a member who was never told anything has an empty one. */
export const readMailboxState = (rows: readonly Row[] = []): { readonly last: number; readonly acknowledged: number } =>
  (rows[0] as { last: number; acknowledged: number } | undefined) ?? { last: 0, acknowledged: 0 }

/** Whether the asking member sent this card before. */
export const cardSent = prepared('SELECT card_id FROM cards WHERE member_id = $1 AND card_id = $2')

/** The member at the other side of a match, as the asking member was told of it, as long as its own registration counts. */
export const acquaintance = prepared(
  `SELECT a.peer_member_id FROM acquaintances a JOIN members m ON m.id = a.peer_member_id
     JOIN registration_heads h ON h.member_id = a.member_id AND h.registration_id = a.registration_id
   WHERE a.member_id = $1 AND a.match_id = $2 AND a.registration_id = $3 AND m.oin = $4 AND a.peer_registration_id = $5
     AND h.state = 'active' AND h.ends_on > $6`,
)

/** What waits to be brought to mailboxes because of matches, the oldest first. */
export const tellingsWaiting = prepared('SELECT index, number, member_id, event, at FROM tellings ORDER BY number LIMIT $1')

/** Cards that wait to be brought, the oldest first. */
export const cardsWaiting = prepared(
  'SELECT member_id, card_id, peer_member_id, event, at FROM cards WHERE event IS NOT NULL ORDER BY number LIMIT $1',
)

/** All members' numbers and OINs. */
export const allMembers = prepared('SELECT id, oin FROM members')

/** Reads the rows of `tellingsWaiting`. */
export const readTellings = (rows: readonly Row[] = []): readonly Telling[] =>
  (
    rows as unknown as {
      index: Buffer
      number: number
      member_id: string
      event: Omit<Told, 'to'> & { registrationId: string }
      at: Date
    }[]
  ).map(({ index, number, member_id: memberId, event: { registrationId, ...event }, at }) => ({
    index,
    number,
    told: { ...event, to: { memberId, registrationId } } as Told,
    at,
  }))

/** Reads the rows of `cardsWaiting`. */
export const readCards = (rows: readonly Row[] = []): readonly WaitingCard[] =>
  (rows as unknown as { member_id: string; card_id: string; peer_member_id: string; event: MailEvent; at: Date }[]).map(
    ({ member_id: memberId, card_id: cardId, peer_member_id: peerMemberId, event, at }) => ({
      memberId,
      cardId,
      peerMemberId,
      event,
      at,
    }),
  )

/** Reads the rows of `allMembers`: the OIN of each. */
export const readOins = (rows: readonly Row[] = []): ReadonlyMap<string, Oin> =>
  new Map((rows as unknown as { id: string; oin: Oin }[]).map(({ id, oin }) => [id, oin]))
