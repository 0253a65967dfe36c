import type { Instant } from '@mens-centraal/kernel/instant'
import {
  bringTogether,
  type DecisionAsked,
  type DecisionCarriedOut,
  type DecisionLapsed,
  type PairDecision,
} from '../decisions/decision.ts'
import type { ListedKind } from '../youths/listed-address.ts'
import type { MatchClosed, NewPlace, Person } from './match.ts'

/** A keyed index of a parent's number, or of an address, under the look-up key of an odd and of an even version. */
export type KeyedValue = { readonly odd: Buffer | null; readonly even: Buffer | null }
/** By what different youths belong together: a parent in the register; or the address, of those who have no parent in common. */
export type KinKind = 'family' | 'address'
/** A running signal as matching between youths sees it: ids only. */
export type KinSignal = Person & {
  readonly signalId: string
  readonly youthId: string
  readonly organisationId: string
  readonly municipalityId: string
  /** The open match of this kind in which this very signal takes part. */
  readonly match: { readonly id: string; readonly number: string; readonly openedAt: Instant } | null
  /** Who is shown to this person in that match already. */
  readonly sees: readonly string[]
}

/** An open match with a signal on this youth in which nobody sees anybody any more, because the register says otherwise now; with who is in it. */
export type LonelyMatch = { readonly matchId: string; readonly number: string; readonly people: readonly Person[] }

/** The running signals on one youth, and those on the youths who belong together with it. */
export type KinFacts = {
  readonly youthId: string
  readonly kind: KinKind
  readonly signals: readonly KinSignal[]
  /** Youths of whom no match of this kind is made (`isExcluded`). */
  readonly excluded: ReadonlySet<string>
  /** Youths of whom a match waits for a decider (`isGuarded`). */
  readonly guarded: ReadonlySet<string>
  /** What was asked and decided on this youth together with another, by that other. */
  readonly decisions: ReadonlyMap<string, PairDecision>
  /** Who work together already, as `pairKey`: they are told of each other no second time. */
  readonly working: ReadonlySet<string>
  readonly lonely: readonly LonelyMatch[]
}

/** The register told by what a youth belongs together with others: kept as keyed values only. */
export type KinLearned = {
  readonly type: 'kin-learned'
  readonly youthId: string
  readonly keyVersion: number
  readonly parents: readonly KeyedValue[]
  readonly homes: readonly KeyedValue[]
  readonly secretAddress: boolean
}
/** Signals on different youths who belong together: their reporters, who see each other if they are not about the same youth. */
export type KinMatchOpened = {
  readonly type: 'kin-match-opened'
  readonly kind: KinKind
  readonly matchId: string
  readonly number: string
  readonly at: Instant
}
/** Somebody takes part in a match about different youths. `told`: who did not see this person there before, and does not work together with them already. */
export type KinMatchJoined = {
  readonly type: 'kin-match-joined'
  readonly kind: KinKind
  readonly matchId: string
  readonly number: string
  readonly at: Instant
  readonly participant: NewPlace
  /** The newcomer sees somebody there whom they did not see before, and with whom they do not work together already. */
  readonly news: boolean
  /** Two people see each other there who did not before, whether they work together or not: their contact is followed up, or known. */
  readonly meeting: boolean
  readonly told: readonly Person[]
  /** Found because a signal was taken over from another system: nobody is told at once, and who has to get in touch hears by the follow-up. */
  readonly quietly: boolean
}
/** A youth binds two matches into one: the later match goes on in the earlier one. */
export type KinMatchesMerged = {
  readonly type: 'kin-matches-merged'
  readonly matchId: string
  readonly number: string
  readonly mergedId: string
  readonly at: Instant
}
/** Somebody left a match about different youths: it is over when nobody sees anybody there any more. */
export type KinMatchThinned = {
  readonly type: 'kin-match-thinned'
  readonly matchId: string
  readonly number: string
  readonly at: Instant
  readonly because: Exclude<MatchClosed['because'], 'split' | 'parted'>
  /** For whom it lapsed: there should never have been anybody else in it. */
  readonly lapsedFor: readonly Person[]
}
/** People who were in it already see each other now. */
export type KinShown = {
  readonly type: 'kin-shown'
  readonly kind: KinKind
  readonly matchId: string
  readonly number: string
  readonly at: Instant
  readonly people: readonly Person[]
}
export type KinEvent =
  | KinMatchOpened
  | KinMatchJoined
  | KinMatchesMerged
  | KinShown
  | MatchClosed
  | DecisionAsked
  | DecisionCarriedOut
  | DecisionLapsed
