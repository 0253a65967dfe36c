import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Period } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { startRefusal } from './setting.ts'

/** A right for a period, as it is kept: a covenant or a designation. */
export type Dated = Period & { readonly id: string }

/** A period as a manager wishes it; the days may still be no days at all. */
export type WishedPeriod = { readonly from: string; readonly until: string | null }

const overlaps = (a: WishedPeriod, b: WishedPeriod): boolean =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until)

const endInvalid = (from: string, until: string | null): boolean => until !== null && (!isCalendarDay(until) || until <= from)

/**
 * Whether a new period may be added to those that there are, from today or a later day on.
 * @returns `start-invalid`, `period-invalid` when it would end before it begins, `period-overlaps`; null when it may
 */
export const addRefusal = (there: readonly Period[], wish: WishedPeriod, today: CalendarDay): Refusal | null => {
  const start = startRefusal(wish.from, today)
  if (start !== null) return start
  if (endInvalid(wish.from, wish.until)) return { code: 'period-invalid', field: 'until' }
  return there.some((period) => overlaps(period, wish)) ? { code: 'period-overlaps', field: 'from' } : null
}

/**
 * Whether the end of a period may be moved: earlier, later, or to no end. `until` is the first day that no longer counts; today means: from now on.
 * @returns `period-over` for what has ended already, `period-invalid` for an end in the past or before the beginning, `end-unchanged`, `period-overlaps`; null when
 * it may
 */
export const moveRefusal = (there: readonly Dated[], moved: Dated, until: string | null, today: CalendarDay): Refusal | null => {
  if (moved.until !== null && moved.until <= today) return { code: 'period-over' }
  if (endInvalid(moved.from, until) || (until !== null && until < today)) return { code: 'period-invalid', field: 'until' }
  if (until === moved.until) return { code: 'end-unchanged', field: 'until' }
  const others = there.filter(({ id }) => id !== moved.id)
  const wish = { from: moved.from, until }
  return others.some((period) => overlaps(period, wish)) ? { code: 'period-overlaps', field: 'until' } : null
}

/** A municipality and an organisation made an agreement. */
export type CovenantAdded = Period & {
  readonly type: 'covenant-added'
  readonly covenantId: string
  readonly organisationId: string
  readonly municipalityId: string
}
/** An agreement ends on another day than it did, or has no end any more. */
export type CovenantEndMoved = {
  readonly type: 'covenant-end-moved'
  readonly covenantId: string
  readonly until: CalendarDay | null
}
