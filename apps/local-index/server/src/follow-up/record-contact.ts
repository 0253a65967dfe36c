import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import type { StandingFacts } from '../directory/position-permissions.ts'
import { readStoodInFor, standFor } from '../directory/stand-in-facts.ts'
import { type FollowUpStepTaken, partOf, presentRound } from './follow-up.ts'
import { followUpAtPlace, followUpOfMatch, type KnownPlace, readFollowUps, type StoredFollowUp } from './follow-up-facts.ts'
import { recordContact, recordContactFor } from './follow-up-permissions.ts'
import type { ContactReport } from './follow-up-step.ts'
import { expectMatchVersion } from './follow-up-store.ts'
import { decideSaying } from './saying.ts'

type ContactFacts = StandingFacts & {
  readonly followUp: StoredFollowUp | null
  readonly place: KnownPlace | null
  readonly match: { readonly open: boolean; readonly closedBecause: string | null }
  readonly subject: Buffer | null
  readonly covenantMunicipalityId: string | null
}

const factsOf = ({ actor }: LocalDoor, followUp: StoredFollowUp | null, positionId: string | null): ContactFacts => {
  const own = followUp?.places.filter((one) => one.positionId === positionId) ?? []
  const place = own.find(({ involved }) => involved) ?? own[0] ?? null
  return {
    standing: actor.standing,
    followUp: followUp && partOf(followUp, place?.professionalId ?? null),
    place,
    match: { open: followUp?.open ?? false, closedBecause: followUp?.closedBecause ?? null },
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

/** What a participant wants to say; `about`: of whom, by their places; null for all whom they see. */
export type ContactWish = { readonly contact: ContactReport; readonly about: readonly string[] | null }

/** Whose places these are; null when one of them is no place that the asker sees. */
const peopleAt = (followUp: StoredFollowUp, about: readonly string[]): readonly string[] | null => {
  const people = about.map((id) => followUp.places.find(({ participantId }) => participantId === id)?.professionalId)
  return people.includes(undefined) ? null : (people as readonly string[])
}

type Speaking = { readonly followUp: StoredFollowUp; readonly place: KnownPlace; readonly contact: ContactReport }

const saidOf =
  (door: LocalDoor, { followUp, place, contact }: Speaking) =>
  (about: KnownPlace | null): FollowUpStepTaken => ({
    ...{ type: 'follow-up-step-taken', stepId: door.draw.id(), matchId: followUp.id, number: followUp.number },
    round: presentRound(followUp).round,
    kind: contact,
    participantId: place.participantId,
    positionId: door.actor.positionId,
    forPositionId: place.positionId,
    about: about && { participantId: about.participantId, positionId: about.positionId },
    reason: null,
    at: door.now,
    told: toldOf(followUp, place, contact),
  })

const decideContact = (
  { followUp, place }: Pick<ContactFacts, 'followUp' | 'place'>,
  { contact, about }: ContactWish,
  door: LocalDoor,
): Result<Decision<null>, Refusal> => {
  if (followUp === null || place === null) return refuse({ code: 'not-available' })
  const people = about === null ? null : peopleAt(followUp, about)
  if (people === null && about !== null) return refuse({ code: 'not-available' })
  const said = decideSaying(followUp, place.professionalId, contact, people, dayOf(door.now))
  if (!said.ok) return said
  const step = saidOf(door, { followUp, place, contact })
  const involved = followUp.places.filter((one) => one.involved)
  const events =
    said.value === 'all'
      ? [step(null)]
      : said.value.of.flatMap((other) => involved.find((one) => one.professionalId === other) ?? []).map(step)
  const expect = events.length === 0 ? [] : [expectMatchVersion(followUp.id, followUp.version)]
  return ok({ events, expect, subjects: followUp.subjects, answer: () => null })
}

/** A participant says that nobody answered, that they were in touch, that they already worked together, each of one other or of all; or that help is aligned. Saying it again changes nothing. */
export const recordMyContact = async (door: LocalDoor, matchId: string, wish: ContactWish): Promise<Result<null, Refusal>> => {
  const [rows] = await ask(door, [followUpOfMatch(matchId)])
  const facts = factsOf(door, readFollowUps(rows)[0] ?? null, door.actor.positionId)
  const grant = permit(recordContact, door, facts)
  const decision = decide(grant, ({ facts: known }) => decideContact(known, wish, door))
  return commit(door, grant, decision)
}

/** The same by a colleague who stands in: it counts as said by who is away, and is told and logged as said for them. `place`: theirs in an open match. */
export const recordContactForColleague = async (
  door: LocalDoor,
  place: string,
  wish: ContactWish,
): Promise<Result<null, Refusal>> => {
  const [absent, rows] = await ask(door, [standFor(null, place), followUpAtPlace(place)])
  const colleague = readStoodInFor(absent)
  const known = factsOf(door, colleague && (readFollowUps(rows)[0] ?? null), colleague?.positionId ?? null)
  const { organisation } = door.actor.standing
  const standIn = colleague && {
    ...colleague,
    standing: door.actor.standing,
    absentStanding: { ...colleague.absent, organisation },
  }
  const facts = { ...known, stoodInPlace: known.place, standIn, forPositionId: colleague?.positionId ?? null }
  const grant = permit(recordContactFor, door, facts)
  const decision = decide(grant, ({ facts: granted }) => decideContact(granted, wish, door))
  return commit(door, grant, decision)
}
