import type { BodyOf } from '@mens-centraal/contract/api'
import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { readDay } from '@mens-centraal/ui/read-day.ts'
import type { WordId } from '../language/words.ts'
import type { FoundYouth } from '../youths/found-youth.ts'
import { type EndChoice, type EndRefusal, readEnd } from './end-date.ts'
import { emptyTold, readTold, type ToldValues } from './told.ts'

export type RaiseBody = BodyOf<LocalIndexApi['POST /api/risk-signals']>

export type EndValues = { readonly end: EndChoice | ''; readonly lastDay: string }
export type RaiseValues = ToldValues & EndValues

export const emptyRaise: RaiseValues = { ...emptyTold, end: '', lastDay: '' }

const endWords: Readonly<Record<EndRefusal, WordId>> = {
  'end-missing': 'end.missing',
  'end-too-early': 'end.tooEarly',
  'end-too-late': 'end.tooLate',
}

export type EndMistakes = Partial<Record<keyof EndValues, WordId>>

/** What is not right yet about the end; at the typed day when that was chosen, else at the choice itself. */
export const endMistakes = (values: EndValues, today: CalendarDay, latestEnd: CalendarDay): EndMistakes => {
  const read = readEnd(values.end, readDay(values.lastDay), today, latestEnd)
  if (read.ok) return {}
  return { [values.end === 'other' ? 'lastDay' : 'end']: endWords[read.refusal] }
}

/** What is not right yet, by field. */
export const raiseMistakes = (
  values: RaiseValues,
  today: CalendarDay,
  latestEnd: CalendarDay,
): Partial<Record<keyof RaiseValues, WordId>> => {
  const told = readTold(values, today)
  return { ...(told.ok ? {} : told.refusal), ...endMistakes(values, today, latestEnd) }
}

/** What is sent: the youth's token, who was told, and the end. Undefined while something is not right. */
export const raiseBody = (values: RaiseValues, youth: FoundYouth, today: CalendarDay): RaiseBody | undefined => {
  const told = readTold(values, today)
  const end = readEnd(values.end, readDay(values.lastDay), today, youth.latestEnd)
  if (!told.ok || !end.ok) return undefined
  return {
    youth: youth.token,
    ...(youth.how === 'not-in-register' && { notInRegister: true as const }),
    told: told.value,
    endsOn: end.value,
  }
}
