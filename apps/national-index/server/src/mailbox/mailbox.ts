import type { Instant } from '@mens-centraal/kernel/instant'
import type { Oin } from '@mens-centraal/kernel/oin'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Told } from '../matches/match.ts'

/** The other side of a match, in the words of the mailbox. */
export type PeerTold = { readonly member: Oin; readonly registration: string }

/** What lies in a mailbox: of a match, of the archive, or a card that another member sealed to this one. */
export type MailEvent =
  | {
      readonly tells: 'matched' | 'peer-left'
      readonly match: string
      readonly kind: 'youth' | 'family' | 'possible'
      readonly registration: string
      readonly peers: readonly PeerTold[]
    }
  | { readonly tells: 'archived-before'; readonly registration: string; readonly peers: readonly PeerTold[] }
  | {
      readonly tells: 'card'
      readonly match: string
      readonly registration: string
      readonly from: PeerTold
      readonly card: string
    }

/** What is told, put in the words of the mailbox. @param oinOf OINs by the numbers of members */
export const inWords = (told: Told, oinOf: (memberId: string) => Oin): MailEvent => {
  const registration = told.to.registrationId
  const peers = told.peers.map((peer) => ({ member: oinOf(peer.memberId), registration: peer.registrationId }))
  if (told.tells === 'archived-before') return { tells: told.tells, registration, peers }
  return { tells: told.tells, match: told.matchId, kind: told.kind, registration, peers }
}

/** What was told of a match or the archive, on its way to a mailbox. */
export type Telling = { readonly index: Buffer; readonly number: number; readonly told: Told; readonly at: Instant }
export type TellingBrought = { readonly type: 'telling-brought'; readonly telling: Telling; readonly event: MailEvent }

/** A card on its way to the mailbox of the other side. */
export type WaitingCard = {
  readonly memberId: string
  readonly cardId: string
  readonly peerMemberId: string
  readonly event: MailEvent
  readonly at: Instant
}
export type CardBrought = { readonly type: 'card-brought'; readonly card: WaitingCard }

/** All up to a number was kept by the member: it is destroyed here. */
export type MailAcknowledged = { readonly type: 'mail-acknowledged'; readonly memberId: string; readonly upTo: number }

/** Takes an acknowledgement: of what came before it changes nothing, and of what was never sent is refused with `mailbox-shorter`. */
export const decideAcknowledgement = (
  { last, acknowledged }: { readonly last: number; readonly acknowledged: number },
  memberId: string,
  upTo: number,
): Result<MailAcknowledged | null, Refusal> => {
  if (upTo > last) return refuse({ code: 'mailbox-shorter' })
  return ok(upTo <= acknowledged ? null : { type: 'mail-acknowledged', memberId, upTo })
}

/** A member sent a card to the other side of a match. */
export type CardSent = {
  readonly type: 'card-sent'
  readonly cardId: string
  readonly memberId: string
  readonly peerMemberId: string
  readonly event: Extract<MailEvent, { tells: 'card' }>
  readonly at: Instant
}

/** What is asked before a card is taken: whether it was taken before, and who the other side is, as the sender was told of it. */
export type CardFacts = { readonly sentBefore: boolean; readonly peerMemberId: string | null }
export type CardWish = {
  readonly card: string
  readonly match: string
  readonly registration: string
  readonly to: PeerTold
  readonly sealed: string
}

/** Takes a card for the other side of a match in which the sender is. Refuses with `match-unknown`; the same card again changes nothing. */
export const decideCard = (
  { sentBefore, peerMemberId }: CardFacts,
  { card, match, registration, to, sealed }: CardWish,
  { memberId, oin, now }: { readonly memberId: string; readonly oin: Oin; readonly now: Instant },
): Result<CardSent | null, Refusal> => {
  if (sentBefore) return ok(null)
  if (peerMemberId === null) return refuse({ code: 'match-unknown' })
  const from = { member: oin, registration }
  const event = { tells: 'card', match, registration: to.registration, from, card: sealed } as const
  return ok({ type: 'card-sent', cardId: card, memberId, peerMemberId, event, at: now })
}
