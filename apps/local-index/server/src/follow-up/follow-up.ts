import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { addWorkingDays, type IsHoliday } from '@mens-centraal/kernel/working-day'
import type { Settings } from '../directory/setting.ts'
import type { Person } from '../matches/match.ts'

/** What a participant can say: nobody answered, we have been in touch, we already worked together, we have aligned our help. */
export const contacts = ['no-answer', 'in-touch', 'already-together', 'aligned'] as const
export type ContactReport = (typeof contacts)[number]

/** With what a follow-up officer can close a follow-up. That help is aligned only participants can say. */
export const closings = ['no-response', 'wrong-person', 'objection'] as const
export type Closing = (typeof closings)[number]

/** Why a follow-up officer may see who a youth is: a closed list, no text. */
export const identifyReasons = ['nobody-reachable', 'wrong-youth-suspected', 'request-of-family'] as const
export type IdentifyReason = (typeof identifyReasons)[number]

/** What the house does when nobody moves, in this order. */
export const houseSteps = ['reminder', 'coordinators-told', 'officer-told'] as const
export type HouseStep = (typeof houseSteps)[number]

/** `reporter-lapsed`: a participant may not signal any more, and the officer was told. */
export type StepKind = ContactReport | Closing | HouseStep | 'identified' | 'reporter-lapsed'

/** When a follow-up asks for what; all are days in Europe/Amsterdam. */
export type Schedule = {
  readonly remindOn: CalendarDay
  /** The last day on which contact is in time. */
  readonly dueOn: CalendarDay
  readonly coordinatorsOn: CalendarDay
  readonly officerOn: CalendarDay
}

/**
 * The schedule of a follow-up that begins on a day, which itself does not count. A step is taken on the first working day after so many working days
 * have passed, so that the deadline's own day can be used to the end. Source: the municipality checks that matched reporters were in touch (Jeugdwet art.
 * 7.1.3.2); no law says within how many days, so each municipality chooses; working days as in Algemene termijnenwet art. 3.
 */
export const scheduleOf = (from: CalendarDay, chosen: Settings, isHoliday: IsHoliday): Schedule => {
  const after = (days: number) => addWorkingDays(from, days + 1, isHoliday)
  return {
    remindOn: after(chosen['follow-up-reminder']),
    dueOn: addWorkingDays(from, chosen['follow-up-deadline'], isHoliday),
    coordinatorsOn: after(chosen['escalation-to-coordinators']),
    officerOn: after(chosen['escalation-to-officer']),
  }
}

/** One thing that happened in a follow-up. `forPositionId`: whose place it was when they said it, or when it was said for them. */
export type Step = {
  readonly kind: StepKind
  readonly participantId: string | null
  readonly forPositionId: string | null
  readonly on: CalendarDay
}

/** A participant's place, as far as follow-up needs it. */
export type FollowedPlace = Person & {
  readonly participantId: string
  readonly organisationId: string
  readonly involved: boolean
}

/** A follow-up as rules see it. `steps`: those of the present round, in which all who are involved are asked. */
export type FollowUp = {
  readonly schedule: Schedule
  readonly open: boolean
  readonly places: readonly FollowedPlace[]
  readonly steps: readonly Step[]
}

const confirms = (kind: StepKind): kind is 'in-touch' | 'already-together' => kind === 'in-touch' || kind === 'already-together'
const ends = (kind: StepKind): boolean => kind === 'aligned' || (closings as readonly string[]).includes(kind)

/** Where a participant stands: nothing said, only tried, or in touch. Of who takes part in two jobs either counts. */
export type ContactState = 'none' | 'tried' | 'in-touch' | 'already-together'

/**
 * What somebody said, in all their jobs together. What was said by who held a place before them does not count for them: they have still to be in
 * touch themselves.
 */
const saidBy = ({ places, steps }: Pick<FollowUp, 'places' | 'steps'>, professionalId: string): Step[] => {
  const own = places.filter((place) => place.professionalId === professionalId)
  return steps.filter(({ participantId, forPositionId }) =>
    own.some((place) => place.participantId === participantId && place.positionId === forPositionId),
  )
}

/** Where somebody stands in a follow-up. */
export const contactStateOf = (followUp: Pick<FollowUp, 'places' | 'steps'>, professionalId: string): ContactState => {
  const said = saidBy(followUp, professionalId).map(({ kind }) => kind)
  return said.find(confirms) ?? (said.includes('no-answer') ? 'tried' : 'none')
}

