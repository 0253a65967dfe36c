import type { Situation } from '../inhabitants/situation.ts'
import type { Words } from '../pages/language.ts'

/** A field of the index's search form, and what to type there. */
export type Field = { readonly label: Words; readonly value: Words }

const same = (text: string): Words => ({ nl: text, en: text })
const sexes: Readonly<Record<string, Words>> = {
  M: { nl: 'Man', en: 'Man' },
  V: { nl: 'Vrouw', en: 'Woman' },
  O: { nl: 'Onbekend', en: 'Unknown' },
}

/** A birth date as one types it in Dutch, day first; an incomplete one has zeroes for what is unknown. */
export const dutchDay = (born: string): string => [...born.split('-'), '00', '00'].slice(0, 3).toReversed().join('-')

export const fields = {
  bsn: (text: string): Field => ({ label: same('BSN'), value: same(text) }),
  familyName: (text: string): Field => ({ label: { nl: 'Achternaam', en: 'Family name' }, value: same(text) }),
  prefix: (text: string): Field => ({ label: { nl: 'Voorvoegsel', en: 'Prefix' }, value: same(text) }),
  givenNames: (text: string): Field => ({ label: { nl: 'Voornamen', en: 'Given names' }, value: same(text) }),
  born: (text: string): Field => ({ label: { nl: 'Geboortedatum', en: 'Birth date' }, value: same(text) }),
  sex: (code: string): Field => ({ label: { nl: 'Geslacht', en: 'Sex' }, value: sexes[code] ?? same(code) }),
}

/** What to type to find this youth by these fields; a field that the youth does not have is left out. */
export const typed = (youth: Situation, wanted: readonly (keyof typeof fields)[]): readonly Field[] =>
  wanted.flatMap((name) => {
    const text = name === 'born' ? dutchDay(youth.born) : youth[name]
    return text ? [fields[name](text)] : []
  })
