import type { HappeningName } from '../happenings.ts'
import type { Situation } from '../inhabitants/situation.ts'
import { type Html, html } from '../pages/html.ts'
import type { Language, Words } from '../pages/language.ts'
import { ofTry } from './of-try.ts'

const happeningWords: Readonly<Record<HappeningName, Words>> = {
  moves: { nl: 'Verhuist naar de andere gemeente', en: 'Moves to the other municipality' },
  emigrates: { nl: 'Verhuist naar het buitenland', en: 'Moves abroad' },
  dies: { nl: 'Overlijdt', en: 'Dies' },
  'turns-23-tomorrow': { nl: 'Wordt morgen 23 jaar', en: 'Turns 23 tomorrow' },
  'birth-date-corrected': { nl: 'Blijkt een jaar ouder', en: 'Turns out to be a year older' },
  'reads-as-another': {
    nl: 'Krijgt een andere voornaam en geboortedatum: misschien is het iemand anders',
    en: 'Gets another given name and birth date: perhaps it is somebody else',
  },
  'birth-entered': { nl: 'De geboorte wordt ingeschreven', en: 'The birth is entered' },
}

type Happens = { readonly youth: Pick<Situation, 'bsn'>; readonly names: readonly HappeningName[] }

/**
 * Buttons that let something happen to a youth.
 * @param tryNumber leads back to that try afterwards; without it to the list of youths
 */
export const happeningForm = (language: Language, { youth, names }: Happens, tryNumber?: number): Html => html`
<form class="acts" method="post" action="/happening"><input type="hidden" name="youth" value="${youth.bsn}">${ofTry(
  tryNumber,
)}${names.map(
  (name) => html`<button class="btn" type="submit" name="happens" value="${name}">${happeningWords[name][language]}</button>`,
)}</form>`