/** Who is involved and has not yet said to be in touch: each person once. */
export const waitingFor = (followUp: Pick<FollowUp, 'places' | 'steps'>): FollowedPlace[] => {
  const involved = followUp.places.filter((place) => place.involved)
  const once = involved.filter((place, i) => involved.findIndex((one) => one.professionalId === place.professionalId) === i)
  return once.filter(({ professionalId }) => !confirms(contactStateOf(followUp, professionalId) as StepKind))
}

/** Two different people are still involved. */
const hasCompany = ({ places }: Pick<FollowUp, 'places'>): boolean =>
  new Set(places.filter(({ involved }) => involved).map(({ professionalId }) => professionalId)).size > 1

/** How a follow-up stands, as everybody sees it. */
export type Standing =
  /** Somebody has still to say that they were in touch. */
  | 'waiting'
  /** All who are involved said so. */
  | 'in-touch'
  /** Said by participants, or by the officer. */
  | 'aligned'
  | Closing
  /** No two people are left; whether anyone was in touch is told apart, so that nothing disappears silently. */
  | 'ended'
  | 'ended-without-contact'

/** The match of a follow-up is open, and two different people are involved in it today. */
export const isRunning = (followUp: Pick<FollowUp, 'open' | 'places'>): boolean => followUp.open && hasCompany(followUp)

/** How a follow-up stands. What was said counts first, then whether anybody is left. */
export const standingOf = (followUp: FollowUp): Standing => {
  const outcome = followUp.steps.find(({ kind }) => ends(kind))?.kind
  if (outcome !== undefined) return outcome as Closing | 'aligned'
  if (!isRunning(followUp)) {
    return followUp.steps.some(({ kind }) => confirms(kind)) ? 'ended' : 'ended-without-contact'
  }
  return waitingFor(followUp).length === 0 ? 'in-touch' : 'waiting'
}

/** Whether a follow-up waits beyond its deadline, on a day. */
export const isOverdue = (followUp: FollowUp, on: CalendarDay): boolean =>
  standingOf(followUp) === 'waiting' && on > followUp.schedule.dueOn

/**
 * What the house must do for a follow-up on a day; null when nothing. After a standstill only the furthest step that is due is taken: what lies
 * before it is passed over, so that nobody is flooded. Source: coordinators agree how help is aligned (Jeugdwet art. 7.1.3.3), the municipality sees to it that
 * reporters get in touch (art. 7.1.3.2).
 */
export const dueStep = (followUp: FollowUp, on: CalendarDay): HouseStep | null => {
  if (standingOf(followUp) !== 'waiting') return null
  const { remindOn, coordinatorsOn, officerOn } = followUp.schedule
  const dueOn = { reminder: remindOn, 'coordinators-told': coordinatorsOn, 'officer-told': officerOn }
  const kinds = followUp.steps.map(({ kind }) => kind)
  const taken = houseSteps.findLastIndex((step) => kinds.includes(step))
  const due = houseSteps.findLastIndex((step) => dueOn[step] <= on)
  return due > taken ? (houseSteps[due] ?? null) : null
}

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

/** Why a participant cannot say this now; null when it can be said. `already`: it was said before, so nothing more happens. */
export const contactRefusal = (
  followUp: FollowUp,
  professionalId: string,
  contact: ContactReport,
  on: CalendarDay,
): Refusal | 'already' | null => {
  const standing = standingOf(followUp)
  const state = contactStateOf(followUp, professionalId)
  if (standing === contact) return 'already'
  if (standing !== 'waiting' && standing !== 'in-touch') return { code: 'follow-up-closed' }
  if (contact === 'aligned') return confirms(state as StepKind) ? null : { code: 'contact-first' }
  if (confirms(state as StepKind)) return 'already'
  const triedToday = saidBy(followUp, professionalId).some((step) => step.kind === 'no-answer' && step.on === on)
  return contact === 'no-answer' && triedToday ? 'already' : null
}

/** Why an officer cannot close a follow-up; null when it can be closed. `already`: it was closed with this very outcome. */
export const closingRefusal = (followUp: FollowUp, closing: Closing): Refusal | 'already' | null => {
  const standing = standingOf(followUp)
  if (standing === closing) return 'already'
  return standing === 'waiting' || standing === 'in-touch' ? null : { code: 'follow-up-closed' }
}

/** It is known by which municipality's rules a match is followed up, and until when. Once more when somebody joined: all are asked anew. */
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
  readonly reason: IdentifyReason | null
  readonly at: Instant
  readonly told: readonly Person[]
}
