import type { Instant } from '@mens-centraal/kernel/instant'
import type { RiskSignalEnded, RiskSignalWithdrawn } from '../risk-signals/ending.ts'
import type { MatchPlace } from '../risk-signals/risk-signal.ts'
import type { ListedKind } from '../youths/listed-address.ts'
import { closesBecause, type MatchClosed, type NewPlace, type ParticipantLeft, type Person, peopleOf } from './match.ts'

/** A keyed index of a parent's number, or of an address, under the look-up key of an odd and of an even version. */
export type KeyedValue = { readonly odd: Buffer | null; readonly even: Buffer | null }
/** By what different youths belong together: a parent in the register; or the address, of those who have no parent in common. */
export type KinKind = 'family' | 'address'
/** A running signal as matching between youths sees it: ids only. */
export type KinSignal = Person & {
  readonly signalId: string
  readonly youthId: string
  readonly organisationId: string
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
  /** Youths of whom no match of this kind is made (`isGuarded`). */
  readonly guarded: ReadonlySet<string>
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
/** Somebody takes part in a match about different youths. `told`: who did not see this person there before. */
export type KinMatchJoined = {
  readonly type: 'kin-match-joined'
  readonly kind: KinKind
  readonly matchId: string
  readonly number: string
  readonly at: Instant
  readonly participant: NewPlace
  /** The newcomer sees somebody there whom they did not see before. */
  readonly news: boolean
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
export type KinEvent = KinMatchOpened | KinMatchJoined | KinMatchesMerged | MatchClosed

/** What decides whether a youth may be in a match about different youths. `wanted`: the municipality whose rules hold for the youth switched address matches on. */
export type GuardFacts = {
  readonly secretAddress: boolean
  readonly listed: ListedKind | null
  readonly wanted: boolean
}

/**
 * Whether no match of a kind is made of a youth: none with a secret address, and none in a shelter; none by an address that is that of an
 * institution, or where the municipality did not switch such matches on. What was made before stays.
 */
export const isGuarded = (kind: KinKind, { secretAddress, listed, wanted }: GuardFacts): boolean =>
  secretAddress || listed === 'shelter' || (kind === 'address' && (listed !== null || !wanted))

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

/** When a match is looked for, and whether it is told at once. */
type Finding = { readonly at: Instant; readonly draw: Draw; readonly quietly: boolean }

const joined = (
  kind: KinKind,
  match: Match,
  newcomer: KinSignal,
  company: readonly KinSignal[],
  { at, draw, quietly }: Finding,
): KinMatchJoined => {
  const { signalId, positionId, professionalId, organisationId } = newcomer
  const others = company.filter((other) => differ(newcomer, other))
  return {
    type: 'kin-match-joined',
    kind,
    matchId: match.id,
    number: match.number,
    at,
    participant: { participantId: draw.id(), signalId, positionId, professionalId, organisationId },
    news: others.some((other) => !other.sees.includes(professionalId)),
    told: others
      .filter((other) => other.match !== null && !other.sees.includes(professionalId))
      .map((other) => ({ positionId: other.positionId, professionalId: other.professionalId })),
    quietly,
  }
}

/** A match that the register no longer bears out is over, if it does not go on with others; all in it are told. */
const over = ({ lonely }: KinFacts, goesOn: readonly Match[], at: Instant): MatchClosed[] =>
  lonely
    .filter(({ matchId }) => !goesOn.some(({ id }) => id === matchId))
    .map(({ matchId, number, people }) => ({ type: 'match-closed', matchId, number, because: 'ended', at, others: people }))

/**
 * What follows for the match of a kind when a signal on a youth counts: all reporters with a running signal
 * on this youth, or on one who belongs together with it, take part in one match, if there is another person on the other side. Done twice it
 * changes nothing; in whatever order signals come, the same people see each other. A match in which the register no longer finds anybody together
 * is over. Of a guarded youth nothing follows but that it waits.
 * @param quietly a signal was taken over from another system: what is found by it is told to nobody at once
 */
export const detectKinMatch = (facts: KinFacts, at: Instant, draw: Draw, quietly = false): readonly KinEvent[] => {
  const finding = { at, draw, quietly }
  const { youthId, kind, signals, guarded } = facts
  const own = signals.filter((signal) => signal.youthId === youthId)
  const others = signals.filter((signal) => signal.youthId !== youthId)
  const open = others.filter((signal) => !guarded.has(signal.youthId))
  const [ours, theirs] = guarded.has(youthId) ? [[], []] : [withCompany(own, open), withCompany(open, own)]
  const matches = matchesOf([...ours, ...theirs])
  const closes = over(facts, matches, at)
  if (ours.length === 0) return closes
  const [earliest, ...later] = matches
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
  return [...closes, ...begins, ...merges, ...places]
}

/** True for whom nobody is left to see in the match when somebody leaves. */
const isLeftAlone = (place: MatchPlace, leaver: { readonly professionalId: string }, inMatch: readonly MatchPlace[]): boolean =>
  place.kin?.seesElse.length === 0 &&
  !inMatch.some(
    ({ kin, professionalId }) =>
      kin?.sameYouth === true && professionalId !== leaver.professionalId && professionalId !== place.professionalId,
  )

/** True for who saw the leaver by this youth alone: by another youth of the same reporter one sees them still, and is told nothing. */
const losesSight = ({ kin }: MatchPlace, { professionalId }: { readonly professionalId: string }): boolean =>
  kin !== null && !kin.sameYouth && !kin.seesElse.includes(professionalId)

/**
 * What follows for the matches about different youths of a signal that ended: its reporter leaves each, and those who saw them there are told. Nobody
 * is told that the youth died, and those with a signal on the same youth hear of it in their own match. Of who never should have been there nothing is left, as in a
 * match on one youth: for whom nobody else is in it, it lapses; the others hear nothing.
 */
export const leaveKinMatches = (event: RiskSignalWithdrawn | RiskSignalEnded): readonly (ParticipantLeft | KinMatchThinned)[] =>
  event.openMatches
    .filter((place) => place.signalId === event.signalId && place.kin !== null)
    .flatMap(({ matchId, number, participantId }): (ParticipantLeft | KinMatchThinned)[] => {
      const others = event.openMatches.filter(
        (place) => place.matchId === matchId && place.professionalId !== event.professionalId && losesSight(place, event),
      )
      const once = (places: readonly MatchPlace[]): Person[] => [
        ...new Map(peopleOf(places).map((person) => [person.positionId, person])).values(),
      ]
      const because = closesBecause[event.why]
      const inMatch = event.openMatches.filter((place) => place.matchId === matchId && place.participantId !== participantId)
      const common = { matchId, number, at: event.at }
      return [
        {
          type: 'participant-left',
          ...common,
          participantId,
          forgotten: event.archive === null,
          others: event.why === 'died' ? [] : once(others),
        },
        {
          type: 'kin-match-thinned',
          ...common,
          because,
          lapsedFor: because === 'lapsed' ? once(others.filter((place) => isLeftAlone(place, event, inMatch))) : [],
        },
      ]
    })
