import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'

/** Largest file that is read, in bytes of UTF-8, and most rows in it beside the header. */
export const maxCsvBytes = 2 * 1024 * 1024
export const maxCsvRows = 10_000

/** What is wrong with one row, whatever the file is about. */
export type CsvRowProblem = 'csv-cells' | 'csv-formula' | 'csv-too-long'

/** One row under the header: on which line of the file it begins (the header is on line 1), and the cells by column, trimmed. */
export type CsvRow<Column extends string> = {
  readonly line: number
  readonly cells: { readonly [name in Column]: string }
  /** Null when the row can be used. */
  readonly problem: CsvRowProblem | null
}

const longestCell = 500
const separators = [';', ',', '\t'] as const

/** Dutch Excel writes semicolons, others commas or tabs: what stands most in the header. Excel's own `sep=;` on a first line says so itself. */
const separatorOf = (header: string): string => {
  const count = (separator: string): number => header.split(separator).length
  return separators.reduce<string>((most, each) => (count(each) > count(most) ? each : most), ';')
}

/**
 * True for a cell that a spreadsheet would take for a formula (OWASP, CSV injection). A phone number may begin with a plus, and a number with a minus.
 */
export const isFormula = (cell: string): boolean => /^(?:[=@\t\r]|[+-](?!\d))/.test(cell)

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

const linesIn = (cells: readonly string[]): number => cells.join('').split(/\r\n|\n|\r/).length - 1

const parsed = (text: string, delimiter: string): Parsed[] =>
  parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    to: maxCsvRows + 2,
    max_record_size: 100 * longestCell,
  }) as unknown as Parsed[]

const malformedOn = (error: unknown): Refusal => {
  if (!(error instanceof CsvError)) throw error
  const line = error['lines']
  return { code: 'csv-malformed', field: 'file', facts: { line: typeof line === 'number' ? line : 1 } }
}

const problemOf = (record: readonly string[], width: number): CsvRowProblem | null => {
  if (record.length !== width) return 'csv-cells'
  if (record.some((cell) => cell.length > longestCell)) return 'csv-too-long'
  return record.some(isFormula) ? 'csv-formula' : null
}

const plain = (name: string): string => name.trim().toLowerCase()

const rowsUnder = <Column extends string>(
  [header, ...rows]: readonly Parsed[],
  columns: readonly Column[],
): Result<CsvRow<Column>[], Refusal> => {
  const names = header?.record.map(plain) ?? []
  const missing = columns.filter((column) => names.filter((name) => name === plain(column)).length !== 1)
  if (missing.length > 0) return refuse({ code: 'csv-columns', field: 'file', facts: { columns: missing.join(', ') } })
  if (rows.length === 0) return refuse({ code: 'csv-empty', field: 'file' })
  if (rows.length > maxCsvRows) return refuse({ code: 'csv-too-large', field: 'file' })
  const cellsOf = (record: readonly string[]) =>
    Object.fromEntries(columns.map((column) => [column, record[names.indexOf(plain(column))] ?? ''])) as CsvRow<Column>['cells']
  return ok(
    rows.map(({ record, info }) => ({
      line: info.lines - linesIn(record),
      cells: cellsOf(record),
      problem: problemOf(record, names.length),
    })),
  )
}

/**
 * Reads a CSV file (RFC 4180) as spreadsheets write it: a byte order mark, semicolons, commas or tabs, either kind of line end, quotes, empty lines.
 * Columns may stand in any order, with others beside them; their names count without capitals. What a row means is the caller's business.
 * @param text the file, decoded
 * @param columns the columns that must each be there once
 * @returns the rows in order, those that cannot be used with their `problem`; or, of the file as a whole, `csv-too-large` (2 MB, 10,000 rows),
 * `csv-malformed` with its line (a quote that is not closed), `csv-columns` with those that are missing or double, `csv-empty`
 */
export const readCsv = <Column extends string>(
  text: string,
  columns: readonly Column[],
): Result<readonly CsvRow<Column>[], Refusal> => {
  if (Buffer.byteLength(text) > maxCsvBytes) return refuse({ code: 'csv-too-large', field: 'file' })
  const marked = /^\uFEFF?(?:sep=(.)\r?\n)?/i.exec(text)
  const said = marked?.[1]
  const skipped = marked?.[0] ?? ''
  const body = text.slice(skipped.length)
  const separator = said ?? separatorOf(body.split(/\r\n|\n|\r/).find((line) => line.trim() !== '') ?? '')
  try {
    const rows = rowsUnder(parsed(body, separator), columns)
    return said === undefined || !rows.ok ? rows : ok(rows.value.map((row) => ({ ...row, line: row.line + 1 })))
  } catch (error) {
    return refuse(malformedOn(error))
  }
}
