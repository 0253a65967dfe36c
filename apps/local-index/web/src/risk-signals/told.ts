import type { BodyOf } from '@mens-centraal/contract/api'
import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { explainDay } from '@mens-centraal/ui/read-day.ts'
import { dayWord } from '../language/day-words.ts'
import type { WordId } from '../language/words.ts'

/** To whom and when the family was told, or until when that is postponed. */
export type Told = BodyOf<LocalIndexApi['POST /api/risk-signals']>['told']
export type Audience = Extract<Told, { told: 'yes' }>['audience']

/** The fields of the form about telling the family, as they were filled in. */
export type ToldValues = {
  readonly told: Told['told'] | ''
  readonly audience: Audience | ''
  readonly toldOn: string
  readonly postponedUntil: string
}

export const emptyTold: ToldValues = { told: '', audience: '', toldOn: '', postponedUntil: '' }

export type ToldMistakes = Partial<Record<keyof ToldValues, WordId>>

const readToldOn = (typed: string, today: CalendarDay): Result<CalendarDay, WordId> => {
  const day = explainDay(typed)
  if (!day.ok) return refuse(dayWord(day.refusal, 'told.dayNeeded'))
  return day.value > today ? refuse('told.future') : day
}

const readYes = ({ audience, toldOn }: ToldValues, today: CalendarDay): Result<Told, ToldMistakes> => {
  const on = readToldOn(toldOn, today)
  if (audience === '' || !on.ok) {
    return refuse({ ...(audience === '' && { audience: 'told.audienceNeeded' }), ...(!on.ok && { toldOn: on.refusal }) })
  }
  return ok({ told: 'yes', audience, on: on.value })
}

const readNotYet = ({ postponedUntil }: ToldValues, today: CalendarDay): Result<Told, ToldMistakes> => {
  const until = explainDay(postponedUntil)
  if (!until.ok) return refuse({ postponedUntil: dayWord(until.refusal, 'told.untilNeeded') })
  return until.value > today ? ok({ told: 'not-yet', postponedUntil: until.value }) : refuse({ postponedUntil: 'told.past' })
}

/** Reads whether the family was told (AVG art. 14): who and when, or until when that waits; never why. */
export const readTold = (values: ToldValues, today: CalendarDay): Result<Told, ToldMistakes> => {
  if (values.told === '') return refuse({ told: 'told.needed' })
  return values.told === 'yes' ? readYes(values, today) : readNotYet(values, today)
}
