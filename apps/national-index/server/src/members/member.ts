import type { Uuid } from '@mens-centraal/kernel/ids'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Oin } from '@mens-centraal/kernel/oin'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Door } from '@mens-centraal/platform/access/door'
import type { Actor } from '@mens-centraal/platform/access/permission'

/** An organisation whose local index takes part. */
export type Member = {
  readonly id: string
  readonly oin: Oin
  /** Ed25519, public: 32 bytes. */
  readonly signingKey: Buffer
  /** The card itself: other members check it as the operator did. */
  readonly card: string
  readonly cardIssuedAt: Instant
  readonly cutOffAt: Instant | null
}

/** Who is at the door: a member by its certificate, the operator, the house's own program, or somebody unknown. */
export type NationalActor = Actor & { readonly member: Member | null }
export type NationalDoor = Door<NationalActor>

const nobody: NationalActor = {
  positionId: null,
  professionalId: null,
  organisationId: null,
  municipalityId: null,
  covenantMunicipalityId: null,
  roles: [],
  member: null,
}

/** Somebody with a certificate whom the house does not know. */
export const stranger = nobody
/** Who runs the national index, at its command line. */
export const operator: NationalActor = { ...nobody, roles: ['operator'] }
/** The house's own program: matches, and brings events to mailboxes. */
export const program: NationalActor = { ...nobody, roles: ['system'] }
/** A member. In the log it is the organisation that acted. */
export const memberAtDoor = (member: Member): NationalActor => ({
  ...nobody,
  organisationId: member.id,
  roles: ['member'],
  member,
})

export type MemberEvent =
  | { readonly type: 'member-admitted'; readonly member: Omit<Member, 'cutOffAt'>; readonly at: Instant }
  | { readonly type: 'member-cut-off'; readonly memberId: string; readonly at: Instant }

/** What a card said that was held against the authorities. */
export type AdmissionCard = Pick<Member, 'oin' | 'signingKey' | 'card' | 'cardIssuedAt'>

/**
 * Admits a member, or gives it the keys of its new card; who was cut off comes back. Refuses with the card's own refusal, and with
 * `card-older`: an old card must not bring back keys that were replaced.
 */
export const decideAdmission = (
  card: Result<AdmissionCard, Refusal>,
  known: Member | null,
  { id, now }: { readonly id: Uuid; readonly now: Instant },
): Result<MemberEvent, Refusal> => {
  if (!card.ok) return card
  if (known !== null && card.value.cardIssuedAt < known.cardIssuedAt) return refuse({ code: 'card-older' })
  return ok({ type: 'member-admitted', member: { ...card.value, id: known?.id ?? id }, at: now })
}

/** Cuts a member off, from its next request on. Refuses with `member-unknown` and `member-cut-off`. */
export const decideCutOff = (known: Member | null, now: Instant): Result<MemberEvent, Refusal> => {
  if (known === null) return refuse({ code: 'member-unknown' })
  if (known.cutOffAt !== null) return refuse({ code: 'member-cut-off' })
  return ok({ type: 'member-cut-off', memberId: known.id, at: now })
}
