import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { readBirthDate } from '@mens-centraal/ui/read-birth-date.ts'
import type { Answer } from '../api/call.ts'
import type { FindValues } from './find-youth.ts'
import type { YouthLabel } from './hide-names.tsx'

/** What a youth is looked for. */
export type FindPurpose = 'signal' | 'involvement'

export type FindAnswer = Answer<'POST /api/youths/find'>

/** The youth on whom a signal will be given, or whom an involvement is with, as this session found them. */
export type FoundYouth = {
  /** Bound to the session; names nobody. */
  readonly token: string
  readonly latestEnd: CalendarDay
  /** `register`: found; `not-in-register`: by name only, after a tick; `waiting`: the register will be asked later. */
  readonly how: 'register' | 'not-in-register' | 'waiting'
  readonly label: YouthLabel
  /** Null with a secret address, or when the professional may not see it. */
  readonly place: string | null
}

const birthYearOf = (typed: string): number | null => {
  const born = readBirthDate(typed)
  return born.ok ? Number(born.value.slice(0, 4)) : null
}

/** The youth as it was typed: all that a professional without BSN right gets to see. */
const typedLabel = (values: FindValues): YouthLabel => ({
  givenNames: values.givenNames.trim() || null,
  familyName: [values.prefix.trim(), values.familyName.trim()].filter(Boolean).join(' ') || null,
  birthYear: birthYearOf(values.birthDate),
})

const nobody: YouthLabel = { givenNames: null, familyName: null, birthYear: null }

/** What an answer of the register comes to: a youth to go on with, or undefined when there is none (yet). */
export const foundFrom = (answer: FindAnswer, values: FindValues): FoundYouth | undefined => {
  if (answer.outcome === 'more-than-one' || answer.token === undefined || answer.latestEnd === undefined) return undefined
  const known = { token: answer.token, latestEnd: answer.latestEnd as CalendarDay, place: null }
  if (answer.outcome === 'none') return { ...known, how: 'not-in-register', label: typedLabel(values) }
  if (answer.outcome === 'register-unavailable')
    return { ...known, how: 'waiting', label: values.by === 'bsn' ? nobody : typedLabel(values) }
  if (answer.youth.shows === 'typed') return { ...known, how: 'register', label: typedLabel(values) }
  const { givenNames, familyName, birthYear, place } = answer.youth
  return { ...known, how: 'register', label: { givenNames, familyName, birthYear }, place }
}
