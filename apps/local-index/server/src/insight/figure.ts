import { addDays, addMonths, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'

/** Numbers below this one are never shown. */
export const leastShown = 10
/** What is shown is rounded to the nearest multiple of this. */
export const roundedTo = 5
/** So many days after its end the figures of a month are fixed: what came late is in, and they never change again. */
export const settlingDays = 3
/** So many months are shown, and caught up with at most. */
export const monthsShown = 12

const domains = [
  'work-and-income',
  'social-support',
  'youth-health-care',
  'health-care',
  'police-and-justice',
  'education',
  'youth-help',
] as const

/**
 * The fixed tables, each with its cells; a month of a table is one row, with a total. The order is the one in which a cell is hidden along
 * with small ones (`suppressed`): by the kind of organisation, not by what the numbers are. It is never a ranking of people, and no cell is about one.
 */
export const figureTables = {
  /** Signals raised in the month, by domain of the organisation. */
  signals: domains,
  /** Matches opened in the month, by domain of the signal by which each arose. */
  matches: domains,
  /** Matches whose deadline lay in the month, by whether all who were involved on that day had said to be in touch. */
  'follow-up': ['late', 'in-time'],
  /** First contacts in the month, by how many days the match had been open. */
  'first-contact': ['over-14-days', '8-to-14-days', '3-to-7-days', 'within-2-days'],
  /** Signals that ran at the end of the month, by whether the family was told. */
  families: ['overdue', 'postponed', 'told'],
  /** Matches that waited for contact at the end of the month. */
  open: ['overdue', 'within-deadline'],
} as const satisfies { readonly [table: string]: readonly string[] }

export type FigureTable = keyof typeof figureTables
/** All tables by name, in the order in which they are shown. */
export const tableNames = Object.keys(figureTables) as FigureTable[]

/** One row as it is shown: null is a number that is not. */
export type ShownRow = { readonly cells: readonly (number | null)[]; readonly total: number | null }

/** The rule's two numbers: the least that is shown, and to what is rounded. */
export type SuppressionRule = { readonly least: number; readonly step: number }

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/**
 * What of a row may be shown, so that nobody who knows this rule, and all that is shown, can tell a number below the least from the others below
 * it. Small numbers are hidden; with them the first cell, in the table's own order, that is large. The total is shown when it is not small itself,
 * and, where other cells are shown beside the hidden ones, when the hidden ones together leave the small ones every value below the least.
 * Each row stands alone: no total over months is ever shown.
 * @param numbers whole numbers, two at least, that add up to the total
 */
export const suppressed = (
  numbers: readonly number[],
  { least, step }: SuppressionRule = { least: leastShown, step: roundedTo },
): ShownRow => {
  const isSmall = (number: number): boolean => number < least
  const along = numbers.some(isSmall) ? numbers.findIndex((number) => !isSmall(number)) : -1
  const isHidden = (number: number, i: number): boolean => isSmall(number) || i === along
  const hidden = numbers.filter(isHidden)
  const mixed = hidden.length > 0 && hidden.length < numbers.length
  const showsTotal = sum(numbers) >= least && !(mixed && sum(hidden) < 2 * least - 1)
  const rounded = (number: number): number => Math.round(number / step) * step
  return {
    cells: numbers.map((number, i) => (isHidden(number, i) ? null : rounded(number))),
    total: showsTotal ? rounded(sum(numbers)) : null,
  }
}

/** The first day of the month in which a day lies. */
export const monthOf = (day: CalendarDay): CalendarDay => calendarDay(`${day.slice(0, 7)}-01`)

/** The last month, as its first day, whose figures can be fixed on a day. */
export const lastSettledMonth = (on: CalendarDay): CalendarDay => addMonths(monthOf(addDays(on, -settlingDays)), -1)

/** What was counted of one month: of each table the numbers of its cells, by name; one that is missing is none. */
export type Counted = { readonly [Table in FigureTable]: Readonly<Record<string, number>> }

/** One number of a month, as it is kept: null is not shown. `cell` is `total` for the whole row. */
export type Figure = { readonly table: FigureTable; readonly cell: string; readonly number: number | null }

/** The figures of a month that are shown, all tables and cells: what was counted goes no further than here. */
export const figuresOf = (counted: Counted): Figure[] =>
  tableNames.flatMap((table) => {
    const cells: readonly string[] = figureTables[table]
    const row = suppressed(cells.map((cell) => counted[table][cell] ?? 0))
    return [
      ...cells.map((cell, i) => ({ table, cell, number: row.cells[i] ?? null })),
      { table, cell: 'total', number: row.total },
    ]
  })

/** The figures of a municipality's month are fixed. */
export type FiguresPublished = {
  readonly type: 'figures-published'
  readonly municipalityId: string
  readonly month: CalendarDay
  readonly figures: readonly Figure[]
}
