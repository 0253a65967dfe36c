import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { addWorkingDays, type IsHoliday } from '@mens-centraal/kernel/working-day'
import type { ListedKind } from '../youths/listed-address.ts'

/** What can wait for a decider: a match between youths who belong together, by a parent or an address, the notice of a move to earlier reporters, a letter to the family. */
export const decisionKinds = ['family-match', 'address-match', 'move-notice', 'letter'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** Why it waits: the youth lives at a secret address, or in a shelter; or it is unclear who has custody, which holds up letters alone. */
export type HoldReason = 'secret-address' | 'custody-unclear'

/** It goes through, or it does not. */
export type Outcome = 'allow' | 'withhold'

/** A decider has so many working days, not counting the day on which it is asked (domain rule: two, then escalation). */
const workingDays = 2

/** Of a youth: whether the register keeps the address secret, and as what it stands on the municipalities' list. */
export type GuardFacts = { readonly secretAddress: boolean; readonly listed: ListedKind | null }

/** Whether nothing but a youth match goes through by itself about this youth: nobody may be led to a secret address or a shelter by a match, a notice or a letter. */
export const isGuarded = ({ secretAddress, listed }: GuardFacts): boolean => secretAddress || listed === 'shelter'

/** What a decision is about. A match: two different youths, in no order. A move: the youth. A letter: the signal of which its reporter tells the family. */
export type DecisionThing =
  | {
      readonly kind: 'family-match' | 'address-match'
      readonly youthIds: readonly [string, string]
      readonly matchId: string | null
    }
  | { readonly kind: 'move-notice'; readonly youthId: string }
  | { readonly kind: 'letter'; readonly signalId: string }

/** Something waits for a decider from now on. Asked twice of the same thing, the first stands. */
export type DecisionAsked = {
  readonly type: 'decision-asked'
  readonly decisionId: string
  readonly number: string
  readonly thing: DecisionThing
  /** Whose deciders decide: the municipality of the covenant under which the earliest signal is. */
  readonly municipalityId: string
  readonly reasons: readonly HoldReason[]
  readonly at: Instant
  /** The last day on which the decision is in time. */
  readonly dueOn: CalendarDay
  /** An earlier decision on the same that says nothing of today's reasons. */
  readonly replaces: string | null
}

type Person = { readonly positionId: string; readonly professionalId: string }

/** A decider decided. `reporter`: who waits for a letter, and hears what came of it; of all else nobody is told by this. */
export type DecisionMade = {
  readonly type: 'decision-made'
  readonly decisionId: string
  readonly kind: DecisionKind
  readonly outcome: Outcome
  /** Of a match or a move, a youth whom it is about; null of a letter. */
  readonly youthId: string | null
  readonly signalId: string | null
  readonly reporter: Person | null
  readonly at: Instant
}

/** Somebody must know that a decision waits. */
export type Telling = 'waits' | 'without-decider' | 'overdue'
export type DecisionTold = {
  readonly type: 'decision-told'
  readonly decisionId: string
  readonly telling: Telling
  readonly people: readonly Person[]
  readonly at: Instant
}

/** What was allowed has been done. */
export type DecisionCarriedOut = { readonly type: 'decision-carried-out'; readonly decisionId: string; readonly at: Instant }
/** The reason is gone: the address is secret no longer. */
export type DecisionLapsed = { readonly type: 'decision-lapsed'; readonly decisionId: string }

/** Asks a decision: with a number that can be said on the phone and tells nothing, and a term in working days. */
export const askDecision = (
  about: Pick<DecisionAsked, 'thing' | 'municipalityId' | 'reasons'> & { readonly replaces?: string },
  at: Instant,
  isHoliday: IsHoliday,
  draw: { id(): string; number(below: number): number },
): DecisionAsked => ({
  type: 'decision-asked',
  replaces: null,
  ...about,
  decisionId: draw.id(),
  number: String(draw.number(1_000_000)).padStart(6, '0'),
  at,
  dueOn: addWorkingDays(dayOf(at), workingDays, isHoliday),
})

/** A decision as rules see it. `waits`: signals run today for which it matters. */
export type AskedDecision = {
  readonly waits: boolean
  readonly outcome: Outcome | null
  readonly dueOn: CalendarDay
  readonly told: boolean
  readonly escalated: boolean
}

/** Open: nobody decided, and it still matters. */
export const isOpen = ({ waits, outcome }: Pick<AskedDecision, 'waits' | 'outcome'>): boolean => waits && outcome === null

/** Whether a decision waits beyond its term, on a day. */
export const isOverdue = (decision: Pick<AskedDecision, 'waits' | 'outcome' | 'dueOn'>, on: CalendarDay): boolean =>
  isOpen(decision) && on > decision.dueOn

/** Why a decision cannot be made; null when it can. `already`: this very thing was decided. */
export const decisionRefusal = (
  { waits, outcome }: Pick<AskedDecision, 'waits' | 'outcome'>,
  wanted: Outcome,
): Refusal | 'already' | null => {
  if (outcome === wanted) return 'already'
  if (outcome !== null) return { code: 'decision-made' }
  return waits ? null : { code: 'not-available' }
}

/**
 * Whom the house must tell of a decision on a day; null when nobody. Each is told once: deciders that it waits, or the managers at once when there
 * are none; after the term deciders and managers. After a standstill only the furthest is told.
 */
export const dueTelling = (decision: AskedDecision, deciders: number, on: CalendarDay): Telling | null => {
  if (!isOpen(decision) || decision.escalated) return null
  if (isOverdue(decision, on)) return 'overdue'
  if (decision.told) return null
  return deciders > 0 ? 'waits' : 'without-decider'
}

/** What was asked of a match between two youths. `carriedOut`: it was allowed, and is made. */
export type PairDecision = { readonly id: string; readonly outcome: Outcome | null; readonly carriedOut: boolean }

/**
 * Whether two youths who belong together may be brought together in a match, and what becomes of a decision on them.
 * @param guarded one of them is guarded
 * @param news their reporters do not all see each other yet
 * @returns `ask`: nobody was asked; `held`: nobody decided, or it was withheld, which stands also when an address leaves the list of shelters; else what
 * becomes of the decision, and they may
 */
export const bringTogether = (
  guarded: boolean,
  news: boolean,
  decision: PairDecision | undefined,
  at: Instant,
): 'ask' | 'held' | readonly (DecisionCarriedOut | DecisionLapsed)[] => {
  if (decision === undefined) return guarded && news ? 'ask' : []
  if (decision.carriedOut) return []
  if (!guarded && decision.outcome !== 'withhold') return [{ type: 'decision-lapsed', decisionId: decision.id }]
  return decision.outcome === 'allow' ? [{ type: 'decision-carried-out', decisionId: decision.id, at }] : 'held'
}

/** A notice of a move that waits, or was allowed and not given yet. */
export type HeldMove = { readonly id: string; readonly outcome: 'allow' | null; readonly askedAt: Instant }

/**
 * Which moves are to be told now: what was allowed; and all that still waits when the youth is guarded no longer, which needs no decision any more.
 * @returns what becomes of each, and the moment before which reporters must have signalled to hear of it; null when there is nothing to tell
 */
export const movesToTell = (
  moves: readonly HeldMove[],
  guarded: boolean,
  at: Instant,
): { readonly settled: readonly (DecisionCarriedOut | DecisionLapsed)[]; readonly since: Instant | null } => {
  const told = moves.filter(({ outcome }) => outcome === 'allow' || !guarded)
  const [latest] = told.map(({ askedAt }) => askedAt).sort((a, b) => b.getTime() - a.getTime())
  const settled = told.map(({ id, outcome }): DecisionCarriedOut | DecisionLapsed =>
    outcome === 'allow' ? { type: 'decision-carried-out', decisionId: id, at } : { type: 'decision-lapsed', decisionId: id },
  )
  return { settled, since: latest ?? null }
}

/** A letter as it was asked and decided; null when nobody asked. */
export type LetterDecision = {
  readonly id: string
  readonly reasons: readonly HoldReason[]
  readonly outcome: Outcome | null
} | null

/** How it stands with a letter. */
export type LetterStanding = 'ready' | 'waits' | 'withheld'

/** What was decided counts only for the reasons that were known then. */
const covers = (decision: NonNullable<LetterDecision>, reasons: readonly HoldReason[]): boolean =>
  reasons.every((reason) => decision.reasons.includes(reason))

/**
 * How it stands with a letter that has these reasons to wait today, and whether a decision must be asked. Without a reason nothing holds it up,
 * whatever was decided before.
 */
export const letterStanding = (
  reasons: readonly HoldReason[],
  decision: LetterDecision,
): { readonly standing: LetterStanding; readonly ask: boolean } => {
  if (reasons.length === 0) return { standing: 'ready', ask: false }
  if (decision === null || (decision.outcome !== null && !covers(decision, reasons))) return { standing: 'waits', ask: true }
  if (decision.outcome === null) return { standing: 'waits', ask: false }
  return { standing: decision.outcome === 'allow' ? 'ready' : 'withheld', ask: false }
}
