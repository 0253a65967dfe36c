import { type CalendarDay, earliest } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import { type DecisionAsked, isGuarded } from '../decisions/decision.ts'
import type { RegisterDifference } from '../youths/following.ts'
import type { ListedKind } from '../youths/listed-address.ts'
import type { Identity } from '../youths/youth.ts'
import { type EndFacts, ended, type RiskSignalDestroyed, type RiskSignalEnded } from './ending.ts'
import { type ArchiveTerm, isRunning, type SignalState } from './risk-signal.ts'

type Person = { readonly positionId: string; readonly professionalId: string }

/** A signal on a youth of whom the register told something. */
export type KnownSignal = Person & {
  readonly signalId: string
  readonly municipalityId: string
  readonly state: SignalState
  readonly endsOn: CalendarDay
  readonly archiveTerm: ArchiveTerm
  readonly turns23On: CalendarDay
  /** The reporter knows the youth by the register's words, and not by what they typed. */
  readonly byRegister: boolean
  readonly openMatches: EndFacts['openMatches']
}

/** The youth died: each reporter with a running signal is told, once, with care. Ends and destruction of the signals go before it in the same act. */
export type YouthDied = {
  readonly type: 'youth-died'
  readonly youthId: string
  readonly reporters: readonly Person[]
  readonly at: Instant
}

/** What the register says of a youth is otherwise now: what the index holds goes along. */
export type YouthRenewed = {
  readonly type: 'youth-renewed'
  readonly youthId: string
  readonly identitySealed: Buffer
  readonly turns23On: CalendarDay
  readonly signals: readonly { readonly signalId: string; readonly labelSealed: Buffer | null; readonly endsOn: CalendarDay }[]
}

/** Why a reporter is asked whether they are still involved. */
export type AskedBecause = 'moved' | 'emigrated' | 'number-corrected'

/** The youth left the municipality: reporters are asked "still involved?", the officer of the municipality of residence now is told; nobody learns where to. */
export type YouthLeft = {
  readonly type: 'youth-left'
  readonly youthId: string
  readonly because: Exclude<AskedBecause, 'number-corrected'>
  readonly on: CalendarDay
  readonly at: Instant
  readonly reporters: readonly (Person & { readonly signalId: string })[]
  /** The municipality of residence now, if it is in this index. */
  readonly municipalityId: string | null
  readonly officers: readonly Person[]
  /** Open matches on the youth. */
  readonly matches: readonly { readonly matchId: string; readonly number: string }[]
}

/** A reporter answered that they are still involved. */
export type StillInvolved = { readonly type: 'still-involved'; readonly signalId: string }

/** What the register's answer rests on. */
export type ChangeFacts = {
  readonly youthId: string
  /** As what the youth's address of now stands on the list. */
  readonly listed: ListedKind | null
  readonly signals: readonly KnownSignal[]
  /** The municipality of residence now, if it is in this index, and its officers. */
  readonly municipalityId: string | null
  readonly officers: readonly Person[]
}

const personOf = ({ positionId, professionalId }: Person): Person => ({ positionId, professionalId })

const gone = (facts: ChangeFacts, why: 'died' | 'turned-23', at: Instant): (RiskSignalEnded | RiskSignalDestroyed)[] =>
  facts.signals.map((signal) =>
    signal.state === 'archived'
      ? { type: 'risk-signal-destroyed', signalId: signal.signalId, youthId: facts.youthId }
      : ended({ ...signal, youthId: facts.youthId }, why, at),
  )

const running = ({ signals }: ChangeFacts, today: CalendarDay): readonly KnownSignal[] =>
  signals.filter((signal) => isRunning(signal, today))

/**
 * A death: every signal on the youth ends or is destroyed in the same act, and with them all that hangs on them; so no reminder, letter, task or mail
 * about the youth comes after (Jeugdwet art. 7.1.4.5, 7.1.4.6). The reporters of running signals are told.
 */
export const died = (
  facts: ChangeFacts,
  today: CalendarDay,
  at: Instant,
): readonly (RiskSignalEnded | RiskSignalDestroyed | YouthDied)[] => [
  ...gone(facts, 'died', at),
  { type: 'youth-died', youthId: facts.youthId, reporters: running(facts, today).map(personOf), at },
]

