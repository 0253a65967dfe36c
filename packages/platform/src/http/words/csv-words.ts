import type { Words } from './words.ts'

/** Refusals of a CSV file as a whole. */
export const csvWords = {
  'csv-too-large': {
    status: 422,
    nl: [
      'Dit bestand is te groot',
      'Een bestand is hoogstens 2 MB, met hoogstens 10.000 regels. Verdeel het over meer bestanden.',
    ],
    en: ['This file is too large', 'A file is 2 MB at most, with 10,000 rows at most. Divide it over more files.'],
  },
  'csv-malformed': {
    status: 422,
    nl: [
      'Dit bestand kan niet worden gelezen',
      'Rond regel {line} klopt een aanhalingsteken niet. Sla het bestand in uw spreadsheet opnieuw op als CSV.',
    ],
    en: [
      'This file cannot be read',
      'A quotation mark is not right near line {line}. Save the file in your spreadsheet as CSV again.',
    ],
  },
  'csv-columns': {
    status: 422,
    nl: [
      'Op de eerste regel staan niet de juiste kolommen',
      'Deze kolommen moeten er elk één keer staan: {columns}. Gebruik het voorbeeldbestand.',
    ],
    en: [
      'The first line does not have the right columns',
      'These columns must each be there once: {columns}. Use the example file.',
    ],
  },
  'csv-empty': {
    status: 422,
    nl: ['Dit bestand is leeg', 'Onder de eerste regel staat niets. Vul het bestand in en kies het opnieuw.'],
    en: ['This file is empty', 'There is nothing under the first line. Fill in the file and choose it again.'],
  },
} as const satisfies { readonly [code: string]: Words }
