import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { Person } from '../matches/match.ts'
import {
  type Closing,
  confirms,
  ends,
  type HouseStep,
  houseSteps,
  type IdentifyReason,
  type Round,
  type Schedule,
  type Step,
  type StepKind,
} from './follow-up-step.ts'
import { type ContactState, hasSaid, isInTouch, isKnown, isOf, type Pair, roundOf, stateIn } from './pair.ts'

/** A participant's place, as far as follow-up needs it. */
export type FollowedPlace = Person & {
  readonly participantId: string
  readonly organisationId: string
  readonly involved: boolean
}

/** A follow-up as rules see it. `rounds`: at least one, the oldest first. `pairs`: who is together today; for a participant their own. `steps`: all of them, the oldest first. */
export type FollowUp = {
  readonly rounds: readonly Round[]
  readonly open: boolean
  readonly places: readonly FollowedPlace[]
  readonly pairs: readonly Pair[]
  readonly steps: readonly Step[]
}

/** The last round. */
export const presentRound = ({ rounds }: Pick<FollowUp, 'rounds'>): Round => {
  const last = rounds.at(-1)
  if (last === undefined) throw new Error('a follow-up without a round')
  return last
}

/** With what the follow-up ended for a pair: who came together after that is asked anew. */
const outcomeFor = (followUp: FollowUp, pair: Pair): Step | undefined => {
  const { round } = roundOf(followUp.rounds, pair) ?? presentRound(followUp)
  return followUp.steps.findLast((step) => ends(step.kind) && step.round >= round)
}

/** The pairs of whom somebody has still to say that they were in touch. */
export const openPairs = (followUp: FollowUp): Pair[] =>
  followUp.open
    ? followUp.pairs.filter((pair) => outcomeFor(followUp, pair) === undefined && !isInTouch(followUp.steps, pair))
    : []

const strongest: readonly ContactState[] = ['already-together', 'in-touch', 'tried', 'none']
const weakest = strongest.toReversed()

/** What somebody said of anybody, when there is nobody left to say it of. */
const saidEver = (steps: readonly Step[], professionalId: string): ContactState => {
  const kinds = steps.filter(({ by, about }) => by === professionalId || about === professionalId)
  const own = kinds.flatMap(({ kind, by }): ContactState[] => {
    if (kind === 'known-together') return ['already-together']
    if (by !== professionalId) return []
    return confirms(kind) ? [kind] : kind === 'no-answer' ? ['tried'] : []
  })
  return strongest.find((state) => own.includes(state)) ?? 'none'
}

/** Where somebody stands in a follow-up: as towards whom they have said least. */
export const contactStateOf = (followUp: Pick<FollowUp, 'pairs' | 'steps'>, professionalId: string): ContactState => {
  const own = followUp.pairs.filter((pair) => isOf(pair, professionalId))
  if (own.length === 0) return saidEver(followUp.steps, professionalId)
  const states = own.map((pair) => stateIn(followUp.steps, pair, professionalId))
  return weakest.find((state) => states.includes(state)) ?? 'none'
}

/** Who is involved and has still to say of somebody in these pairs that they are in touch: each person once. */
export const waitingFor = (followUp: FollowUp, pairs: readonly Pair[] = openPairs(followUp)): FollowedPlace[] => {
  const asked = (professionalId: string) =>
    pairs.some((pair) => isOf(pair, professionalId) && !hasSaid(followUp.steps, pair, professionalId))
  const involved = followUp.places.filter((place) => place.involved)
  const once = involved.filter((place, i) => involved.findIndex((one) => one.professionalId === place.professionalId) === i)
  return once.filter(({ professionalId }) => asked(professionalId))
}

/** Two different people are still involved. */
const hasCompany = ({ places }: Pick<FollowUp, 'places'>): boolean =>
  new Set(places.filter(({ involved }) => involved).map(({ professionalId }) => professionalId)).size > 1

/** A follow-up as it is for one who takes part: with whom they themselves are together. */
export const partOf = <F extends FollowUp>(followUp: F, professionalId: string | null): F => ({
  ...followUp,
  pairs: followUp.pairs.filter((pair) => isOf(pair, professionalId ?? '')),
})

/** How a follow-up stands, as everybody sees it. */
export type Standing =
  /** Of two who are together somebody has still to say that they were in touch. */
  | 'waiting'
  /** All who are together said so of each other. */
  | 'in-touch'
  /** Said by participants, or by the officer. */
  | 'aligned'
  | Closing
  /** No two people are left; whether anyone was in touch is told apart, so that nothing disappears silently. */
  | 'ended'
  | 'ended-without-contact'

/** The match of a follow-up is open, and two different people are involved in it today. */
export const isRunning = (followUp: Pick<FollowUp, 'open' | 'places'>): boolean => followUp.open && hasCompany(followUp)

const newestOf = (followUp: FollowUp): number =>
  Math.max(...followUp.pairs.map((pair) => (roundOf(followUp.rounds, pair) ?? presentRound(followUp)).round))

/** How a follow-up stands. What ended it for all who are together counts first, then whether anybody is left. */
export const standingOf = (followUp: FollowUp): Standing => {
  const newest = followUp.pairs.length > 0 ? newestOf(followUp) : presentRound(followUp).round
  const outcome = followUp.steps.findLast(({ kind, round }) => ends(kind) && round >= newest)?.kind
  if (outcome !== undefined) return outcome as Closing | 'aligned'
  if (!isRunning(followUp)) {
    const spoke = followUp.steps.some(({ kind }) => confirms(kind) || kind === 'known-together')
    return spoke ? 'ended' : 'ended-without-contact'
  }
  return openPairs(followUp).length === 0 ? 'in-touch' : 'waiting'
}

