import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { readDay } from '@mens-centraal/ui/read-day.ts'
import type { Input } from '../../api/call.ts'
import type { Wrong } from '../../form/use-house-form.ts'
import { standingOf, untilOf } from './organisation.ts'
import type { Categories } from './organisation-form.ts'

export type Category = Categories[number]
type Body = Input<'POST /api/category-changes'>['body']

/** What is filled in of a category. */
export type CategoryValues = {
  readonly state: 'designated' | 'not'
  readonly day: string
  readonly lastDay: string
  readonly lead: 'yes' | 'no'
  readonly helps: 'yes' | 'no'
  readonly publication: string
}

const yesNo = (yes: boolean): 'yes' | 'no' => (yes ? 'yes' : 'no')

/** What stands in the form at first: how the category is on a day. */
export const categoryValues = ({ periods, helping }: Category, on: string): CategoryValues => {
  const standing = standingOf(periods, on)
  return {
    state: standing.is === 'now' ? 'designated' : 'not',
    ...{ day: '', lastDay: '', publication: '' },
    lead: yesNo(standing.is !== 'none' && standing.period.mayLead),
    helps: yesNo(standingOf(helping, on).is === 'now'),
  }
}

/** Where the fields stand in what is sent. */
export const categoryPointers = {
  from: 'day',
  until: 'lastDay',
  mayLead: 'lead',
  helps: 'helps',
  publication: 'publication',
} as const

/** Days that cannot be read, each with the words for that. */
export const categoryMistakes = ({ day, lastDay }: CategoryValues, unreadable: string): Wrong<CategoryValues> => ({
  ...(readDay(day) === undefined && { day: unreadable }),
  ...(lastDay.trim() !== '' && readDay(lastDay) === undefined && { lastDay: unreadable }),
})

/** "stb 2026,123" as it is kept: "Stb. 2026, 123"; other texts stay, so that the server says what is wrong. */
const publicationOf = (typed: string): string | null => {
  const [, year, number] = /^(?:stb\.?|staatsblad)?\s*(\d{4})\D+(\d{1,4})$/i.exec(typed.trim()) ?? []
  if (year !== undefined) return `Stb. ${year}, ${number}`
  return typed.trim() === '' ? null : typed.trim()
}

/** What is sent, of a form that was filled in; undefined while a day is missing. */
export const categoryWish = (category: Category['code'], values: CategoryValues): Body | undefined => {
  const [from, last] = [readDay(values.day), readDay(values.lastDay)]
  const designated = values.state === 'designated'
  if (from === undefined) return undefined
  return {
    ...{ category, designated, from, until: designated && last !== undefined ? untilOf(last) : null },
    ...{
      mayLead: designated && values.lead === 'yes',
      helps: values.helps === 'yes',
      publication: publicationOf(values.publication),
    },
  }
}

/** The first day on which organisations of a category can signal no longer, as was filled in; null when none is. */
export const endsOnOf = ({ state, day, lastDay }: CategoryValues): CalendarDay | null => {
  const last = readDay(lastDay)
  if (state === 'not') return readDay(day) ?? null
  return last === undefined ? null : untilOf(last)
}