/** Puts the match between two youths to the deciders of a municipality. `matchId`: in which some of their reporters are together already. */
export type AskMatch = (youthIds: readonly [string, string], matchId: string | null, municipalityId: string) => DecisionAsked

/** What decides whether a youth may be in an address match at all. `wanted`: the municipality whose rules hold for the youth switched such matches on. */
export type AddressFacts = { readonly listed: ListedKind | null; readonly wanted: boolean }

/** Whether no match of a kind is made of a youth, nor asked for: by an address that is on the list of institutions and shelters, or where the municipality did not switch such matches on. What was made before stays. */
export const isExcluded = (kind: KinKind, { listed, wanted }: AddressFacts): boolean =>
  kind === 'address' && (listed !== null || !wanted)

/** Two people, in whichever order. */
export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

type Draw = { id(): string; number(below: number): number }
type Match = { readonly id: string; readonly number: string }

const differ = (one: KinSignal, other: KinSignal): boolean => one.professionalId !== other.professionalId

/** Those of some signals that have a signal of another person on the other side. */
const withCompany = (some: readonly KinSignal[], others: readonly KinSignal[]): KinSignal[] =>
  some.filter((signal) => others.some((other) => differ(signal, other)))

/** The earliest of the matches that these signals are in, and the others, which go on in it. */
const matchesOf = (signals: readonly KinSignal[]): readonly NonNullable<KinSignal['match']>[] => {
  const matches = new Map(signals.flatMap(({ match }) => (match === null ? [] : [[match.id, match] as const])))
  return [...matches.values()].sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime() || (a.id < b.id ? -1 : 1))
}

/** When a match is looked for, whether it is told at once, and who need not be told. */
type Finding = { readonly at: Instant; readonly draw: Draw; readonly quietly: boolean; readonly working: KinFacts['working'] }

const joined = (
  kind: KinKind,
  match: Match,
  newcomer: KinSignal,
  company: readonly KinSignal[],
  { at, draw, quietly, working }: Finding,
): KinMatchJoined => {
  const { signalId, positionId, professionalId, organisationId } = newcomer
  const strangers = company.filter((other) => differ(newcomer, other) && !other.sees.includes(professionalId))
  const others = strangers.filter((other) => !working.has(pairKey(other.professionalId, professionalId)))
  return {
    type: 'kin-match-joined',
    kind,
    matchId: match.id,
    number: match.number,
    at,
    participant: { participantId: draw.id(), signalId, positionId, professionalId, organisationId },
    news: others.length > 0,
    meeting: strangers.length > 0,
    told: others
      .filter((other) => other.match !== null)
      .map((other) => ({ positionId: other.positionId, professionalId: other.professionalId })),
    quietly,
  }
}

/** A match that the register no longer bears out is over, if it does not go on with others; all in it are told. */
const over = ({ lonely }: KinFacts, goesOn: readonly Match[], at: Instant): MatchClosed[] =>
  lonely
    .filter(({ matchId }) => !goesOn.some(({ id }) => id === matchId))
    .map(({ matchId, number, people }) => ({ type: 'match-closed', matchId, number, because: 'ended', at, others: people }))

/** Pairs of people with a signal on either side. */
const pairsOf = (ours: readonly KinSignal[], theirs: readonly KinSignal[]): readonly (readonly [KinSignal, KinSignal])[] =>
  ours.flatMap((one) => theirs.filter((other) => differ(one, other)).map((other) => [one, other] as const))

