import { peopleListColumns } from '@mens-centraal/contract/local-index/people-lists'

/** One row of a list of people, of whom nothing else is said. */
export const listRow = {
  ...{ voornaam: 'Mo', achternaam: 'de Wit', functie: 'leerkracht', 'e-mail': 'mo@delinde.voorbeeld.example' },
  ...{ telefoon: '06 00 00 99 01', rol: 'melder', account: 'mo-1', 'aangewezen vanaf': '', 'aangewezen t/m': '' },
}

const quoted = (cell: string): string => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A list as Excel writes it: with a byte order mark, semicolons and CRLF. */
export const listOf = (...rows: readonly Partial<typeof listRow>[]): string => {
  const lines = rows.map((row) => peopleListColumns.map((column) => quoted({ ...listRow, ...row }[column])).join(';'))
  return `\uFEFF${[peopleListColumns.join(';'), ...lines].join('\r\n')}\r\n`
}
