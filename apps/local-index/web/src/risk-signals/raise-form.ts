import type { BodyOf } from '@mens-centraal/contract/api'
import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { explainDay, readDay } from '@mens-centraal/ui/read-day.ts'
import { dayWord } from '../language/day-words.ts'
import type { WordId } from '../language/words.ts'
import type { FoundYouth } from '../youths/found-youth.ts'
import type { Criterion } from './criteria.ts'
import { type EndChoice, type EndRefusal, readEnd } from './end-date.ts'
import { emptyTold, readTold, type ToldValues } from './told.ts'

export type RaiseBody = BodyOf<LocalIndexApi['POST /api/risk-signals']>

export type EndValues = { readonly end: EndChoice | ''; readonly lastDay: string }
/** The weighing of the statutory criteria: asked for in the browser, and never sent. */
export type WeighingValues = { readonly criteria: readonly Criterion[]; readonly weighedElsewhere: boolean }
export type RaiseValues = WeighingValues & ToldValues & EndValues

export const emptyRaise: RaiseValues = { criteria: [], weighedElsewhere: false, ...emptyTold, end: '', lastDay: '' }

const endWords: Readonly<Record<EndRefusal, WordId>> = {
  'end-missing': 'end.missing',
  'end-too-early': 'end.tooEarly',
  'end-too-late': 'end.tooLate',
}

export type EndMistakes = Partial<Record<keyof EndValues, WordId>>

/** What is not right yet about the end; at the typed day when that was chosen, else at the choice itself. */
export const endMistakes = (values: EndValues, today: CalendarDay, latestEnd: CalendarDay): EndMistakes => {
  const typed = explainDay(values.lastDay)
  if (values.end === 'other' && !typed.ok) return { lastDay: dayWord(typed.refusal, 'end.dayNeeded') }
  const read = readEnd(values.end, readDay(values.lastDay), today, latestEnd)
  if (read.ok) return {}
  return { [values.end === 'other' ? 'lastDay' : 'end']: endWords[read.refusal] }
}

/** True when the reporter ticked a criterion, or says that the weighing was done elsewhere (Jeugdwet art. 7.1.4.1). */
export const isWeighed = ({ criteria, weighedElsewhere }: WeighingValues): boolean => criteria.length > 0 || weighedElsewhere

/** What is not right yet, by field. */
export const raiseMistakes = (
  values: RaiseValues,
  today: CalendarDay,
  latestEnd: CalendarDay,
): Partial<Record<keyof RaiseValues, WordId>> => {
  const told = readTold(values, today)
  const weighing = isWeighed(values) ? {} : { criteria: 'criteria.needed' as const }
  return { ...weighing, ...(told.ok ? {} : told.refusal), ...endMistakes(values, today, latestEnd) }
}

/** What is sent: the youth's token, who was told, and the end; of the weighing nothing. Undefined while something is not right. */
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
