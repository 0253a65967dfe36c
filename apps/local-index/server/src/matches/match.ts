import type { Instant } from '@mens-centraal/kernel/instant'
import type { RiskSignalEnded, RiskSignalWithdrawn, SignalEnd } from '../risk-signals/ending.ts'
import type { RiskSignalHandedOver } from '../risk-signals/hand-over.ts'
import type { MatchPlace, RiskSignalActivated } from '../risk-signals/risk-signal.ts'

/** A person in a match, in one of their jobs. */
export type Person = { readonly positionId: string; readonly professionalId: string }
/** A place in a match that is about to be taken. */
export type NewPlace = Person & { readonly participantId: string; readonly signalId: string; readonly organisationId: string }

/** Two people signal the same youth. `possible`: by name only. */
export type MatchOpened = {
  readonly type: 'match-opened'
  readonly matchId: string
  readonly number: string
  readonly possible: boolean
  readonly youthId: string
  readonly at: Instant
  readonly participants: readonly NewPlace[]
  readonly link: { readonly id: string; readonly number: string; readonly possible: boolean }
}
/** One more person joined a match. */
export type MatchJoined = {
  readonly type: 'match-joined'
  readonly matchId: string
  readonly at: Instant
  readonly participant: NewPlace
  /** Who was in the match already. */
  readonly others: readonly Person[]
  /** The newcomer was in the match already by another job: nobody hears of the same person twice. */
  readonly known: boolean
  readonly link: { readonly id: string; readonly number: string; readonly possible: boolean }
}
/** Somebody is no longer involved. `forgotten`: nothing stays of the signal, so the place itself goes. */
export type ParticipantLeft = {
  readonly type: 'participant-left'
  readonly matchId: string
  readonly number: string
  readonly participantId: string
  readonly at: Instant
  readonly forgotten: boolean
  readonly others: readonly Person[]
}
/** There are no two people left, or they do not mean the same youth: as two by a name said (`split`), or as the register says (`parted`). */
export type MatchClosed = {
  readonly type: 'match-closed'
  readonly matchId: string
  readonly number: string
  readonly because: 'withdrawn' | 'ended' | 'lapsed' | 'split' | 'parted'
  readonly at: Instant
  readonly others: readonly Person[]
}
/** On a possible match: one of the two says whether it is the same youth. */
export type SameYouthAnswered = {
  readonly type: 'same-youth-answered'
  readonly matchId: string
  readonly participantId: string
  readonly same: boolean
  readonly at: Instant
}
/** It is the same youth: both said so, or the register knows exactly one. */
export type MatchConfirmed = {
  readonly type: 'match-confirmed'
  readonly matchId: string
  readonly number: string
  readonly at: Instant
  readonly others: readonly Person[]
}
/** Two people found out that they do not mean the same youth: never matched again. */
export type YouthsSplit = {
  readonly type: 'youths-split'
  readonly youthId: string
  readonly professionalIds: readonly [string, string]
}

/** A match goes on, but not all in it mean the same youth: who stays is told, and who is no longer in it. */
export type PlacesParted = {
  readonly type: 'places-parted'
  readonly matchId: string
  readonly number: string
  readonly staying: readonly Person[]
  readonly gone: readonly Person[]
  readonly at: Instant
}

/** A place in a match went to a colleague, with the signal. The match keeps its number. */
export type ParticipantReplaced = {
  readonly type: 'participant-replaced'
  readonly matchId: string
  readonly number: string
  readonly participantId: string
  readonly at: Instant
  readonly others: readonly Person[]
}

type Draw = { id(): string; number(below: number): number }

/** Numbers that two people can say on the phone: six digits, random, so that they tell nothing of when or how many. */
const matchNumber = (draw: Draw): string => String(draw.number(1_000_000)).padStart(6, '0')

const placeOf = (
  { signalId, positionId, professionalId, organisationId }: Omit<NewPlace, 'participantId'>,
  draw: Draw,
): NewPlace => ({
  participantId: draw.id(),
  signalId,
  positionId,
  professionalId,
  organisationId,
})

const opened = (
  event: RiskSignalActivated,
  others: readonly RiskSignalActivated['others'][number][],
  possible: boolean,
  at: Instant,
  draw: Draw,
): MatchOpened => {
  const matchId = draw.id()
  const number = matchNumber(draw)
  return {
    type: 'match-opened',
    matchId,
    number,
    possible,
    youthId: event.youthId,
    at,
    participants: [...others, event].map((signal) => placeOf(signal, draw)),
    link: { id: matchId, number, possible },
  }
}

/**
 * What follows when a signal counts: with running signals of other people on the same youth there is a match (a third joins it). Nobody matches
 * with oneself in another job. On a youth who is not in the register each pair is a possible match of its own.
 */
