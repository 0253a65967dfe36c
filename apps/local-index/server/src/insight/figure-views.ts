import { addMonths, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import { figureTables, lastSettledMonth, monthsShown, tableNames } from './figure.ts'

type FigureRow = { month: string; figure_table: string; cell: string; number: number | null }

/** The last months that could be published by a day, the oldest first. */
const monthsUntil = (on: CalendarDay): CalendarDay[] => {
  const last = lastSettledMonth(on)
  return Array.from({ length: monthsShown }, (_, i) => addMonths(last, i - monthsShown + 1))
}

/**
 * The fixed tables of the last twelve months that were published, whole or not at all: nothing can be chosen, so nothing can be asked twice in
 * different ways. A month without figures is left out.
 */
export const insightTables: View<'insight:read', unknown> = {
  fetch: ({ where }, { now }) => {
    const [first] = monthsUntil(dayOf(now))
    return [
      compose(
        sql`SELECT g.month, g.figure_table, g.cell, g.number FROM published_figures g WHERE ${where} AND g.month >= ${first} ORDER BY g.month`,
      ),
    ]
  },
  show: ([rows = []], _grant, { actor, now }) => {
    const found = rows as unknown as FigureRow[]
    const months = monthsUntil(dayOf(now)).filter((month) => found.some((row) => row.month === month))
    const numbers = new Map(found.map((row) => [`${row.month}/${row.figure_table}/${row.cell}`, row.number]))
    const numberOf = (month: CalendarDay, table: string, cell: string): number | null =>
      numbers.get(`${month}/${table}/${cell}`) ?? null
    const tables = tableNames.map((table) => ({
      table,
      cells: [...figureTables[table]],
      rows: months.map((month) => ({
        month,
        cells: figureTables[table].map((cell) => numberOf(month, table, cell)),
        total: numberOf(month, table, 'total'),
      })),
    }))
    const covenantMunicipalityIds = actor.municipalityId === null ? [] : [actor.municipalityId]
    return { value: { tables }, subjects: [], covenantMunicipalityIds }
  },
}
