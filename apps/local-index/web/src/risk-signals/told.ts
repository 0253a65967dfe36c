import type { BodyOf } from '@mens-centraal/contract/api'
import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { readDay } from '@mens-centraal/ui/read-day.ts'
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

const toldOnMistake = (day: CalendarDay | undefined, today: CalendarDay): WordId | undefined => {
  if (day === undefined) return 'told.dayNeeded'
  return day > today ? 'told.future' : undefined
}

const readYes = ({ audience, toldOn }: ToldValues, today: CalendarDay): Result<Told, ToldMistakes> => {
  const on = readDay(toldOn)
  const mistake = toldOnMistake(on, today)
  if (audience === '' || on === undefined || mistake !== undefined) {
    return refuse({ ...(audience === '' && { audience: 'told.audienceNeeded' }), ...(mistake && { toldOn: mistake }) })
  }
  return ok({ told: 'yes', audience, on })
}

const readNotYet = ({ postponedUntil }: ToldValues, today: CalendarDay): Result<Told, ToldMistakes> => {
  const until = readDay(postponedUntil)
  if (until === undefined) return refuse({ postponedUntil: 'told.untilNeeded' })
  return until > today ? ok({ told: 'not-yet', postponedUntil: until }) : refuse({ postponedUntil: 'told.past' })
}

/** Reads whether the family was told (AVG art. 14): who and when, or until when that waits; never why. */
export const readTold = (values: ToldValues, today: CalendarDay): Result<Told, ToldMistakes> => {
  if (values.told === '') return refuse({ told: 'told.needed' })
  return values.told === 'yes' ? readYes(values, today) : readNotYet(values, today)
}
