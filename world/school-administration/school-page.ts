import { type Html, html } from '../pages/html.ts'
import type { Language } from '../pages/language.ts'
import type { Kept } from './kept-school.ts'
import type { Said, Seen } from './school-acts.ts'
import { schoolWords as words } from './school-words.ts'
import { nameOf, pupils, type Teacher, teachers } from './the-school.ts'

/** What is shown: who is logged in at the school, what it remembers, what the index says, and what came of the last act. */
export type Shown = {
  readonly language: Language
  readonly kept: Kept
  readonly teacher: Teacher
  readonly seen: Seen | undefined
  readonly said: Said | undefined
}

const saidBox = (language: Language, { tone, title, detail }: Said): Html =>
  html`<div class="card said ${tone}" role="status"><p><b>${title[language]}</b></p>${detail && html`<p>${detail[language]}</p>`}</div>`

const button = (address: string, text: string, about: string, fields: Readonly<Record<string, string>> = {}): Html =>
  html`<form method="post" action="${address}">${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="btn" type="submit">${text}<span class="only-heard"> ${about}</span></button></form>`

const connection = ({ language, kept }: Shown): Html => html`
<section class="card" aria-labelledby="connection"><h2 id="connection">${words.connection[language]}</h2>
<p>${words.keyText[language]}</p><label for="key">${words.key[language]}</label>
<textarea id="key" rows="4" readonly spellcheck="false">${kept.publicKey}</textarea>
<form method="post" action="/number"><label for="number">${words.number[language]}</label>
<input id="number" name="number" value="${kept.number}" autocomplete="off" spellcheck="false" maxlength="36" size="38"><button class="btn" type="submit">${words.save[language]}</button></form>
<p class="soft">${words.newKeyText[language]}</p>${button('/keys', words.newKey[language], '')}</section>`

const whoIsHere = ({ language, teacher, kept }: Shown): Html => html`
<section class="card" aria-labelledby="who"><h2 id="who">${words.who[language]}</h2><p>${words.whoText[language]}</p>
<ul class="row">${teachers.map(
  ({ account, person }) =>
    html`<li>${
      account === teacher.account
        ? html`<b>${person.givenName} ${person.familyName} (${account})</b>`
        : button('/teacher', `${person.givenName} ${person.familyName} (${account})`, '', { account })
    }</li>`,
)}</ul>
${kept.links[teacher.account] !== undefined && html`<p>${words.linked[language]}</p>`}<form method="post" action="/link"><label for="code">${words.code[language]}</label>
<input id="code" name="code" autocomplete="off" spellcheck="false" maxlength="20"><button class="btn" type="submit">${words.link[language]}</button></form></section>`

const pupilList = ({ language }: Shown): Html => html`
<section class="card" aria-labelledby="pupils"><h2 id="pupils">${words.pupils[language]}</h2><p class="soft">${words.pupilsText[language]}</p>
<ul class="things">${pupils.map(
  (pupil, number) =>
    html`<li><b>${nameOf(pupil)}</b> · ${pupil.born}${button('/raise', words.raise[language], nameOf(pupil), { pupil: String(number) })}</li>`,
)}</ul></section>`

const labelOf = (youth: { voornamen: string | null; geslachtsnaam: string | null } | null): string =>
  [youth?.voornamen, youth?.geslachtsnaam].filter(Boolean).join(' ')

const signalList = (language: Language, { signals }: Exclude<Seen, Said>): Html => html`
<section class="card" aria-labelledby="signals"><h2 id="signals">${words.signals[language]}</h2>${
  signals.length === 0
    ? html`<p class="soft">${words.noSignals[language]}</p>`
    : html`<ul class="things">${signals.map(
        ({ id, jeugdige, eindigtOp, status }) =>
          html`<li><b>${labelOf(jeugdige)}</b> · ${words[status][language]} · ${words.ends[language]} ${eindigtOp}${button(
            '/extend',
            words.extend[language],
            labelOf(jeugdige),
            { id, endsOn: eindigtOp },
          )}${button('/end', words.end[language], labelOf(jeugdige), { id })}</li>`,
      )}</ul>`
}</section>`

const matchList = (language: Language, { matches, events }: Exclude<Seen, Said>): Html => html`
<section class="card" aria-labelledby="matches"><h2 id="matches">${words.matches[language]}</h2>${
  matches.length === 0 && html`<p class="soft">${words.noMatches[language]}</p>`
}<ul class="things">${matches.map(
  ({ matchnummer, soort, jeugdige, betrokkenen }) =>
    html`<li><b>${matchnummer}</b> · ${labelOf(jeugdige)} (${words[soort][language]})<ul>${betrokkenen
      .filter(({ uzelf }) => !uzelf)
      .map(
        ({ naam, organisatie, telefoon, email }) =>
          html`<li>${naam}, ${organisatie}${telefoon !== null && html` · <a href="tel:${telefoon.replaceAll(' ', '')}">${telefoon}</a>`}${email !== null && html` · <a href="mailto:${email}">${email}</a>`}</li>`,
      )}</ul></li>`,
)}</ul><p class="soft">${words.events[language]} ${events.length}</p></section>`

/** The one page of the school's administration. */
export const schoolPage = (shown: Shown): Html => {
  const { language, seen, said } = shown
  const asked = seen !== undefined && 'tone' in seen ? seen : undefined
  return html`<h1>${words.title[language]}</h1><p>${words.intro[language]}</p>
${said && saidBox(language, said)}${connection(shown)}${whoIsHere(shown)}${
  asked && saidBox(language, asked)
}${seen && !('tone' in seen) && html`${pupilList(shown)}${signalList(language, seen)}${matchList(language, seen)}`}`
}
