import type { Person } from '../jobs.ts'
import { type Html, html } from '../pages/html.ts'
import type { Language, Words } from '../pages/language.ts'
import { tries } from './tries.ts'
import type { Step, Try } from './try.ts'

/** Addresses that the start page leads to. `entry` logs a person in with one click, in the person's first job unless told. */
export type Addresses = {
  readonly entry: (person: Person, job?: Person['jobs'][number]) => string
  readonly index: string
  readonly mailbox: string
  readonly school: string
  readonly clock: string
  readonly operator: string
}

const words = {
  title: { nl: 'Proeven', en: 'Guided tries' },
  tip: {
    nl: 'Wilt u twee mensen tegelijk zijn? Open de tweede in een privévenster van uw browser.',
    en: 'Want to be two people at once? Open the second one in a private window of your browser.',
  },
  type: { nl: 'Typ:', en: 'Type:' },
  login: { nl: 'Log in als', en: 'Log in as' },
  mailbox: { nl: 'Open de postbus', en: 'Open the mailbox' },
  index: { nl: 'Open de verwijsindex', en: 'Open the index' },
  school: { nl: 'Open de schooladministratie', en: 'Open the school administration' },
  clock: { nl: 'Naar de klok', en: 'To the clock' },
  operator: { nl: 'Naar het overnemen', en: 'To the take-over' },
  number: { nl: 'Proef', en: 'Try' },
  steps: { nl: 'Zo doet u het', en: 'How to do it' },
} satisfies Record<string, Words>

const stepItem = (language: Language, { text, as, open, type }: Step, to: Addresses): Html =>
  html`<li><p>${text[language]}</p>${
    as &&
    html`<p><a class="btn" href="${to.entry(as)}" rel="nofollow">${words.login[language]} ${as.givenName} ${as.familyName}</a></p>`
  }${open && html`<p><a class="btn" href="${to[open]}">${words[open][language]}</a></p>`}${
    type &&
    html`<div class="type"><span class="soft">${words.type[language]}</span><dl>${type.map(
      ({ label, value }) => html`<div><dt>${label[language]}</dt><dd>${value[language]}</dd></div>`,
    )}</dl></div>`
  }</li>`

const tryCard = (language: Language, { title, about, steps }: Try, number: number, to: Addresses): Html => html`
<article class="card try" id="try-${number}" aria-labelledby="try-${number}-title"><p class="soft">${words.number[language]} ${number}</p><h3 id="try-${number}-title">${title[language]}</h3>
<p>${about[language]}</p><details${number === 1 ? html` open` : ''}><summary aria-describedby="try-${number}-title">${words.steps[language]}</summary>
<ol>${steps.map((step) => stepItem(language, step, to))}</ol></details></article>`

/** The guided tries: concrete steps, with the fictional names and numbers to type. Only the first lies open, so that one sees what there is to try. */
export const triesSection = (language: Language, to: Addresses): Html => html`
<section id="tries" aria-labelledby="tries-title"><h2 id="tries-title">${words.title[language]}</h2>
<p class="soft">${words.tip[language]}</p>
<div class="tries">${tries.map((one, index) => tryCard(language, one, index + 1, to))}</div></section>`
