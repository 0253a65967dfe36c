import type { BodyOf } from '@mens-centraal/contract/api'
import type { nationalIndexApi } from '@mens-centraal/contract/national-index-api'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Oin } from '@mens-centraal/kernel/oin'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { Member, NationalDoor } from '../members/member.ts'
import { type CardFacts, decideCard } from './mailbox.ts'
import { acquaintance, cardSent } from './mailbox-facts.ts'
import { sendCard } from './mailbox-permissions.ts'

type Wish = BodyOf<(typeof nationalIndexApi)['POST /federatie/v1/cards']>

const cardFacts = async (
  door: NationalDoor,
  { card, match, registration, to }: Wish,
): Promise<CardFacts & { readonly member: Member | null }> => {
  const { member, organisationId } = door.actor
  const [sent = [], peer = []] = await ask(door, [
    cardSent(organisationId, card),
    acquaintance(organisationId, match, registration, to.member, to.registration, dayOf(door.now)),
  ])
  const [known] = peer as unknown as { peer_member_id: string }[]
  return { member, sentBefore: sent.length > 0, peerMemberId: known?.peer_member_id ?? null }
}

/** Takes a sealed card for the other side of a match, unread. Refuses with `match-unknown`, also when the match is over or was never the sender's. */
export const sendOne = async (door: NationalDoor, wish: Wish): Promise<Result<object, Refusal>> => {
  const grant = permit(sendCard, door, await cardFacts(door, wish))
  const decision = decide(grant, ({ facts }) => {
    const by = { memberId: facts.member?.id ?? '', oin: (facts.member?.oin ?? '') as Oin, now: door.now }
    const decided = decideCard(facts, { ...wish, to: { ...wish.to, member: wish.to.member as Oin } }, by)
    if (!decided.ok) return decided
    return ok({ events: decided.value === null ? [] : [decided.value], subjects: [], answer: () => ({}) })
  })
  return commit(door, grant, decision)
}
