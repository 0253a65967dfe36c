import type { Answer } from '../api/call.ts'
import type { WordId } from '../language/words.ts'

/** One of the fixed tables, as the house gives it. */
export type FixedTable = Answer<'GET /api/insight'>['tables'][number]
/** A figure; null is not shown. */
export type ShownFigure = number | null

/** One column of a table, and one picture: a figure for each month. A share is in percent. */
export type Series = {
  readonly key: string
  readonly name: WordId
  readonly isShare: boolean
  readonly figures: readonly ShownFigure[]
}

/** A share of two figures that are shown themselves, in steps of five percent: rounded figures bear no more. */
export const shareOf = (part: ShownFigure, rest: ShownFigure): ShownFigure =>
  part === null || rest === null ? null : Math.round((part / (part + rest)) * 20) * 5

const shares = (table: FixedTable): Series[] => {
  const [inTime, late] = [table.cells.indexOf('in-time'), table.cells.indexOf('late')]
  if (inTime === -1 || late === -1) return []
  const figures = table.rows.map(({ cells }) => shareOf(cells[inTime] ?? null, cells[late] ?? null))
  return [{ key: 'share', name: 'insight.share', isShare: true, figures }]
}

/** The columns of a table, in the order in which they are shown: the share if there is one, the whole, then its cells. */
export const seriesOf = (table: FixedTable): readonly Series[] => [
  ...shares(table),
  { key: 'total', name: 'insight.total', isShare: false, figures: table.rows.map(({ total }) => total) },
  ...table.cells
    .map((cell, i) => ({
      key: cell,
      name: `insight.cell.${cell}` as const,
      isShare: false,
      figures: table.rows.map(({ cells }) => cells[i] ?? null),
    }))
    .reverse(),
]

/** How high each bar of a picture is, in parts of `height`; null where there is none. The highest bar of all pictures of a table, save that of the whole, is full. */
export const barsOf = (figures: readonly ShownFigure[], highest: number, height: number): readonly ShownFigure[] =>
  figures.map((figure) => (figure === null ? null : (figure / Math.max(highest, 1)) * height))

/** The highest figure that a picture must have room for: of a share all, of a whole its own, of the cells that of all cells together. */
export const highestOf = (series: Series, all: readonly Series[]): number => {
  if (series.isShare) return 100
  const beside = series.key === 'total' ? [series] : all.filter(({ key, isShare }) => key !== 'total' && !isShare)
  return Math.max(0, ...beside.flatMap(({ figures }) => figures.map((figure) => figure ?? 0)))
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A table as a file for spreadsheets (RFC 4180, with semicolons, as spreadsheets in Dutch read them): the same figures as on the screen. */
export const csvOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[head, ...rows].map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`
