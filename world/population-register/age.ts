import { ageOn } from '@mens-centraal/kernel/age'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Inhabitant } from '../inhabitants/inhabitant.ts'

/** Someone's age in whole years, as far as the birth date tells it: undefined when it could be one year or another, and after death. */
export const knownAge = (one: Inhabitant, today: CalendarDay): number | undefined => {
  const mayBeEither = one.born.length === 4 || (one.born.length === 7 && one.born.slice(5) === today.slice(5, 7))
  return one.suspended?.reason === 'died' || mayBeEither ? undefined : ageOn(one.born, today)
}
