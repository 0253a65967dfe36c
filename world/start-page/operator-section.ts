import { type Html, html } from '../pages/html.ts'
import type { Language, Words } from '../pages/language.ts'

const words = {
  title: { nl: 'Overstappen van een ander systeem', en: 'Coming from another system' },
  why: {
    nl: 'De systeembeheerder neemt de signalen van het vorige systeem over, met de datums die zij hadden. Niemand krijgt een mail. In het echt is dit een opdracht op de server.',
    en: 'The operator takes over the signals of the previous system, with the dates that they had. Nobody gets a mail. In earnest this is a command on the server.',
  },
  file: { nl: 'Het bestand van het vorige systeem', en: 'The file of the previous system' },
  try: { nl: 'Eerst proberen', en: 'Try first' },
  take: { nl: 'Overnemen', en: 'Take over' },
  tried: { nl: 'Geprobeerd, er is niets bewaard.', en: 'Tried, nothing was kept.' },
  taken: { nl: 'Overgenomen.', en: 'Taken over.' },
  active: { nl: 'lopend', en: 'running' },
  archived: { nl: 'in het archief', en: 'in the archive' },
  before: { nl: 'al eerder overgenomen', en: 'taken over before' },
  line: { nl: 'Regel', en: 'Line' },
} satisfies Record<string, Words>

/** What came of the button that was pressed last. */
export type Taken = {
  readonly dryRun: boolean
  readonly report: {
    readonly active: number
    readonly archived: number
    readonly before: number
    readonly problems: readonly { readonly line: number; readonly code: string }[]
  }
}

const outcome = (language: Language, { dryRun, report }: Taken): Html => html`
<div role="status"><p><b>${words[dryRun ? 'tried' : 'taken'][language]}</b> ${report.active} ${words.active[language]}, ${report.archived} ${words.archived[language]}, ${report.before} ${words.before[language]}.</p>
<ul>${report.problems.map(({ line, code }) => html`<li>${words.line[language]} ${line}: <code>${code}</code></li>`)}</ul></div>`

/** What an operator does on the server, for whoever tries the world: signals of another system, taken over by a button. */
export const operatorSection = (language: Language, file: string, taken: Taken | null): Html => html`
<section id="operator" class="card" aria-labelledby="operator-title"><h2 id="operator-title">${words.title[language]}</h2>
<p>${words.why[language]}</p>${taken === null ? '' : outcome(language, taken)}
<form class="acts" method="post" action="/take-over"><button class="btn" type="submit" name="run" value="dry">${words.try[language]}</button>
<button class="btn" type="submit" name="run" value="real">${words.take[language]}</button></form>
<details><summary>${words.file[language]}</summary><pre tabindex="0">${file}</pre></details></section>`
