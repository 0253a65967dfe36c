import type { Country } from './inhabitant.ts'

/** The two municipalities of the practice world, and the register of non-residents (code table "Gemeenten"). */
export const municipalities = {
  '9001': 'Voorbeeldstad',
  '9002': 'Meerwijk',
  '1999': 'Registratie Niet Ingezetenen (RNI)',
} as const

/** Where those who left the Netherlands are registered. */
export const nonResidents = '1999'

/** The towns and villages, each with the first four digits of its postcodes. `9` is added for the named situations. */
export const places = [
  { name: 'Voorbeeldstad', municipality: '9001', postcode: 1230 },
  { name: 'Meerwijk', municipality: '9002', postcode: 1250 },
  { name: 'Oud-Voorbeeld', municipality: '9001', postcode: 1240 },
  { name: 'Wijk aan het Meer', municipality: '9002', postcode: 1260 },
] as const

/** Countries in the national code table "Landen". */
export const countries = {
  netherlands: { code: '6030', name: 'Nederland' },
  turkey: { code: '6043', name: 'Turkije' },
  morocco: { code: '5022', name: 'Marokko' },
  suriname: { code: '5007', name: 'Suriname' },
  poland: { code: '7028', name: 'Polen' },
  belgium: { code: '5010', name: 'België' },
} as const satisfies Record<string, Country>
