import { addDays, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'

/** What people signal by, and can end (Jeugdwet art. 7.1.1.2). */
export type EndingRight = 'covenant' | 'designation' | 'category'

/** So many days before such an end it is warned of, once each. */
export const warningDays = [7, 30, 90] as const
export type WarningDays = (typeof warningDays)[number]

/**
 * Which warning of an end is due on a day; null when none, more than 90 days before, and from the end on. When nobody looked for a while only the
 * later one is left. `until` is the first day that no longer counts.
 */
export const warningDue = (until: CalendarDay, today: CalendarDay): WarningDays | null =>
  until <= today ? null : (warningDays.find((days) => today >= addDays(until, -days)) ?? null)

/** Those who can prevent that people may no longer signal were told that an end comes near. `cause`: the same warning never comes twice. */
export type EndWarned = {
  readonly type: 'end-warned'
  readonly what: EndingRight
  readonly cause: string
  readonly people: readonly { readonly positionId: string; readonly professionalId: string }[]
  readonly at: Instant
}
