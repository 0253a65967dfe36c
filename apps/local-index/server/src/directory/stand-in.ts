import { addDays, type CalendarDay, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import { covers, type Period } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { type Colleague, mayActOnSignals, type PositionStanding, worksHere } from './position.ts'

/** Somebody is away for some days, and a colleague stands in. `until` is the first day on which they are back. */
export type StandIn = Period & {
  readonly id: string
  readonly absentId: string
  readonly standInId: string
  readonly until: CalendarDay
}

/** What others read of who is away: until when, and whom to ask instead. */
export type Absence = {
  readonly until: CalendarDay
  readonly standIn: {
    readonly name: string
    readonly function: string
    readonly phone: string | null
    readonly email: string | null
  }
}

/** What is wished: who is away, who stands in, and when. Positions, and calendar days in Europe/Amsterdam. */
export type StandInWish = {
  readonly absent: string
  readonly standIn: string
  readonly from: string
  readonly until: string
}

/** Who is told of a stand-in: a person in their job. */
type Person = { readonly positionId: string; readonly professionalId: string }

/** A stand-in was arranged. `told`: who stands in and who is away, save who arranged it. */
export type StandInArranged = StandIn & {
  readonly type: 'stand-in-arranged'
  readonly organisationId: string
  readonly told: readonly Person[]
  readonly at: Instant
}
/** A stand-in was ended before its last day; null: before its first day, so that it never was. */
export type StandInEnded = {
  readonly type: 'stand-in-ended'
  readonly id: string
  readonly until: CalendarDay | null
  readonly told: readonly Person[]
  readonly at: Instant
}
/** Who stands in may no longer: the coordinators, and who is away, are told. */
export type StandInLapsed = Omit<StandInEnded, 'type'> & { readonly type: 'stand-in-lapsed' }

/** Who is away longer than half a year has signals handed over: nobody stays a stand-in for good. */
const longestDays = 184
/** It is arranged at most a year ahead. */
const aheadDays = 366

/** Why these days cannot be; null when they can. */
const daysRefusal = ({ from, until }: StandInWish, today: CalendarDay): Refusal | null => {
  const begins = isCalendarDay(from) && from >= today && from <= addDays(today, aheadDays)
  if (!begins) return { code: 'stand-in-days-invalid', field: 'from' }
  const ends = isCalendarDay(until) && until > from && until <= addDays(from, longestDays)
  return ends ? null : { code: 'stand-in-days-invalid', field: 'until' }
}

const overlaps = (one: Pick<StandIn, 'from' | 'until'>, from: string, until: string): boolean =>
  one.from < until && one.until > from

/**
 * Why somebody cannot stand in; null when they can. Nobody has two at once; and nobody who is away stands in for another, nor has a stand-in one of
 * their own, so that what is asked always reaches somebody who is there.
 * @param others what was arranged in the organisation already
 */
export const standInRefusal = (
  wish: StandInWish,
  standIn: Colleague,
  others: readonly StandIn[],
  today: CalendarDay,
): Refusal | null => {
  const days = daysRefusal(wish, today)
  if (days !== null) return days
  if (wish.absent === wish.standIn) return { code: 'stand-in-is-the-same', field: 'standIn' }
  const from = wish.from as CalendarDay
  if (!worksHere(standIn.employed, from) || !mayActOnSignals(standIn.standing, from))
    return { code: 'stand-in-not-designated', field: 'standIn' }
  const then = others.filter((one) => overlaps(one, wish.from, wish.until))
  if (then.some(({ absentId }) => absentId === wish.absent)) return { code: 'stand-in-overlaps', field: 'from' }
  if (then.some(({ absentId }) => absentId === wish.standIn)) return { code: 'stand-in-away', field: 'standIn' }
  return then.some(({ standInId }) => standInId === wish.absent) ? { code: 'stands-in-then', field: 'from' } : null
}

/** What decides whether somebody stands in on a day. */
export type StandingIn = {
  readonly period: Period
  readonly absentEmployed: Period
  readonly absentStanding: PositionStanding
  readonly standInEmployed: Period
  readonly standing: PositionStanding
}

/**
 * Whether somebody stands in on a day: in its days, and while both work there and may act on signals: nobody does for another what that person may not.
 * Holds by itself, with or without a job that ends it.
 */
export const standsInOn = (
  { period, absentEmployed, absentStanding, standInEmployed, standing }: StandingIn,
  on: CalendarDay,
): boolean =>
  covers(period, on) &&
  [absentEmployed, standInEmployed].every((employed) => worksHere(employed, on)) &&
  [absentStanding, standing].every((one) => mayActOnSignals(one, on))

/** Until when a stand-in was, that is ended on a day: that day is the first on which they no longer stand in; null when it had not begun, and nothing of it stays. */
export const endedOn = ({ from }: Pick<StandIn, 'from'>, on: CalendarDay): CalendarDay | null => (on > from ? on : null)
