import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import type { StandingFacts } from '../directory/position-permissions.ts'
import { type ContactReport, contactRefusal, type FollowUpStepTaken } from './follow-up.ts'
import { followUpOfMatch, type KnownPlace, readFollowUps, type StoredFollowUp } from './follow-up-facts.ts'
import { recordContact } from './follow-up-permissions.ts'
import { expectMatchVersion } from './follow-up-store.ts'

type ContactFacts = StandingFacts & {
  readonly followUp: StoredFollowUp | null
  readonly place: KnownPlace | null
  readonly match: { readonly closedBecause: string | null }
  readonly subject: Buffer | null
  readonly covenantMunicipalityId: string | null
}

const contactFacts = async (door: LocalDoor, matchId: string): Promise<ContactFacts> => {
  const [rows] = await ask(door, [followUpOfMatch(matchId)])
  const followUp = readFollowUps(rows)[0] ?? null
  const own = followUp?.places.filter(({ positionId }) => positionId === door.actor.positionId) ?? []
  return {
    standing: door.actor.standing,
    followUp,
    place: own.find(({ involved }) => involved) ?? own[0] ?? null,
    match: { closedBecause: followUp?.closedBecause ?? null },
    subject: followUp?.subjects[0] ?? null,
    covenantMunicipalityId: followUp?.covenantMunicipalityId ?? null,
  }
}

/** Who must hear of it: that help is aligned is told to the others, the rest stands on the match's page. */
const toldOf = (followUp: StoredFollowUp, place: KnownPlace, contact: ContactReport): FollowUpStepTaken['told'] =>
  contact === 'aligned'
    ? followUp.places
        .filter(({ involved, professionalId }) => involved && professionalId !== place.professionalId)
        .map(({ positionId, professionalId }) => ({ positionId, professionalId }))
    : []

const decideContact = (
  { facts: { followUp, place } }: Grant<ContactFacts, 'match:record-contact'>,
  contact: ContactReport,
  door: LocalDoor,
): Result<Decision<null>, Refusal> => {
  if (followUp === null || place === null) return refuse({ code: 'not-available' })
  const answer = { subjects: followUp.subjects, answer: () => null }
  const refusal = contactRefusal(followUp, place.professionalId, contact, dayOf(door.now))
  if (refusal === 'already') return ok({ events: [], ...answer })
  if (refusal !== null) return refuse(refusal)
  const step: FollowUpStepTaken = {
    type: 'follow-up-step-taken',
    stepId: door.draw.id(),
    matchId: followUp.id,
    number: followUp.number,
    round: followUp.round,
    kind: contact,
    participantId: place.participantId,
    positionId: place.positionId,
    forPositionId: place.positionId,
    reason: null,
    at: door.now,
    told: toldOf(followUp, place, contact),
  }
  return ok({ events: [step], expect: [expectMatchVersion(followUp.id, followUp.version)], ...answer })
}

/** A participant says that nobody answered, that they were in touch, that they already worked together, or that help is aligned. Saying it again changes nothing. */
export const recordMyContact = async (
  door: LocalDoor,
  matchId: string,
  contact: ContactReport,
): Promise<Result<null, Refusal>> => {
  const facts = await contactFacts(door, matchId)
  const grant = permit(recordContact, door, facts)
  const decision = decide(grant, (granted) => decideContact(granted, contact, door))
  return commit(door, grant, decision)
}
