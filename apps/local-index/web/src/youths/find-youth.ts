import type { BodyOf } from '@mens-centraal/contract/api'
import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { isFictionalBsn, readBsn } from '@mens-centraal/kernel/bsn'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Sex } from '@mens-centraal/kernel/sex'
import { readDay } from '@mens-centraal/ui/read-day.ts'
import type { WordId } from '../language/words.ts'

export type FindBody = BodyOf<LocalIndexApi['POST /api/youths/find']>

/** The form by which a youth is looked for, as it was typed. */
export type FindValues = {
  readonly by: 'bsn' | 'name'
  readonly bsn: string
  readonly familyName: string
  readonly prefix: string
  readonly givenNames: string
  readonly birthDate: string
  readonly sex: Sex | ''
  readonly postcode: string
  readonly houseNumber: string
}

export type FindMistakes = { readonly [Field in keyof FindValues]?: WordId | undefined }

export const emptyFind: FindValues = {
  by: 'name',
  bsn: '',
  familyName: '',
  prefix: '',
  givenNames: '',
  birthDate: '',
  sex: '',
  postcode: '',
  houseNumber: '',
}

const wildcard = /[*?%_]/

const bsnMistake = (typed: string, practice: boolean): WordId | undefined => {
  const bsn = readBsn(typed)
  if (bsn === undefined) return 'find.wrongBsn'
  return practice && !isFictionalBsn(bsn) ? 'find.practiceBsn' : undefined
}

const nameMistake = (typed: string, needed: WordId | undefined): WordId | undefined => {
  if (typed.trim() === '') return needed
  return wildcard.test(typed) ? 'find.wildcard' : undefined
}

const birthDateMistake = (typed: string, today: CalendarDay): WordId | undefined => {
  const day = readDay(typed)
  if (day === undefined) return 'find.wrongBirthDate'
  return day > today ? 'find.futureBirthDate' : undefined
}

const addressMistakes = ({ sex, postcode, houseNumber }: FindValues): FindMistakes => {
  const typed = postcode.trim() !== '' || houseNumber.trim() !== ''
  if (!typed) return sex === '' ? { sex: 'find.sexOrAddress' } : {}
  return {
    ...(!/^\d{4}\s?[a-z]{2}$/i.test(postcode.trim()) && { postcode: 'find.wrongPostcode' as const }),
    ...(!/^[1-9]\d{0,4}$/.test(houseNumber.trim()) && { houseNumber: 'find.wrongHouseNumber' as const }),
  }
}

const nameMistakes = (values: FindValues, today: CalendarDay): FindMistakes => ({
  familyName: nameMistake(values.familyName, 'find.familyNameNeeded'),
  prefix: nameMistake(values.prefix, undefined),
  givenNames: nameMistake(values.givenNames, undefined),
  birthDate: birthDateMistake(values.birthDate, today),
  ...addressMistakes(values),
})

const nameBody = (values: FindValues): FindBody => ({
  by: 'name',
  familyName: values.familyName.trim(),
  ...(values.prefix.trim() && { prefix: values.prefix.trim() }),
  ...(values.givenNames.trim() && { givenNames: values.givenNames.trim() }),
  birthDate: readDay(values.birthDate) ?? '',
  ...(values.sex && { sex: values.sex }),
  ...(values.postcode.trim() && {
    postcode: values.postcode.replace(/\s/g, '').toUpperCase(),
    houseNumber: Number(values.houseNumber),
  }),
})

/**
 * Reads the form by which a youth is looked for.
 * @param practice true in a practice environment, where only numbers that no real person has are accepted
 * @returns what is sent, or what is not right yet by field
 */
export const readFind = (values: FindValues, practice: boolean, today: CalendarDay): Result<FindBody, FindMistakes> => {
  const mistakes: FindMistakes = values.by === 'bsn' ? { bsn: bsnMistake(values.bsn, practice) } : nameMistakes(values, today)
  if (Object.values(mistakes).some((mistake) => mistake !== undefined)) return refuse(mistakes)
  return ok(values.by === 'bsn' ? { by: 'bsn', bsn: readBsn(values.bsn) ?? '' } : nameBody(values))
}
