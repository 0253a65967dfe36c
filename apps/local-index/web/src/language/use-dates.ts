import { addDays, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import { useIntl } from 'react-intl'
import { houseNow } from './house-clock.ts'

/** Noon UTC lies on the same calendar day in Amsterdam, in summer and in winter. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

/** Today in Europe/Amsterdam, as the house has it. */
export const today = (): CalendarDay => dayOf(houseNow())

/** Writes days and instants in the language of the page, in Amsterdam time. */
export const useDates = () => {
  const intl = useIntl()
  const day = (on: string): string => intl.formatDate(noon(on), { day: 'numeric', month: 'long', year: 'numeric' })
  return {
    day,
    /** Without the year, for what is near. */
    shortDay: (on: string): string => intl.formatDate(noon(on), { day: 'numeric', month: 'long' }),
    fullDay: (on: string): string => intl.formatDate(noon(on), { weekday: 'long', day: 'numeric', month: 'long' }),
    /** A month, by any of its days. */
    month: (on: string): string => intl.formatDate(noon(on), { month: 'long', year: 'numeric' }),
    /** The day in Amsterdam on which an instant falls. */
    dayAt: (at: string): string => day(dayOf(new Date(at))),
    /** The last day of a period whose first day after it is `endsOn`: what the screen calls "t/m". */
    lastDay: (endsOn: string): string => day(addDays(calendarDay(endsOn), -1)),
    moment: (at: string): string => intl.formatDate(at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
    exactMoment: (at: string): string =>
      intl.formatDate(at, {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      }),
  }
}