/** With which of the others this youth may be brought together, what becomes of decisions on that, and what is asked. */
const allowed = (facts: KinFacts, own: readonly KinSignal[], others: readonly KinSignal[], at: Instant, askMatch: AskMatch) => {
  const { youthId, excluded, guarded, decisions } = facts
  const open: KinSignal[] = []
  const events: KinEvent[] = []
  for (const [other, theirs] of Map.groupBy(others, (signal) => signal.youthId)) {
    if (excluded.has(youthId) || excluded.has(other)) continue
    const pairs = pairsOf(own, theirs)
    const news = pairs.some(([one, another]) => !one.sees.includes(another.professionalId))
    const may = bringTogether(guarded.has(youthId) || guarded.has(other), news, decisions.get(other), at)
    const first = (guarded.has(youthId) ? own : theirs)[0]
    if (may === 'ask' && first !== undefined) {
      const together = pairs.find(([one, another]) => one.sees.includes(another.professionalId))
      events.push(askMatch([youthId, other], together?.[0].match?.id ?? null, first.municipalityId))
    }
    if (typeof may === 'string') continue
    events.push(...may)
    open.push(...theirs)
  }
  const near = new Set(others.map((signal) => signal.youthId))
  const apart = [...decisions].filter(([other]) => !near.has(other))
  return {
    open,
    events: [...events, ...apart.map(([, { id }]): DecisionLapsed => ({ type: 'decision-lapsed', decisionId: id }))],
  }
}

/** Who was in a match already and sees somebody there only now is told, once. */
const shown = (
  kind: KinKind,
  match: Match,
  ours: readonly KinSignal[],
  theirs: readonly KinSignal[],
  { at, working }: Finding,
): KinShown[] => {
  const strangers = pairsOf(ours, theirs).filter(
    ([one, other]) =>
      one.match !== null &&
      other.match !== null &&
      !one.sees.includes(other.professionalId) &&
      !working.has(pairKey(one.professionalId, other.professionalId)),
  )
  const people = new Map(
    strangers.flat().map(({ positionId, professionalId }) => [positionId, { positionId, professionalId }] as const),
  )
  const { id: matchId, number } = match
  return people.size === 0 ? [] : [{ type: 'kin-shown', kind, matchId, number, at, people: [...people.values()] }]
}

/** What follows for the reporters of a youth and of those with whom it may be brought together: one match for all of them. */
const together = (
  kind: KinKind,
  [ours, theirs]: readonly [readonly KinSignal[], readonly KinSignal[]],
  [earliest, ...later]: readonly NonNullable<KinSignal['match']>[],
  finding: Finding,
): readonly KinEvent[] => {
  const { at, draw, quietly } = finding
  const number = String(draw.number(1_000_000)).padStart(6, '0')
  const match = earliest ?? { id: draw.id(), number }
  const begins: KinMatchOpened[] =
    earliest === undefined ? [{ type: 'kin-match-opened', kind, matchId: match.id, number: match.number, at }] : []
  const merges = later.map(
    ({ id }): KinMatchesMerged => ({ type: 'kin-matches-merged', matchId: match.id, number: match.number, mergedId: id, at }),
  )
  const places = [
    ...ours.filter((signal) => signal.match === null).map((signal) => joined(kind, match, signal, theirs, finding)),
    ...theirs.filter((signal) => signal.match === null).map((signal) => joined(kind, match, signal, ours, finding)),
  ]
  return [...begins, ...merges, ...places, ...(quietly ? [] : shown(kind, match, ours, theirs, finding))]
}

/**
 * What follows for the match of a kind when a signal on a youth counts: all reporters with a running signal
 * on this youth, or on one who belongs together with it, take part in one match, if there is another person on the other side. Done twice it
 * changes nothing; in whatever order signals come, the same people see each other. A match in which the register no longer finds anybody together
 * is over. With a guarded youth nobody is brought together before a decider allows it; who saw each other before go on doing so.
 * Source: reporters hear of each other to align their help (Jeugdwet art. 7.1.3.1); that brothers and sisters count is practice of the local indices (docs/glossary.md, kin).
 * @param quietly a signal was taken over from another system: what is found by it is told to nobody at once
 */
export const detectKinMatch = (
  facts: KinFacts,
  at: Instant,
  draw: Draw,
  askMatch: AskMatch,
  quietly = false,
): readonly KinEvent[] => {
  const { youthId, kind, signals } = facts
  const own = signals.filter((signal) => signal.youthId === youthId)
  const others = signals.filter((signal) => signal.youthId !== youthId)
  const { open, events } = allowed(facts, own, others, at, askMatch)
  const sides = [withCompany(own, open), withCompany(open, own)] as const
  const matches = matchesOf(sides.flat())
  const closes = over(facts, matches, at)
  return [
    ...events,
    ...closes,
    ...(sides[0].length === 0 ? [] : together(kind, sides, matches, { at, draw, quietly, working: facts.working })),
  ]
}
