import { addDays, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { covers, type Period } from '@mens-centraal/kernel/period'
import type { Closing } from './closing.ts'

/** The regions over which school holidays are spread. */
export const holidayRegions = ['north', 'middle', 'south'] as const
export type HolidayRegion = (typeof holidayRegions)[number]

/** A holiday of one or more regions; `until` is the first day on which schools are open again. */
export type SchoolHoliday = Period & { readonly until: CalendarDay; readonly regions: readonly HolidayRegion[] }

const holiday = (first: string, last: string, ...regions: HolidayRegion[]): SchoolHoliday => ({
  from: calendarDay(first),
  until: addDays(calendarDay(last), 1),
  regions,
})
const everywhere = ['north', 'middle', 'south'] as const

/**
 * School holidays of the school years 2025–2026 to 2027–2028 in the Netherlands, in order, first and last day; for primary, special and secondary
 * schools. Source: Rijksoverheid, "Overzicht schoolvakanties per schooljaar" (Ministry of OCW). Christmas, the May week and summer are fixed there;
 * autumn and spring are advice, from which a school may differ: it then says so itself. Reviewed 22 November 2026. Each year the next one is added.
 */
export const schoolHolidays: readonly SchoolHoliday[] = [
  holiday('2025-10-11', '2025-10-19', 'south'),
  holiday('2025-10-18', '2025-10-26', 'north', 'middle'),
  holiday('2025-12-20', '2026-01-04', ...everywhere),
  holiday('2026-02-14', '2026-02-22', 'middle', 'south'),
  holiday('2026-02-21', '2026-03-01', 'north'),
  holiday('2026-04-25', '2026-05-03', ...everywhere),
  holiday('2026-07-04', '2026-08-16', 'north'),
  holiday('2026-07-11', '2026-08-23', 'south'),
  holiday('2026-07-18', '2026-08-30', 'middle'),

  holiday('2026-10-10', '2026-10-18', 'north'),
  holiday('2026-10-17', '2026-10-25', 'middle', 'south'),
  holiday('2026-12-19', '2027-01-03', ...everywhere),
  holiday('2027-02-13', '2027-02-21', 'south'),
  holiday('2027-02-20', '2027-02-28', 'north', 'middle'),
  holiday('2027-04-24', '2027-05-02', ...everywhere),
  holiday('2027-07-10', '2027-08-22', 'north'),
  holiday('2027-07-17', '2027-08-29', 'middle'),
  holiday('2027-07-24', '2027-09-05', 'south'),

  holiday('2027-10-16', '2027-10-24', 'north', 'middle'),
  holiday('2027-10-23', '2027-10-31', 'south'),
  holiday('2027-12-25', '2028-01-09', ...everywhere),
  holiday('2028-02-19', '2028-02-27', 'north'),
  holiday('2028-02-26', '2028-03-05', 'middle', 'south'),
  holiday('2028-04-29', '2028-05-07', ...everywhere),
  holiday('2028-07-08', '2028-08-20', 'middle'),
  holiday('2028-07-15', '2028-08-27', 'north'),
  holiday('2028-07-22', '2028-09-03', 'south'),
]

/** Whose holidays a school keeps: those of the region that its municipality chose, of another region, or none of these. */
export const holidayChoices = ['municipality', ...holidayRegions, 'none'] as const
export type HolidayChoice = (typeof holidayChoices)[number]

/** Kinds of organisation that keep the holidays of a region. Vocational and higher education choose their own. */
const schools = ['primary-school', 'special-school', 'secondary-school']

/** Whether an organisation of a category is a school that keeps the holidays of a region. */
export const keepsHolidays = (category: string): boolean => schools.includes(category)

/** An organisation as its holidays need it. `municipalityRegion`: the region that its municipality chose. */
export type HolidayKeeper = {
  readonly category: string
  readonly follows: HolidayChoice
  readonly municipalityRegion: HolidayRegion
}

/** The region whose holidays an organisation keeps; null when it keeps none. */
export const regionOf = ({ category, follows, municipalityRegion }: HolidayKeeper): HolidayRegion | null => {
  if (!keepsHolidays(category) || follows === 'none') return null
  return follows === 'municipality' ? municipalityRegion : follows
}

const inRegion = (region: HolidayRegion): readonly SchoolHoliday[] =>
  schoolHolidays.filter(({ regions }) => regions.includes(region))

/** The school holiday in which a day falls; null outside holidays, and beyond the years of which the dates are known. */
export const holidayOn = (region: HolidayRegion, on: CalendarDay): SchoolHoliday | null =>
  inRegion(region).find((holiday) => covers(holiday, on)) ?? null

/** The holiday of today or the next to come; null beyond the years of which the dates are known. */
export const nextHoliday = (region: HolidayRegion, on: CalendarDay): SchoolHoliday | null =>
  inRegion(region).find(({ until }) => on < until) ?? null

/** The closing that follows from the school holidays on a day, with the number to call then; null when the organisation keeps none, or is open. */
export const holidayClosing = (keeper: HolidayKeeper, phone: string, on: CalendarDay): Closing | null => {
  const region = regionOf(keeper)
  const holiday = region === null ? null : holidayOn(region, on)
  return holiday === null ? null : { from: holiday.from, until: holiday.until, phone }
}

/** A coordinator said whose school holidays the own organisation keeps. */
export type HolidaysChosen = {
  readonly type: 'holidays-chosen'
  readonly organisationId: string
  readonly follows: HolidayChoice
}
