import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFormula, maxCsvRows, readCsv } from './read-csv.ts'

const seed = 1907
const columns = ['from', 'to'] as const

const rowsOf = (text: string) => {
  const read = readCsv(text, columns)
  return read.ok ? read.value : read.refusal
}
const codeOf = (text: string) => {
  const read = readCsv(text, columns)
  return read.ok ? null : read.refusal.code
}

describe('a CSV file', () => {
  test('as Dutch Excel writes it is read: byte order mark, semicolons, quotes, empty lines, columns in another order', () => {
    const text =
      '\uFEFFNaam;TO;From\r\n"Berg; A. van den";bram@example.nl;"anna@example.nl"\r\n\r\n;;\r\nX;c@example.nl; d@example.nl \r\n'
    expect(rowsOf(text)).toEqual([
      { line: 2, cells: { from: 'anna@example.nl', to: 'bram@example.nl' }, problem: null },
      { line: 5, cells: { from: 'd@example.nl', to: 'c@example.nl' }, problem: null },
    ])
  })

  test('says its separator on a first line, as Excel does', () => {
    expect(rowsOf('sep=,\r\nfrom,to\r\na,b\r\n')).toEqual([{ line: 3, cells: { from: 'a', to: 'b' }, problem: null }])
  })

  test('is read the same with any separator, line end and quotes, and each row knows its line', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'é', ' ', ';', ',', '"', '\n', 'Ĳ', '9') })
      .map((text) => `x${text.trim()}`)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(';', ',', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, separator, end, marked) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
          const lines = [columns.join(separator), ...rows.map((row) => row.map(quoted).join(separator))]
          const read = rowsOf(`${marked ? '\uFEFF' : ''}${lines.join(end)}${end}`)
          expect(read).toMatchObject(rows.map(([from, to]) => ({ cells: { from, to }, problem: null })))
          const perRow = rows.map((row) => row.join('').split('\n').length)
          const expected = perRow.map((_, i) => 2 + perRow.slice(0, i).reduce((sum, n) => sum + n, 0))
          expect((read as readonly { line: number }[]).map(({ line }) => line)).toEqual(expected)
        },
      ),
      { seed, numRuns: 500 },
    )
  })

  test('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ';', ',', '\n', '\r', 'a', '=', '\0', '\uFEFF', 'from;to\n') }),
        (text) => {
          expect(() => readCsv(text, columns)).not.toThrow()
        },
      ),
      { seed, numRuns: 2_000 },
    )
  })

  test('is refused as a whole when columns are missing or double, it is empty, broken or too large', () => {
    expect(codeOf('')).toBe('csv-columns')
    expect(codeOf('from;from\na;b')).toBe('csv-columns')
    expect(codeOf('from;to\n')).toBe('csv-empty')
    expect(rowsOf('from;to\na;b\n"c;d\n')).toMatchObject({ code: 'csv-malformed' })
    expect(codeOf(`from;to\n${'a;b\n'.repeat(maxCsvRows)}`)).toBeNull()
    expect(codeOf(`from;to\n${'a;b\n'.repeat(maxCsvRows + 1)}`)).toBe('csv-too-large')
    expect(codeOf(`from;to\n${'x'.repeat(2 * 1024 * 1024)};b\n`)).toBe('csv-too-large')
  })

  test('keeps a row that cannot be used, with why', () => {
    expect(rowsOf('from;to\na\n=1+1;b\na;"@SUM(A1)"\n+31612345678;-5\n')).toMatchObject([
      { line: 2, problem: 'csv-cells' },
      { line: 3, problem: 'csv-formula' },
      { line: 4, problem: 'csv-formula' },
      { line: 5, problem: null },
    ])
    expect(['=A1', '@x', '+cmd', '-cmd', '- 1'].every(isFormula)).toBe(true)
    expect(['+31 6', '-3', 'a=b', 'a@b.nl', ''].some(isFormula)).toBe(false)
  })
})
