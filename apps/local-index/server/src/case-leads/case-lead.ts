import { addDays, addYears, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { Person } from '../matches/match.ts'

/** Why a lead is passed on: a closed list, without content. */
export const passReasons = ['absent', 'no-room', 'other-closer', 'agreed-together'] as const
export type PassReason = (typeof passReasons)[number]

/** What makes somebody the lead: their own word, the rules, or that they led the match that went on in this one. */
const leading = ['accepted', 'appointed', 'carried-over'] as const
/** What happens to a proposal. */
const proposing = ['proposed', 'declined', 'taken-back'] as const
const planning = ['plan-kept', 'plan-ended', 'plan-reminded'] as const

export type LeadStepKind = (typeof leading)[number] | (typeof proposing)[number] | (typeof planning)[number] | 'nobody-fits'

/** One thing that happened about the lead of a match. */
export type LeadStep = {
  readonly stepId: string
  /** First, second, … step in this match. */
  readonly number: number
  readonly kind: LeadStepKind
  /** Whom it is about; null when the rules pointed to nobody. */
  readonly participantId: string | null
  /** Who did it; null when the house did. */
  readonly byParticipantId: string | null
  readonly reason: PassReason | null
  /** The rule that decided. */
  readonly rule: { readonly setId: string; readonly number: number } | null
  readonly evaluateOn: CalendarDay | null
  readonly at: Instant
}

/** A participant's place, as far as leading needs it. `mayLead`: their kind of organisation may lead today. */
export type LeadPlace = Person & { readonly participantId: string; readonly involved: boolean; readonly mayLead: boolean }

/** A match as the rules on its lead see it. `mode`: how its municipality works, on the day on which all who are involved were asked. */
export type LedMatch = {
  readonly mode: 'ask' | 'rules'
  /** Not closed, and it is known to be about one youth. */
  readonly open: boolean
  readonly places: readonly LeadPlace[]
  readonly steps: readonly LeadStep[]
}

/** After so many days a proposal that nobody answered no longer counts. */
export const proposalDays = 7

const lastOf = (steps: readonly LeadStep[], ...kinds: readonly LeadStepKind[]): LeadStep | undefined =>
  [...steps].sort((a, b) => a.number - b.number).findLast(({ kind }) => kinds.includes(kind))
const placeIn = ({ places }: LedMatch, participantId: string | null): LeadPlace | undefined =>
  places.find((place) => place.participantId === participantId && place.involved)
const isOf = ({ places }: LedMatch, participantId: string | null, professionalId: string): boolean =>
  places.some((place) => place.participantId === participantId && place.professionalId === professionalId)

/** The match is open, and two different people are involved today. */
export const isLive = ({ open, places }: Pick<LedMatch, 'open' | 'places'>): boolean =>
  open && new Set(places.filter(({ involved }) => involved).map(({ professionalId }) => professionalId)).size > 1

/** The step by which somebody leads now; null when nobody does. Who is no longer involved leads no longer, and nobody before them does. */
export const leadOf = (match: LedMatch): (LeadStep & { readonly participantId: string }) | null => {
  const step = lastOf(match.steps, ...leading)
  const place = step === undefined ? undefined : placeIn(match, step.participantId)
  return step === undefined || place === undefined ? null : { ...step, participantId: place.participantId }
}

/** The first day on which an unanswered proposal no longer counts. */
export const lapsesOn = ({ at }: Pick<LeadStep, 'at'>): CalendarDay => addDays(dayOf(at), proposalDays)

/** The proposal that waits for an answer on a day; null when there is none: answered, overtaken, lapsed, or one of the two is gone. */
export const openProposal = (match: LedMatch, on: CalendarDay): LeadStep | null => {
  const last = lastOf(match.steps, ...leading, ...proposing)
  if (last?.kind !== 'proposed' || on >= lapsesOn(last) || !isLive(match)) return null
  return placeIn(match, last.participantId) && placeIn(match, last.byParticipantId) ? last : null
}

export type LeadStanding =
  /** Somebody leads. */
  | 'led'
  /** The rules are about to appoint somebody. */
  | 'appointing'
  /** Nobody leads: the participants choose. */
  | 'open'
  /** Nobody leads, and nobody can: all their organisations only signal. */
  | 'nobody-can'
  | 'over'

/** Whether it was said already that the rules point to nobody. */
export const saidNobodyFits = ({ steps }: Pick<LedMatch, 'steps'>): boolean =>
  lastOf(steps, ...leading, 'nobody-fits')?.kind === 'nobody-fits'

/** How it stands with the lead of a match. */
export const leadStandingOf = (match: LedMatch): LeadStanding => {
  if (!isLive(match)) return 'over'
  if (leadOf(match) !== null) return 'led'
  if (!match.places.some(({ involved, mayLead }) => involved && mayLead)) return 'nobody-can'
  return match.mode === 'ask' || saidNobodyFits(match) ? 'open' : 'appointing'
}

/** Whether the house must look for a lead by the rules. */
export const wantsAppointing = (match: LedMatch): boolean => match.mode === 'rules' && isLive(match) && leadOf(match) === null

/** Whether anybody ever led this match. */
export const hasEverBeenLed = ({ steps }: Pick<LedMatch, 'steps'>): boolean => lastOf(steps, ...leading) !== undefined

/**
 * Why somebody cannot propose this; null when they can. Where nobody leads, anybody who is involved may propose anybody whose organisation may lead; a
 * lead passes it on, and says why.
 */
export const proposalRefusal = (
  match: LedMatch,
  by: string,
  participantId: string,
  reason: PassReason | null,
  on: CalendarDay,
): Refusal | null => {
  if (!isLive(match)) return { code: 'match-not-open' }
  const place = placeIn(match, participantId)
  if (place === undefined || !place.mayLead) return { code: 'cannot-lead', field: 'participant' }
  if (openProposal(match, on) !== null) return { code: 'lead-proposal-open' }
  const lead = leadOf(match)
  if (lead === null) return leadStandingOf(match) === 'appointing' ? { code: 'lead-follows-rules' } : null
  if (!isOf(match, lead.participantId, by) || place.professionalId === by) return { code: 'lead-taken' }
  return reason === null ? { code: 'pass-reason-missing', field: 'reason' } : null
}

/** What can be said of a proposal: by who is proposed, or (taking it back) by who proposed. */
export type ProposalAnswer = 'accept' | 'decline' | 'take-back'

/** Why somebody cannot say this of a proposal; null when they can. */
export const answerRefusal = (
  match: LedMatch,
  by: string,
  stepId: string,
  answer: ProposalAnswer,
  on: CalendarDay,
): Refusal | null => {
  const open = openProposal(match, on)
  if (open === null || open.stepId !== stepId) return { code: 'lead-proposal-closed' }
  const whose = answer === 'take-back' ? open.byParticipantId : open.participantId
  if (!isOf(match, whose, by)) return { code: 'not-permitted' }
  return answer !== 'accept' || placeIn(match, open.participantId)?.mayLead === true ? null : { code: 'cannot-lead' }
}

/** That there is a joint plan, and when it is evaluated next; null when there is none. Who leads the match leads it. */
export const planOf = ({
  steps,
}: Pick<LedMatch, 'steps'>): { readonly since: CalendarDay; readonly evaluateOn: CalendarDay } | null => {
  const last = lastOf(steps, 'plan-kept', 'plan-ended')
  if (last === undefined || last.evaluateOn === null) return null
  const ended = lastOf(steps, 'plan-ended')?.number ?? 0
  const first = steps.filter(({ kind, number }) => kind === 'plan-kept' && number > ended).sort((a, b) => a.number - b.number)[0]
  return { since: dayOf((first ?? last).at), evaluateOn: last.evaluateOn }
}

/** A plan is evaluated within a year. */
const mostYearsAhead = 1

/** Why somebody cannot keep, move or (without a day) end the joint plan; null when they can. Only the lead can. */
export const planRefusal = (match: LedMatch, by: string, evaluateOn: CalendarDay | null, on: CalendarDay): Refusal | null => {
  if (!isLive(match)) return { code: 'match-not-open' }
  const lead = leadOf(match)
  if (lead === null || !isOf(match, lead.participantId, by)) return { code: 'not-the-lead' }
  if (evaluateOn === null) return planOf(match) === null ? { code: 'plan-missing' } : null
  const latest = addYears(on, mostYearsAhead)
  return evaluateOn > on && evaluateOn <= latest
    ? null
    : { code: 'evaluation-day-invalid', field: 'evaluateOn', facts: { latest } }
}

/** Whether the lead must be reminded on a day that the plan is to be evaluated: once for each day that was set. */
export const evaluationDue = (match: LedMatch, on: CalendarDay): boolean => {
  const last = lastOf(match.steps, ...planning)
  return last?.kind === 'plan-kept' && (last.evaluateOn ?? on) <= on && isLive(match) && leadOf(match) !== null
}

/** Something happened about the lead of a match, or its joint plan. `told`: who must hear of it. */
export type LeadStepTaken = LeadStep & {
  readonly type: 'lead-step-taken'
  readonly matchId: string
  readonly matchNumber: string
  readonly positionId: string | null
  readonly told: readonly Person[]
  /** Who leads now without having said so themselves. */
  readonly appointed: readonly Person[]
}

/** Somebody may have to lead a match: looked at later, as it stands then. */
export type LeadWanted = { readonly type: 'lead-wanted'; readonly matchId: string }

/** After this somebody may have to lead the match. */
export const leadWanted = (matchId: string): readonly LeadWanted[] => [{ type: 'lead-wanted', matchId }]

/** Those who are involved in a match, each person once, without one of them. */
export const othersIn = ({ places }: Pick<LedMatch, 'places'>, professionalId: string | null): Person[] => {
  const others = places.filter((place) => place.involved && place.professionalId !== professionalId)
  const once = new Map(others.map(({ positionId, professionalId: id }) => [id, { positionId, professionalId: id }]))
  return [...once.values()]
}

/** The number of the next step. */
export const nextNumber = ({ steps }: Pick<LedMatch, 'steps'>): number => Math.max(0, ...steps.map(({ number }) => number)) + 1
