import { addDays, type CalendarDay, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import { covers, type Period } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'

/** Days on which an organisation is closed, and the number to call then. `until` is the first day on which it is open again. */
export type Closing = Period & { readonly until: CalendarDay; readonly phone: string }

/** A coordinator said when the organisation is closed; null: it is not, and will not be. */
export type ClosingSet = {
  readonly type: 'closing-set'
  readonly organisationId: string
  readonly closing: Closing | null
}

/** A closing lasts so many days at most: longer than the summer holidays, and short enough that nobody forgets it. */
const longestDays = 92

/** Why an organisation cannot be closed in these days; null when it can. Days in Europe/Amsterdam. */
export const closingRefusal = (from: string, until: string, today: CalendarDay): Refusal | null => {
  if (!isCalendarDay(from)) return { code: 'closing-invalid', field: 'from' }
  const right = isCalendarDay(until) && until > from && until > today && until <= addDays(from, longestDays)
  return right ? null : { code: 'closing-invalid', field: 'until' }
}

/** The closing that holds on a day; null when the organisation is open. */
export const closedOn = (closing: Closing | null, on: CalendarDay): Closing | null =>
  closing !== null && covers(closing, on) ? closing : null
