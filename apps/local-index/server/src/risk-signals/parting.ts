import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import { differenceOf } from '../youths/following.ts'
import type { RegisterAnswer } from '../youths/population-register.ts'
import {
  givenNamesFit,
  type Identity,
  type RegisteredPerson,
  registerLabelOf,
  type YouthBecameKnown,
  type YouthLabel,
} from '../youths/youth.ts'
import { doubled, type MergedSignal, type MergeSide } from './renumbering.ts'
import { isRunning, type MatchPlace } from './risk-signal.ts'

/** A youth whom the index knew by themselves, before they were put with another. */
export type FormerYouth = {
  readonly formerId: string
  /** The former youth with whom they were put first, if that one was put with another in turn. */
  readonly withinId: string | null
  readonly identity: Identity
  /** Signals that stayed of reporters who had one on each of the two. */
  readonly doubledIds: readonly string[]
  /** Signals that were given about them, archived ones too. */
  readonly signalIds: readonly string[]
}

/** Signals on a youth turn out to be about another person, whom the index knows as a youth of their own from now on. */
export type YouthRemembered = {
  readonly type: 'youth-remembered'
  readonly formerId: string
  /** With whom they stand. */
  readonly youthId: string
  readonly identitySealed: Buffer
  readonly signalIds: readonly string[]
}

/** Two youths whom the index held for one are two: what was given about the one goes to them, and each signal stays what it is. */
export type YouthsParted = {
  readonly type: 'youths-parted'
  readonly fromId: string
  readonly intoId: string
  /** The former youth who comes back. */
  readonly formerId: string
  /** They, and all who were put with them before. */
  readonly formerIds: readonly string[]
  readonly goingIds: readonly string[]
  /** Running signals of who has another on that youth that runs longer: they go without a trace. */
  readonly droppedIds: readonly string[]
  /** By the names that reporters with the right to use the BSN know the youth by again. */
  readonly labels: readonly { readonly signalId: string; readonly labelSealed: Buffer }[]
  /** The signals that count on each of the two, from now on. */
  readonly staying: readonly MergedSignal[]
  readonly there: readonly MergedSignal[]
  /** Who is in the open matches on the youth of before, and on the other. */
  readonly places: readonly MatchPlace[]
  readonly placesThere: readonly MatchPlace[]
  readonly at: Instant
}

/** Nobody but the reporters themselves can say about which child their signals are: they are asked whether they are still about the one they meant. */
export type YouthDoubted = {
  readonly type: 'youth-doubted'
  readonly youthId: string
  readonly reporters: readonly { readonly signalId: string; readonly positionId: string; readonly professionalId: string }[]
  readonly on: CalendarDay
  readonly at: Instant
}

/**
 * Whether the register itself says that a number turned out to be of somebody else: under it stands another than the index holds, and whom it holds
 * stands under the other number, with the same names, birth date and sex.
 */
export const isOfAnother = (held: Identity, underOld: RegisterAnswer, underNew: RegisterAnswer): boolean =>
  underOld.is === 'one' &&
  differenceOf(held, underOld.person).corrected &&
  underNew.is === 'one' &&
  !differenceOf(held, underNew.person).corrected

/**
 * Whether what the register says now reads as another person: of given names, family name and birth date at least two are otherwise. One alone is how
 * people are corrected.
 */
export const readsAsAnother = (held: Identity, now: RegisteredPerson): boolean =>
  held.familyName !== null &&
  (['givenNames', 'familyName', 'born'] as const).filter((part) => held[part] !== now[part]).length > 1

const fits = (label: YouthLabel, person: Identity): boolean => {
  const theirs = registerLabelOf(person)
  const same = (one: string | null, other: string | null): boolean =>
    one?.toLocaleLowerCase('nl') === other?.toLocaleLowerCase('nl')
  return (
    same(label.familyName, theirs.familyName) &&
    givenNamesFit(label.givenNames, theirs.givenNames) &&
    (label.birthYear === null || label.birthYear === theirs.birthYear)
  )
}

/**
 * About whom a signal is on a youth whose number is another's now, by what its reporter saw when they gave it: about the other when only that fits.
 * `unclear` when both fit.
 */
export const meantBy = (label: YouthLabel, held: Identity, other: Identity): 'held' | 'other' | 'unclear' => {
  if (!fits(label, other)) return 'held'
  return fits(label, held) ? 'unclear' : 'other'
}

/** A former youth and all who were put with them before. */
const lineOf = (one: FormerYouth, all: readonly FormerYouth[]): readonly FormerYouth[] => [
  one,
  ...all.filter(({ withinId }) => withinId === one.formerId).flatMap((each) => lineOf(each, all)),
]

/** Who comes back, on which youth, and how they are known. `there`: what is on that youth already. */
export type PartingWish = {
  readonly from: MergeSide
  readonly formers: readonly FormerYouth[]
  readonly back: FormerYouth
  readonly there: MergeSide
  /** When the index does not know them under their number. */
  readonly known: YouthBecameKnown | null
  /** Sealing is given in, so that the rule stays one of values. */
  readonly label: (signalId: string) => Buffer | null
}

/**
 * Takes two youths apart who were put together, on a day: to each the signals that were given about them, archived ones too. What a signal says does
 * not change. Reporters who had a signal on both are asked about whom the one is that they have left.
 */
export const parted = (
  wish: PartingWish,
  today: CalendarDay,
  at: Instant,
): readonly (YouthBecameKnown | YouthsParted | YouthDoubted)[] => {
  const { from, formers, back, there, known, label } = wish
  const line = lineOf(back, formers)
  const going = new Set(line.flatMap(({ signalIds }) => signalIds))
  const counts = (signal: MergedSignal): boolean => signal.state === 'active' && isRunning(signal, today)
  const arriving = from.signals.filter(({ signalId }) => going.has(signalId))
  const gone = new Set(
    doubled([...there.signals, ...arriving].filter(({ state }) => state !== 'archived')).map(({ signalId }) => signalId),
  )
  const staying = from.signals.filter((signal) => !going.has(signal.signalId) && counts(signal))
  const onBoth = new Set(back.doubledIds)
  const asked = from.signals.filter((signal) => onBoth.has(signal.signalId) && !gone.has(signal.signalId) && counts(signal))
  const event: YouthsParted = {
    type: 'youths-parted',
    fromId: from.youthId,
    intoId: there.youthId,
    formerId: back.formerId,
    formerIds: line.map(({ formerId }) => formerId),
    goingIds: arriving.map(({ signalId }) => signalId).filter((id) => !gone.has(id)),
    droppedIds: [...gone],
    labels: arriving.flatMap(({ signalId }) => {
      const labelSealed = label(signalId)
      return labelSealed === null ? [] : [{ signalId, labelSealed }]
    }),
    staying,
    there: [...there.signals, ...arriving].filter((signal) => !gone.has(signal.signalId) && counts(signal)),
    places: from.places,
    placesThere: there.places,
    at,
  }
  return [...(known === null ? [] : [known]), event, ...doubtOf(from.youthId, asked, today, at)]
}

/** The question to these reporters; none when there are none. */
export const doubtOf = (
  youthId: string,
  signals: readonly Pick<MergedSignal, 'signalId' | 'positionId' | 'professionalId'>[],
  on: CalendarDay,
  at: Instant,
): readonly YouthDoubted[] =>
  signals.length === 0
    ? []
    : [
        {
          type: 'youth-doubted',
          youthId,
          reporters: signals.map(({ signalId, positionId, professionalId }) => ({ signalId, positionId, professionalId })),
          on,
          at,
        },
      ]