/** The last day on which contact is in time: the earliest of the pairs that have still to talk, else that of the last who were asked. */
export const dueOnOf = (followUp: FollowUp): CalendarDay => {
  const open = openPairs(followUp).flatMap((pair) => roundOf(followUp.rounds, pair)?.dueOn ?? [])
  const all = followUp.pairs.flatMap((pair) => roundOf(followUp.rounds, pair)?.dueOn ?? [])
  return open.sort()[0] ?? all.sort().at(-1) ?? presentRound(followUp).dueOn
}

/** Whether a follow-up waits beyond the deadline of two who have still to talk, on a day. */
export const isOverdue = (followUp: FollowUp, on: CalendarDay): boolean =>
  standingOf(followUp) === 'waiting' && openPairs(followUp).some((pair) => on > (roundOf(followUp.rounds, pair)?.dueOn ?? on))

const dueIn = ({ steps }: FollowUp, { round, remindOn, coordinatorsOn, officerOn }: Round, on: CalendarDay): HouseStep | null => {
  const dueOn = { reminder: remindOn, 'coordinators-told': coordinatorsOn, 'officer-told': officerOn }
  const kinds = steps.filter((step) => step.round === round).map(({ kind }) => kind)
  const taken = houseSteps.findLastIndex((step) => kinds.includes(step))
  const due = houseSteps.findLastIndex((step) => dueOn[step] <= on)
  return due > taken ? (houseSteps[due] ?? null) : null
}

/** A step of the house in one round, for the pairs in it that have still to talk. */
export type DueStep = { readonly round: number; readonly kind: HouseStep; readonly pairs: readonly Pair[] }

/**
 * What the house must do for a follow-up on a day: in each round at most one step, for those who have still to talk. After a standstill only the
 * furthest step that is due is taken: what lies before it is passed over, so that nobody is flooded.
 */
export const dueSteps = (followUp: FollowUp, on: CalendarDay): readonly DueStep[] =>
  isRunning(followUp)
    ? followUp.rounds.flatMap((round) => {
        const pairs = openPairs(followUp).filter((pair) => roundOf(followUp.rounds, pair) === round)
        const kind = pairs.length === 0 ? null : dueIn(followUp, round, on)
        return kind === null ? [] : [{ round: round.round, kind, pairs }]
      })
    : []

/** That there is a match is news to those who watch over it, unless it is about different youths and all in it work together already: they were told nothing either. */
export const isNews = ({ kind, pairs, steps }: Pick<FollowUp, 'pairs' | 'steps'> & { readonly kind: string }): boolean =>
  kind === 'youth' || pairs.some((pair) => !isKnown(steps, pair))

/** The round of which coordinators were told that it waits, and in which somebody has still to talk; undefined when there is none. */
export const escalatedRound = (followUp: FollowUp): Round | undefined =>
  followUp.rounds.find(
    (round) =>
      followUp.steps.some((step) => step.kind === 'coordinators-told' && step.round === round.round) &&
      openPairs(followUp).some((pair) => roundOf(followUp.rounds, pair) === round),
  )

/** A place with since when who has it may not signal any more; null while they may. */
export type LapsedPlace = FollowedPlace & { readonly lapsedOn: CalendarDay | null }

/**
 * Of which participants the officer is still to hear that they may not signal any more, in a match that is not finished: each person once for each lapse.
 * The match itself goes on (Jeugdwet art. 7.1.3.2).
 */
export const lapsesToTell = (followUp: Omit<FollowUp, 'places'> & { readonly places: readonly LapsedPlace[] }): LapsedPlace[] => {
  const standing = standingOf(followUp)
  if (standing !== 'waiting' && standing !== 'in-touch') return []
  const told = (place: LapsedPlace, since: CalendarDay) =>
    followUp.steps.some(
      ({ kind, forPositionId, on }) => kind === 'reporter-lapsed' && forPositionId === place.positionId && on >= since,
    )
  const lapsed = followUp.places.filter((place) => place.involved && place.lapsedOn !== null && !told(place, place.lapsedOn))
  return lapsed.filter((place, i) => lapsed.findIndex(({ positionId }) => positionId === place.positionId) === i)
}

/** Why an officer cannot close a follow-up; null when it can be closed. `already`: it was closed with this very outcome. */
export const closingRefusal = (followUp: FollowUp, closing: Closing): Refusal | 'already' | null => {
  const standing = standingOf(followUp)
  if (standing === closing) return 'already'
  return standing === 'waiting' || standing === 'in-touch' ? null : { code: 'follow-up-closed' }
}

/** It is known by which municipality's rules a match is followed up, and until when. Once more when somebody joined: they and the others are asked of each other. */
export type FollowUpPlanned = Schedule & {
  readonly type: 'follow-up-planned'
  readonly matchId: string
  readonly municipalityId: string
  /** When this round began: the match opened, or the last participant joined. */
  readonly askedAt: Instant
  /** Found because signals were taken over from another system: nobody hears of it at once. */
  readonly quietly: boolean
}

/** Something happened in a follow-up. `told`: who must hear of it. */
export type FollowUpStepTaken = {
  readonly type: 'follow-up-step-taken'
  readonly stepId: string
  readonly matchId: string
  readonly number: string
  readonly round: number
  readonly kind: StepKind
  readonly participantId: string | null
  /** Who said or did it. */
  readonly positionId: string | null
  readonly forPositionId: string | null
  /** Of whom it was said, by the place they had then; null where it is about all. */
  readonly about: { readonly participantId: string; readonly positionId: string } | null
  readonly reason: IdentifyReason | null
  readonly at: Instant
  readonly told: readonly Person[]
}