export const detectMatch = (event: RiskSignalActivated, at: Instant, draw: Draw): readonly (MatchOpened | MatchJoined)[] => {
  const others = event.others.filter(
    (signal) => signal.state === 'active' && signal.professionalId !== event.professionalId && !signal.split,
  )
  if (others.length === 0) return []
  if (event.lookupKind === 'person') return others.map((other) => opened(event, [other], true, at, draw))
  const open = others.find((signal) => signal.matchId !== null)
  if (open === undefined) return [opened(event, others, false, at, draw)]
  const link = { id: open.matchId ?? '', number: open.matchNumber ?? '', possible: false }
  const inside = others.filter((signal) => signal.matchId !== null)
  const newcomers = [...others.filter((signal) => signal.matchId === null), event]
  return newcomers.map((newcomer, i) => ({
    type: 'match-joined',
    matchId: link.id,
    at,
    participant: placeOf(newcomer, draw),
    others: [...inside, ...newcomers.slice(0, i)],
    known:
      newcomer === event && event.others.some((own) => own.professionalId === event.professionalId && own.matchId === link.id),
    link,
  }))
}

export const peopleOf = (places: readonly MatchPlace[]): Person[] =>
  places.map(({ positionId, professionalId }) => ({ positionId, professionalId }))

/** Why a match closes with the end of a signal: it lapses when there never should have been one. */
export const closesBecause: Readonly<Record<SignalEnd, Exclude<MatchClosed['because'], 'split' | 'parted'>>> = {
  'risk-gone': 'withdrawn',
  'end-date': 'ended',
  'turned-23': 'ended',
  died: 'ended',
  unjustified: 'lapsed',
  'wrong-youth': 'lapsed',
  corrected: 'lapsed',
  'objection-upheld': 'lapsed',
}

/**
 * What follows for the matches on its youth of a signal that ended: its reporter leaves each; with fewer than two people left, or none to be together with, it
 * closes. The others are told; who stays in it with another job is not told of themselves. After a death nobody hears of matches: they go with the youth.
 */
export const leaveMatches = (event: RiskSignalWithdrawn | RiskSignalEnded): readonly (ParticipantLeft | MatchClosed)[] => {
  if (event.why === 'died') return []
  const forgotten = event.archive === null
  return event.openMatches
    .filter((place) => place.signalId === event.signalId && place.kin === null)
    .flatMap(({ matchId, number, participantId }): (ParticipantLeft | MatchClosed)[] => {
      const left = event.openMatches.filter((place) => place.matchId === matchId && place.participantId !== participantId)
      const closes = new Set(left.map((place) => place.professionalId)).size < 2
      const others = peopleOf(left.filter((place) => place.professionalId !== event.professionalId))
      const common = { matchId, number, at: event.at }
      const goes: ParticipantLeft = {
        type: 'participant-left',
        ...common,
        participantId,
        forgotten,
        others: closes ? [] : others,
      }
      return closes ? [{ type: 'match-closed', ...common, because: closesBecause[event.why], others }, goes] : [goes]
    })
}

/** What follows for the matches of a signal that was handed over: its place in each goes along, and the others are told whom to call now. */
export const replaceParticipants = (event: RiskSignalHandedOver): readonly ParticipantReplaced[] =>
  event.openMatches
    .filter((place) => place.signalId === event.signalId)
    .map(({ matchId, number, participantId }) => ({
      type: 'participant-replaced',
      matchId,
      number,
      participantId,
      at: event.at,
      others: peopleOf(
        event.openMatches.filter(
          (place) =>
            place.matchId === matchId &&
            place.participantId !== participantId &&
            place.professionalId !== event.to.professionalId &&
            (place.kin === null || place.kin.sees.includes(event.signalId)),
        ),
      ),
    }))

/**
 * What follows when somebody says that another does not mean the same youth: the two are split for good, and every possible match between them on
 * this youth closes, also that of another job of either. The other is told of each.
 */
export const splitBetween = (
  youthId: string,
  asker: Person,
  others: readonly Person[],
  openPlaces: readonly MatchPlace[],
  at: Instant,
): readonly (YouthsSplit | MatchClosed)[] => {
  const apart = others.filter(({ professionalId }) => professionalId !== asker.professionalId)
  const between = (places: readonly MatchPlace[]): boolean =>
    places.every(({ possible }) => possible) &&
    places.some(({ professionalId }) => professionalId === asker.professionalId) &&
    places.some((place) => apart.some(({ professionalId }) => professionalId === place.professionalId))
  const closing = [...Map.groupBy(openPlaces, ({ matchId }) => matchId).values()].filter(between)
  return [
    ...apart.map(
      ({ professionalId }): YouthsSplit => ({
        type: 'youths-split',
        youthId,
        professionalIds: [asker.professionalId, professionalId],
      }),
    ),
    ...closing.flatMap((places): MatchClosed[] =>
      places.slice(0, 1).map(({ matchId, number }) => ({
        type: 'match-closed',
        matchId,
        number,
        because: 'split',
        at,
        others: peopleOf(places.filter((place) => place.professionalId !== asker.professionalId)),
      })),
    ),
  ]
}
