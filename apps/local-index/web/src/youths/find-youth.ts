import type { BodyOf } from '@mens-centraal/contract/api'
import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { earliestBirthDay, isWholeBirthDate } from '@mens-centraal/kernel/birth-date'
import { isFictionalBsn, readBsn } from '@mens-centraal/kernel/bsn'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Sex } from '@mens-centraal/kernel/sex'
import { readBirthDate } from '@mens-centraal/ui/read-birth-date.ts'
import { dayWord } from '../language/day-words.ts'
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
  if (typed.trim() === '') return 'find.bsnNeeded'
  const bsn = readBsn(typed)
  if (bsn === undefined) return /^\d{9}$/.test(typed.replace(/[\s.-]/g, '')) ? 'find.wrongBsn' : 'find.bsnFigures'
  return practice && !isFictionalBsn(bsn) ? 'find.practiceBsn' : undefined
}

const nameMistake = (typed: string, needed: WordId | undefined): WordId | undefined => {
  if (typed.trim() === '') return needed
  return wildcard.test(typed) ? 'find.wildcard' : undefined
}

const birthDateMistake = (typed: string, today: CalendarDay): WordId | undefined => {
  const born = readBirthDate(typed)
  if (!born.ok) return dayWord(born.refusal, 'find.birthDateNeeded')
  return earliestBirthDay(born.value) > today ? 'find.futureBirthDate' : undefined
}

/** True for an incomplete birth date: the register does not search by one, so an address must go with it. */
export const needsAddress = ({ birthDate }: Pick<FindValues, 'birthDate'>): boolean => {
  const born = readBirthDate(birthDate)
  return born.ok && !isWholeBirthDate(born.value)
}

const postcodeMistake = (typed: string): WordId | undefined => {
  if (typed === '') return 'find.postcodeNeeded'
  return /^[1-9]\d{3}\s?[a-z]{2}$/i.test(typed) ? undefined : 'find.wrongPostcode'
}

const houseNumberMistake = (typed: string): WordId | undefined => {
  if (typed === '') return 'find.houseNumberNeeded'
  return /^[1-9]\d{0,4}$/.test(typed) ? undefined : 'find.wrongHouseNumber'
}

const addressMistakes = (values: FindValues): FindMistakes => {
  const { sex, postcode, houseNumber } = values
  if (postcode.trim() !== '' || houseNumber.trim() !== '') {
    return { postcode: postcodeMistake(postcode.trim()), houseNumber: houseNumberMistake(houseNumber.trim()) }
  }
  if (needsAddress(values)) return { postcode: 'find.addressForBirthDate' }
  return sex === '' ? { sex: 'find.sexOrAddress' } : {}
}

const nameMistakes = (values: FindValues, today: CalendarDay): FindMistakes => ({
  familyName: nameMistake(values.familyName, 'find.familyNameNeeded'),
  prefix: nameMistake(values.prefix, undefined),
  givenNames: nameMistake(values.givenNames, undefined),
  birthDate: birthDateMistake(values.birthDate, today),
  ...addressMistakes(values),
})

const birthDateOf = (typed: string): string => {
  const born = readBirthDate(typed)
  return born.ok ? born.value : ''
}

const nameBody = (values: FindValues): FindBody => ({
  by: 'name',
  familyName: values.familyName.trim(),
  ...(values.prefix.trim() && { prefix: values.prefix.trim() }),
  ...(values.givenNames.trim() && { givenNames: values.givenNames.trim() }),
  birthDate: birthDateOf(values.birthDate),
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
