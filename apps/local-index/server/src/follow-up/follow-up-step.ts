import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import { addWorkingDays, type IsHoliday } from '@mens-centraal/kernel/working-day'
import type { Settings } from '../directory/setting.ts'

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

/** `known-together`: two work together already, as both said in another match. `reporter-lapsed`: a participant may not signal any more, and the officer was told. */
export type StepKind = ContactReport | Closing | HouseStep | 'known-together' | 'identified' | 'reporter-lapsed'

/** When a follow-up asks for what; all are days in Europe/Amsterdam. */
export type Schedule = {
  readonly remindOn: CalendarDay
  /** The last day on which contact is in time. */
  readonly dueOn: CalendarDay
  readonly coordinatorsOn: CalendarDay
  readonly officerOn: CalendarDay
}

/** All who came to be together since the round before are asked at once, with days of their own. `askedAt`: when the last of them came. */
export type Round = Schedule & { readonly round: number; readonly askedAt: Instant }

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

/** One thing that happened in a follow-up. */
export type Step = {
  readonly kind: StepKind
  readonly participantId: string | null
  /** Whose place it was when they said it, or when it was said for them. */
  readonly forPositionId: string | null
  /** Who said it, or for whom it was said; null for what nobody of them said. */
  readonly by: string | null
  /** With whom the contact was, or was sought; null where it is about all. */
  readonly about: string | null
  readonly round: number
  readonly on: CalendarDay
  readonly at: Instant
}

/** True for what says that two are in touch, as one of them says it. */
export const confirms = (kind: StepKind): kind is 'in-touch' | 'already-together' =>
  kind === 'in-touch' || kind === 'already-together'
/** True for what ends a follow-up: said by a participant, or by the officer. */
export const ends = (kind: StepKind): kind is 'aligned' | Closing =>
  kind === 'aligned' || (closings as readonly string[]).includes(kind)