const matchesOf = (signals: readonly KnownSignal[]): YouthLeft['matches'] => {
  const places = signals.flatMap(({ openMatches }) => openMatches.filter(({ possible, kin }) => !possible && kin === null))
  return [...new Map(places.map(({ matchId, number }) => [matchId, { matchId, number }])).values()]
}

/** A move to another municipality, or out of the country: whoever has a running signal is asked. Nobody is asked of whom no signal runs. */
export const left = (
  facts: ChangeFacts,
  because: YouthLeft['because'],
  today: CalendarDay,
  at: Instant,
): readonly YouthLeft[] => {
  const asked = running(facts, today)
  if (asked.length === 0) return []
  const matches = matchesOf(asked)
  return [
    {
      type: 'youth-left',
      youthId: facts.youthId,
      because,
      on: today,
      at,
      reporters: asked.map(({ signalId, positionId, professionalId }) => ({ signalId, positionId, professionalId })),
      municipalityId: facts.municipalityId,
      officers: facts.officers,
      matches,
    },
  ]
}

/** The address is secret no longer: what waited for that alone waits no more. */
export type SecrecyLifted = { readonly type: 'secrecy-lifted'; readonly youthId: string }

/** Puts a move to the deciders of a municipality. */
export type AskMove = (youthId: string, municipalityId: string) => DecisionAsked

/**
 * A move of a guarded youth is told to nobody before a decider allows it: it could lead somebody to them. The deciders are those of the covenant under
 * which the first running signal is; never those of where the youth went.
 */
const held = (facts: ChangeFacts, askMove: AskMove, today: CalendarDay): readonly DecisionAsked[] =>
  running(facts, today)
    .slice(0, 1)
    .map(({ municipalityId }) => askMove(facts.youthId, municipalityId))

/** Sealing is given in, so that the rule stays one of values. */
export type SealChange = {
  readonly identity: (identity: Identity) => Buffer
  /** The label of a reporter who knows the youth by the register's words. */
  readonly label: (signalId: string) => Buffer
}

/**
 * What the index holds follows the register: identity, names as shown, the 23rd birthday, and with it the end of each signal. An end never moves to a
 * later day by itself. Is the youth 23 already, everything ends (Jeugdwet art. 7.1.4.5).
 */
export const renewed = (
  facts: ChangeFacts,
  now: { readonly identity: Identity; readonly turns23On: CalendarDay },
  seal: SealChange,
  today: CalendarDay,
  at: Instant,
): readonly (YouthRenewed | RiskSignalEnded | RiskSignalDestroyed)[] => {
  const renewal = {
    type: 'youth-renewed' as const,
    youthId: facts.youthId,
    identitySealed: seal.identity(now.identity),
    turns23On: now.turns23On,
  }
  if (now.turns23On <= today) {
    const signals = facts.signals.map((signal) => ({ ...signal, turns23On: now.turns23On }))
    return [{ ...renewal, signals: [] }, ...gone({ ...facts, signals }, 'turned-23', at)]
  }
  return [
    {
      ...renewal,
      signals: facts.signals.map(({ signalId, byRegister, endsOn }) => ({
        signalId,
        labelSealed: byRegister ? seal.label(signalId) : null,
        endsOn: earliest(endsOn, now.turns23On),
      })),
    },
  ]
}

/** All that follows from what the register says of a youth now. The same answer again follows nothing: the difference is gone. */
export const changed = (
  difference: RegisterDifference,
  facts: ChangeFacts,
  now: { readonly identity: Identity; readonly turns23On: CalendarDay },
  seal: SealChange,
  askMove: AskMove,
  today: CalendarDay,
  at: Instant,
) => {
  if (difference.died) return died(facts, today, at)
  if (!difference.renewed) return []
  const kept = renewed(facts, now, seal, today, at)
  if (now.turns23On <= today) return kept
  const guarded = isGuarded({ ...now.identity, listed: facts.listed })
  const lifted: SecrecyLifted[] = difference.lifted && !guarded ? [{ type: 'secrecy-lifted', youthId: facts.youthId }] : []
  if (difference.left === null) return [...kept, ...lifted]
  const moved = guarded ? held(facts, askMove, today) : left(facts, difference.left, today, at)
  return [...kept, ...lifted, ...moved]
}
