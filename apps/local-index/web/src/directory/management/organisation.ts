import { addDays, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Answer } from '../../api/call.ts'

export type Organisation = Answer<'GET /api/organisations'>['organisations'][number]
export type Worker = Answer<'GET /api/organisations/:id'>['people'][number]
/** A covenant or a designation. `until` is the first day that no longer counts. */
export type Dated = Organisation['covenants'][number]

type Term = Pick<Dated, 'from' | 'until'>

/** Where a right for a period stands on a day: of several, the one that says most. */
export type Standing<P extends Term = Dated> =
  | { readonly is: 'none' }
  | { readonly is: 'now' | 'coming' | 'over'; readonly period: P }

const isNow = ({ from, until }: Term, on: string): boolean => from <= on && (until === null || on < until)

/** The one that holds on a day; else the first to begin; else the last that ended. */
export const standingOf = <P extends Term>(periods: readonly P[], on: string): Standing<P> => {
  const inOrder = periods.toSorted((a, b) => Number(a.from > b.from) - Number(a.from < b.from))
  const now = inOrder.find((period) => isNow(period, on))
  const coming = inOrder.find(({ from }) => from > on)
  const over = inOrder.at(-1)
  if (now !== undefined) return { is: 'now', period: now }
  if (coming !== undefined) return { is: 'coming', period: coming }
  return over === undefined ? { is: 'none' } : { is: 'over', period: over }
}

/** True while the end of a period can still be moved. */
export const canMove = ({ until }: Dated, on: string): boolean => until === null || until > on

/** Why a manager does not manage an organisation that they know; null when they do. */
export const whyNotManaged = (
  { managed, municipality, covenants }: Pick<Organisation, 'managed' | 'municipality' | 'covenants'>,
  on: string,
): 'notManaged' | 'notYetManaged' | 'ofOthers' | null => {
  if (managed) return null
  if (municipality) return 'ofOthers'
  return standingOf(covenants, on).is === 'coming' ? 'notYetManaged' : 'notManaged'
}

/** The first day that no longer counts, of a last day that was typed. */
export const untilOf = (lastDay: CalendarDay): CalendarDay => addDays(lastDay, 1)

/** Organisations whose name or place holds what was typed. */
export const matching = (organisations: readonly Organisation[], typed: string): readonly Organisation[] => {
  const wanted = typed.trim().toLowerCase()
  return organisations.filter(({ name, displayName, place }) =>
    [name, displayName ?? '', place].some((text) => text.toLowerCase().includes(wanted)),
  )
}
