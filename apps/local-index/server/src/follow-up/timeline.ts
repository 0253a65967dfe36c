import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import { dueOnOf, openPairs } from './follow-up.ts'
import type { KnownPlace, StoredFollowUp, StoredStep } from './follow-up-facts.ts'
import type { StepKind } from './follow-up-step.ts'
import { roundOf, stateIn } from './pair.ts'

/** A line of the timeline. `withWhom`: of whom it was said, each by name. */
export type Event = {
  readonly at: Instant
  readonly on: CalendarDay
  readonly event:
    | StepKind
    | 'match-opened'
    | 'joined'
    | 'left'
    | 'participant-replaced'
    | 'acquainted'
    | 'confirmed-same-youth'
    | 'match-closed'
  readonly who: string | null
  readonly forWhom: string | null
  readonly withWhom: readonly string[]
}

export const newestFirst = (a: Pick<Event, 'at'>, b: Pick<Event, 'at'>): number => b.at.getTime() - a.at.getTime()

/** What was said of several people at once is one line. Who said it is told of places that the asker sees; also when somebody else has the place now. */
export const eventsOf = (places: readonly KnownPlace[], steps: readonly StoredStep[]): Event[] => {
  const inSight = (participantId: string | null) => places.some((place) => place.participantId === participantId)
  const lines = Map.groupBy(steps, ({ kind, participantId, forPositionId, positionId, at, reason }) =>
    JSON.stringify([kind, participantId, forPositionId, positionId, at, reason]),
  )
  return [...lines.values()].flatMap((same) =>
    same.slice(0, 1).map(({ at, on, kind, participantId, who, forWhom }) => ({
      at,
      on,
      event: kind,
      who: inSight(participantId) ? who : null,
      forWhom: inSight(participantId) ? forWhom : null,
      withWhom: same.flatMap(({ aboutParticipantId, aboutWhom }) => (inSight(aboutParticipantId) ? (aboutWhom ?? []) : [])),
    })),
  )
}

const ownRounds = ({ pairs, rounds }: StoredFollowUp): ReadonlySet<number | undefined> =>
  new Set(pairs.map((pair) => roundOf(rounds, pair)?.round))

/**
 * What a participant is shown of what happened: not that somebody looked or may not signal any more; that two work together only when it is about
 * oneself; and in a match about different youths, where one sees not everybody, neither what was said by or of who is not in sight, nor what the house did for others.
 * @param part the follow-up with the pairs of the asker
 */
export const isShown = (part: StoredFollowUp, own: KnownPlace, step: StoredStep): boolean => {
  const { kind, participantId, aboutParticipantId, by, about, round } = step
  if (kind === 'identified' || kind === 'reporter-lapsed') return false
  if (kind === 'known-together') return by === own.professionalId || about === own.professionalId
  if (part.kind === 'youth') return true
  const inSight = (id: string | null) => id === null || part.places.some((place) => place.participantId === id)
  const ofHouse = kind === 'reminder' || kind === 'coordinators-told' || kind === 'officer-told'
  return inSight(participantId) && inSight(aboutParticipantId) && (!ofHouse || ownRounds(part).has(round))
}

/** Who is together with whom, and where each stands towards the other, for the officer who follows it up: who has still to talk first. */
export const pairsIn = (followUp: StoredFollowUp) => {
  const nameOf = (id: string) => followUp.places.find(({ professionalId }) => professionalId === id)?.name ?? ''
  const open = new Set(openPairs(followUp))
  return followUp.pairs
    .map((pair) => ({
      people: [pair.one, pair.other].map((id) => ({ name: nameOf(id), contact: stateIn(followUp.steps, pair, id) })),
      waits: open.has(pair),
      dueOn: roundOf(followUp.rounds, pair)?.dueOn ?? dueOnOf(followUp),
    }))
    .sort((a, b) => Number(b.waits) - Number(a.waits) || a.dueOn.localeCompare(b.dueOn))
}
