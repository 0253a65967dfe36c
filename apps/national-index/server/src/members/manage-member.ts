import type { X509Certificate } from 'node:crypto'
import type { AnswerOf } from '@mens-centraal/contract/api'
import type { nationalIndexApi } from '@mens-centraal/contract/national-index-api'
import { uuid } from '@mens-centraal/kernel/ids'
import type { Oin } from '@mens-centraal/kernel/oin'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit, permitToSee } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import { read } from '@mens-centraal/platform/acts/read'
import { readCard } from '@mens-centraal/platform/peers/party-card'
import { type AdmissionCard, decideAdmission, decideCutOff, type Member, type MemberEvent, type NationalDoor } from './member.ts'
import { memberByOin, readMember } from './member-facts.ts'
import { admitMember, cutOffMember, listMembers, seeCards } from './member-permissions.ts'
import { type MemberLine, memberCards, memberList } from './member-views.ts'

const decided = (event: Result<MemberEvent, Refusal>, oin: string): Result<Decision<string>, Refusal> =>
  event.ok ? ok({ events: [event.value], subjects: [], answer: () => oin }) : event

const memberOf = async (door: NationalDoor, oin: Oin | ''): Promise<Member | null> => {
  const [rows] = await ask(door, [memberByOin(oin)])
  return readMember(rows)
}

const cardFacts = async (door: NationalDoor, text: string, authorities: readonly X509Certificate[], wallClock: Date) => {
  const card = await readCard(text, authorities, wallClock)
  const known = await memberOf(door, card.ok ? card.value.oin : '')
  const value: Result<AdmissionCard, Refusal> = card.ok
    ? ok({
        oin: card.value.oin,
        card: text,
        signingKey: Buffer.from(String(card.value.signingKey.export({ format: 'jwk' }).x), 'base64url'),
        cardIssuedAt: card.value.issuedAt,
      })
    : card
  return { card: value, known }
}

/** Admits the party of a card. @param wallClock by which certificates count */
export const admit = async (
  door: NationalDoor,
  text: string,
  authorities: readonly X509Certificate[],
  wallClock: Date,
): Promise<Result<string, Refusal>> => {
  const facts = await cardFacts(door, text, authorities, wallClock)
  const grant = permit(admitMember, door, facts)
  const fresh = { id: uuid(door.draw.id()), now: door.now }
  const decision = decide(grant, ({ facts: { card, known } }) =>
    decided(decideAdmission(card, known, fresh), card.ok ? card.value.oin : ''),
  )
  return commit(door, grant, decision)
}

/** Cuts a member off: its next request is refused. */
export const cutOff = async (door: NationalDoor, oin: Oin): Promise<Result<string, Refusal>> => {
  const facts = { known: await memberOf(door, oin) }
  const grant = permit(cutOffMember, door, facts)
  const decision = decide(grant, ({ facts: { known } }) => decided(decideCutOff(known, door.now), oin))
  return commit(door, grant, decision)
}

/** All members, for the operator. */
export const list = (door: NationalDoor): Promise<Result<readonly MemberLine[], Refusal>> =>
  read(door, permitToSee(listMembers, door), memberList)

/** The cards of all members who are not cut off, for a member. */
export const cards = (
  door: NationalDoor,
): Promise<Result<AnswerOf<(typeof nationalIndexApi)['GET /federatie/v1/members']>, Refusal>> =>
  read(door, permit(seeCards, door, { member: door.actor.member }), memberCards)
