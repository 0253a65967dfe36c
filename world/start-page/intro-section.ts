import { type Html, html } from '../pages/html.ts'
import type { Language, Words } from '../pages/language.ts'

const words = {
  title: { nl: 'Probeer de verwijsindex uit', en: 'Try the risk-signalling index' },
  lead: {
    nl: 'Een leerkracht, een hulpverlener en een arts maken zich zorgen over dezelfde jeugdige. Vaak weten zij dat niet van elkaar. De verwijsindex brengt hen bij elkaar. Ieder laat weten dát er iets is, nooit wát.',
    en: 'A teacher, a care worker and a doctor worry about the same youth. Often they do not know of each other. The index brings them together. Each tells THAT something is wrong, never WHAT.',
  },
  start: { nl: 'Begin met proef 1', en: 'Start with try 1' },
  index: { nl: 'Open de verwijsindex', en: 'Open the index' },
  mailbox: { nl: 'Open de postbus', en: 'Open the mailbox' },
  jump: { nl: 'Op deze pagina', en: 'On this page' },
} satisfies Record<string, Words>

const steps: readonly { readonly title: Words; readonly text: Words }[] = [
  {
    title: { nl: 'Signaal', en: 'Signal' },
    text: {
      nl: 'Een professional geeft een signaal af over een jeugdige onder de 23 jaar. Er staat geen reden in: alleen wie, over wie, en tot wanneer.',
      en: 'A professional gives a signal on a youth under 23. It holds no reason: only who, about whom, and until when.',
    },
  },
  {
    title: { nl: 'Match', en: 'Match' },
    text: {
      nl: 'Geeft een tweede professional ook een signaal over deze jeugdige? Dan is er een match. Beiden krijgen meteen bericht.',
      en: 'Does a second professional give a signal on this youth too? Then there is a match. Both are told at once.',
    },
  },
  {
    title: { nl: 'Contact', en: 'Contact' },
    text: {
      nl: 'Zij zien elkaars naam, telefoonnummer en mailadres. Zij bellen elkaar en stemmen de hulp op elkaar af.',
      en: "They see each other's name, phone number and mail address. They call each other and align their help.",
    },
  },
]

const places: readonly { readonly id: string; readonly words: Words }[] = [
  { id: 'tries', words: { nl: 'Proeven', en: 'Guided tries' } },
  { id: 'clock', words: { nl: 'De klok vooruitzetten', en: 'Move the clock ahead' } },
  { id: 'people', words: { nl: 'Inloggen als iemand', en: 'Log in as someone' } },
  { id: 'youths', words: { nl: 'Jeugdigen om mee te oefenen', en: 'Youths to practise with' } },
]

/** What this is, in three steps, and where to go from here. */
export const introSection = (language: Language, indexUrl: string, mailboxUrl: string): Html => html`
<section class="intro" aria-labelledby="intro">
<h1 id="intro">${words.title[language]}</h1>
<p class="lead">${words.lead[language]}</p>
<div class="acts"><a class="btn main" href="#try-1">${words.start[language]}</a><a class="btn" href="${indexUrl}">${words.index[language]}</a><a class="btn" href="${mailboxUrl}">${words.mailbox[language]}</a></div>
<ol class="steps">${steps.map(
  ({ title, text }, index) =>
    html`<li class="card"><span class="step" aria-hidden="true">${index + 1}</span><h2>${title[language]}</h2><p>${text[language]}</p></li>`,
)}</ol>
<nav aria-label="${words.jump[language]}"><ul class="row jump">${places.map(({ id, words: name }) => html`<li><a href="#${id}">${name[language]}</a></li>`)}</ul></nav>
</section>`
