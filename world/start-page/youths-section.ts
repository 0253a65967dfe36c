import { type HappeningName, happeningNames } from '../happenings.ts'
import type { Situation } from '../inhabitants/situation.ts'
import { notInTheRegister, situations } from '../inhabitants/situations.ts'
import { type Html, html } from '../pages/html.ts'
import type { Language, Words } from '../pages/language.ts'
import { dutchDay } from './fields.ts'

const words = {
  title: { nl: 'Jeugdigen om mee te oefenen', en: 'Youths to practise with' },
  intro: {
    nl: 'Niemand van hen bestaat. De verwijsindex kent hen uit een nagemaakte basisregistratie personen.',
    en: 'None of them exists. The index knows them from a simulated population register.',
  },
  born: { nl: 'geboren', en: 'born' },
  show: { nl: 'Toon alle jeugdigen', en: 'Show all youths' },
  happens: { nl: 'Laat iets gebeuren', en: 'Let something happen' },
  happened: {
    nl: 'Het is gebeurd, en de verwijsindex weet het van de BRP. Kijk wat de melder ziet.',
    en: 'It happened, and the index knows it from the population register. See what the reporter sees.',
  },
  unregistered: {
    nl: 'Staat niet in het register: is alleen op naam te signaleren.',
    en: 'Is not in the register: can be signalled by name only.',
  },
} satisfies Record<string, Words>

const happeningWords: Readonly<Record<HappeningName, Words>> = {
  moves: { nl: 'Verhuist naar de andere gemeente', en: 'Moves to the other municipality' },
  dies: { nl: 'Overlijdt', en: 'Dies' },
  'birth-date-corrected': { nl: 'Blijkt een jaar ouder', en: 'Turns out to be a year older' },
  'reads-as-another': {
    nl: 'Krijgt een andere voornaam en geboortedatum: misschien is het iemand anders',
    en: 'Gets another given name and birth date: perhaps it is somebody else',
  },
}

type Named = Pick<Situation, 'givenNames' | 'prefix' | 'familyName'>

const fullName = ({ givenNames, prefix, familyName }: Named): string =>
  [givenNames, prefix, familyName].filter((part) => part !== null).join(' ')

const happeningForm = (language: Language, youth: Situation): Html => html`
<details><summary>${words.happens[language]}<span class="only-heard">: ${fullName(youth)}</span></summary>
<form class="acts" method="post" action="/happening"><input type="hidden" name="youth" value="${youth.bsn}">${happeningNames.map(
  (name) => html`<button class="btn" type="submit" name="happens" value="${name}">${happeningWords[name][language]}</button>`,
)}</form></details>`

/** Where the youth lives, to search by; not for the one whose address is secret, here neither. */
const homeOf = (youth: Situation): string | undefined =>
  youth.postcode === null || youth === situations.secretAddress
    ? undefined
    : `${youth.postcode.slice(0, 4)} ${youth.postcode.slice(4)}, ${youth.houseNumber}`

const youthItem = (language: Language, youth: Situation): Html => {
  const facts = [`${words.born[language]} ${dutchDay(youth.born)}`, `BSN ${youth.bsn}`, homeOf(youth)]
  return html`<li><b>${fullName(youth)}</b> ${facts.map((fact) => fact && html`<span class="soft">· <span class="number">${fact}</span></span> `)}<br>${youth.about[language]}${happeningForm(language, youth)}</li>`
}

/** The named youths of the region, with what is needed to find each, and why each is there. */
export const youthsSection = (language: Language, happened: boolean): Html => html`
<section id="youths" aria-labelledby="youths-title"><h2 id="youths-title">${words.title[language]}</h2><p class="soft">${words.intro[language]}</p>
${happened && html`<p role="status" class="card">${words.happened[language]}</p>`}<details class="card"${happened && html` open`}><summary>${words.show[language]}</summary><ul class="lines youths">${Object.values(situations).map((youth) => youthItem(language, youth))}
<li><b>${fullName(notInTheRegister)}</b> <span class="soft">· ${words.born[language]} ${dutchDay(notInTheRegister.born)}</span><br>${words.unregistered[language]}</li></ul></details></section>`
