import { prepared, type Statement } from '@mens-centraal/platform/db/statement'
import type { CardBrought, CardSent, MailAcknowledged, TellingBrought } from './mailbox.ts'

const post = prepared('SELECT post_event($1, $2, $3)')
const takeTelling = prepared('SELECT take_telling($1, $2)')
const takeCard = prepared('SELECT take_card($1, $2)')
const meet = prepared(
  `INSERT INTO acquaintances (member_id, match_id, registration_id, peer_member_id, peer_registration_id)
   SELECT $1, $2, $3, * FROM unnest($4::uuid[], $5::uuid[]) ON CONFLICT DO NOTHING`,
)
const part = prepared(
  `DELETE FROM acquaintances WHERE member_id = $1 AND match_id = $2 AND registration_id = $3
   AND (peer_member_id, peer_registration_id) IN (SELECT * FROM unnest($4::uuid[], $5::uuid[]))`,
)
const acknowledge = prepared('UPDATE mailboxes SET acknowledged = $2 WHERE member_id = $1 AND acknowledged < $2')
const destroy = prepared('DELETE FROM mailbox_events WHERE member_id = $1 AND sequence <= $2')
const send = prepared('INSERT INTO cards (member_id, card_id, peer_member_id, event, at) VALUES ($1, $2, $3, $4, $5)')

/** Brings what is told to a mailbox, once; and who may send a card to whom from now on. */
export const keepTelling = ({ telling: { index, number, told, at }, event }: TellingBrought): Statement[] => {
  const { memberId, registrationId } = told.to
  const peers = [told.peers.map((peer) => peer.memberId), told.peers.map((peer) => peer.registrationId)] as const
  const met =
    told.tells === 'archived-before'
      ? []
      : [(told.tells === 'matched' ? meet : part)(memberId, told.matchId, registrationId, ...peers)]
  return [takeTelling(index, number), ...met, post(memberId, event, at)]
}

/** Brings a card to the mailbox of the other side, once. */
export const keepBroughtCard = ({ card: { memberId, cardId, peerMemberId, event, at } }: CardBrought): Statement[] => [
  takeCard(memberId, cardId),
  post(peerMemberId, event, at),
]

export const keepAcknowledgement = ({ memberId, upTo }: MailAcknowledged): Statement[] => [
  acknowledge(memberId, upTo),
  destroy(memberId, upTo),
]

export const keepCard = ({ memberId, cardId, peerMemberId, event, at }: CardSent): Statement[] => [
  send(memberId, cardId, peerMemberId, event, at),
]
