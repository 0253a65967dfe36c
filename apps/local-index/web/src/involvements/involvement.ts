import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { explainDay, readDay } from '@mens-centraal/ui/read-day.ts'
import type { Answer } from '../api/call.ts'
import { dayWord } from '../language/day-words.ts'
import type { WordId } from '../language/words.ts'
import { type EndRefusal, readEnd } from '../risk-signals/end-date.ts'
import type { EndValues } from '../risk-signals/raise-form.ts'

/** One of my own involvements, with the colleagues who may become its contact. */
export type Involvement = Answer<'GET /api/involvements/:id'>
/** The same in a list. */
export type ListedInvolvement = Answer<'GET /api/involvements'>['involvements'][number]

const endWords: Readonly<Record<EndRefusal, WordId>> = {
  'end-missing': 'involvement.endMissing',
  'end-too-early': 'end.tooEarly',
  'end-too-late': 'involvement.endTooLate',
}

/** The end of an involvement as it was chosen; undefined while it is not right. */
export const chosenEnd = ({ end, lastDay }: EndValues, today: CalendarDay, latestEnd: CalendarDay): CalendarDay | undefined => {
  const read = readEnd(end, readDay(lastDay), today, latestEnd)
  return read.ok ? read.value : undefined
}

/** What is not right yet about it: at the typed day when that was chosen, else at the choice itself. */
export const chosenEndMistakes = (
  values: EndValues,
  today: CalendarDay,
  latestEnd: CalendarDay,
): Partial<Record<keyof EndValues, WordId>> => {
  const typed = explainDay(values.lastDay)
  if (values.end === 'other' && !typed.ok) return { lastDay: dayWord(typed.refusal, 'involvement.endDayNeeded') }
  const read = readEnd(values.end, readDay(values.lastDay), today, latestEnd)
  return read.ok ? {} : { [values.end === 'other' ? 'lastDay' : 'end']: endWords[read.refusal] }
}
