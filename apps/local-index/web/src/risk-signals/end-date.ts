import { addDays, addMonths, addYears, type CalendarDay, calendarDay, earliest } from '@mens-centraal/kernel/calendar-day'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'

export const endPresets = ['three-months', 'school-year', 'one-year'] as const
export type EndPreset = (typeof endPresets)[number]
export type EndChoice = EndPreset | 'other'

/** The day after the last day of the school year, 31 July: this year's when it still lies ahead, else the next. */
const afterSchoolYear = (today: CalendarDay): CalendarDay => {
  const thisYear = calendarDay(`${today.slice(0, 4)}-08-01`)
  return thisYear > today ? thisYear : addYears(thisYear, 1)
}

const wishes: Readonly<Record<EndPreset, (today: CalendarDay) => CalendarDay>> = {
  'three-months': (today) => addMonths(today, 3),
  'school-year': afterSchoolYear,
  'one-year': (today) => addYears(today, 1),
}

/**
 * The `endsOn` of a preset: the first day on which the signal is no longer active, never past `latestEnd` (two years, or the 23rd birthday;
 * Jeugdwet art. 7.1.4.5).
 */
export const presetEnd = (preset: EndPreset, today: CalendarDay, latestEnd: CalendarDay): CalendarDay =>
  earliest(wishes[preset](today), latestEnd)

/** The presets that give an end later than `after`, each end once. */
export const usefulPresets = (today: CalendarDay, latestEnd: CalendarDay, after: CalendarDay): readonly EndPreset[] => {
  const ends = new Map<CalendarDay, EndPreset>()
  for (const preset of endPresets) {
    const end = presetEnd(preset, today, latestEnd)
    if (end > after && !ends.has(end)) ends.set(end, preset)
  }
  return [...ends.values()]
}

/** `end-missing`: nothing chosen, or no day typed; `end-too-early`: the last day lies before today; `end-too-late`: past `latestEnd`. */
export type EndRefusal = 'end-missing' | 'end-too-early' | 'end-too-late'

/**
 * Reads the chosen end as `endsOn`.
 * @param lastDay the day typed with the choice `other`: the last day on which the signal is active ("t/m"); undefined when none was typed
 */
export const readEnd = (
  choice: EndChoice | '',
  lastDay: CalendarDay | undefined,
  today: CalendarDay,
  latestEnd: CalendarDay,
): Result<CalendarDay, EndRefusal> => {
  if (choice !== 'other') return choice === '' ? refuse('end-missing') : ok(presetEnd(choice, today, latestEnd))
  if (lastDay === undefined) return refuse('end-missing')
  if (lastDay < today) return refuse('end-too-early')
  return lastDay < latestEnd ? ok(addDays(lastDay, 1)) : refuse('end-too-late')
}
