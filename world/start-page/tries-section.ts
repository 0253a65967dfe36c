import type { Person } from '../jobs.ts'
import { type Html, html } from '../pages/html.ts'
import type { Language, Words } from '../pages/language.ts'
import { clockForm } from './clock-section.ts'
import { happeningForm } from './happening-form.ts'
import { type Chapter, chapters, tries } from './tries.ts'
import type { Step, Try } from './try.ts'

/** Addresses that the start page leads to. `entry` logs a person in with one click, in the person's first job unless told. */
export type Addresses = {
  readonly entry: (person: Person, job?: Person['jobs'][number]) => string
  readonly index: string
  readonly mailbox: string
  readonly school: string
  readonly operator: string
  readonly handOverFile: string
}

/** Where steps lead to, and the number of the try in which a button was just pressed, if any. */
type Shown = { readonly to: Addresses; readonly at: number | undefined }

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
  handOverFile: { nl: 'Bewaar het bestand', en: 'Save the file' },
  operator: { nl: 'Naar het overnemen', en: 'To the take-over' },
  chapters: { nl: 'Soorten proeven', en: 'Kinds of tries' },
  number: { nl: 'Proef', en: 'Try' },
  done: { nl: 'Gedaan. Ga verder met de volgende stap.', en: 'Done. Go on with the next step.' },
  steps: { nl: 'Zo doet u het', en: 'How to do it' },
} satisfies Record<string, Words>

const stepItem = (language: Language, { text, as, open, type, happens, ahead }: Step, number: number, to: Addresses): Html =>
  html`<li><p>${text[language]}</p>${
    as &&
    html`<p><a class="btn" href="${to.entry(as)}" rel="nofollow">${words.login[language]} ${as.givenName} ${as.familyName}</a></p>`
  }${open && html`<p><a class="btn" href="${to[open]}">${words[open][language]}</a></p>`}${happens && happeningForm(language, happens, number)}${ahead && clockForm(language, ahead, number)}${
    type &&
    html`<div class="type"><span class="soft">${words.type[language]}</span><dl>${type.map(
      ({ label, value }) => html`<div><dt>${label[language]}</dt><dd>${value[language]}</dd></div>`,
    )}</dl></div>`
  }</li>`

/** A try; `at` is the number of the one in which a button was just pressed: it lies open. */
const tryCard = (language: Language, { title, about, steps }: Try, number: number, { to, at }: Shown): Html => html`
<article class="card try" id="try-${number}" aria-labelledby="try-${number}-title"><p class="soft">${words.number[language]} ${number}</p><h4 id="try-${number}-title">${title[language]}</h4>
<p>${about[language]}</p>${number === at && html`<p role="status"><b>${words.done[language]}</b></p>`}<details${number === (at ?? 1) ? html` open` : ''}><summary aria-describedby="try-${number}-title">${words.steps[language]}</summary>
<ol>${steps.map((step) => stepItem(language, step, number, to))}</ol></details></article>`

const chapterPart = (language: Language, { id, title, tries: own }: Chapter, shown: Shown): Html => html`
<section class="tries-of" id="tries-${id}" aria-labelledby="tries-${id}-title"><h3 id="tries-${id}-title">${title[language]}</h3>
<div class="tries">${own.map((one) => tryCard(language, one, tries.indexOf(one) + 1, shown))}</div></section>`

/** The guided tries: concrete steps, with the fictional names and numbers to type. Only the first lies open, so that one sees what there is to try. */
export const triesSection = (language: Language, shown: Shown): Html => html`
<section id="tries" aria-labelledby="tries-title"><h2 id="tries-title">${words.title[language]}</h2>
<p class="soft">${words.tip[language]}</p>
<nav aria-label="${words.chapters[language]}"><ul class="row jump">${chapters.map(({ id, title }) => html`<li><a href="#tries-${id}">${title[language]}</a></li>`)}</ul></nav>
${chapters.map((chapter) => chapterPart(language, chapter, shown))}</section>`
