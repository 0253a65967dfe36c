import { type HappeningName, happeningNames } from '../happenings.ts'
import type { Situation } from '../inhabitants/situation.ts'
import { notInTheRegister, notYetEntered, situations } from '../inhabitants/situations.ts'
import { type Html, html } from '../pages/html.ts'
import type { Language, Words } from '../pages/language.ts'
import { dutchDay } from './fields.ts'
import { happeningForm } from './happening-form.ts'

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

type Named = Pick<Situation, 'givenNames' | 'prefix' | 'familyName'>

const fullName = ({ givenNames, prefix, familyName }: Named): string =>
  [givenNames, prefix, familyName].filter((part) => part !== null).join(' ')

const happenings = (language: Language, youth: Situation, names: readonly HappeningName[]): Html => html`
<details><summary>${words.happens[language]}<span class="only-heard">: ${fullName(youth)}</span></summary>${happeningForm(language, { youth, names })}</details>`

/** Where the youth lives, to search by; not for the one whose address is secret, here neither. */
const homeOf = (youth: Situation): string | undefined =>
  youth.postcode === null || youth === situations.secretAddress
    ? undefined
    : `${youth.postcode.slice(0, 4)} ${youth.postcode.slice(4)}, ${youth.houseNumber}`

const youthItem = (language: Language, youth: Situation, names: readonly HappeningName[] = happeningNames): Html => {
  const facts = [`${words.born[language]} ${dutchDay(youth.born)}`, `BSN ${youth.bsn}`, homeOf(youth)]
  return html`<li><b>${fullName(youth)}</b> ${facts.map((fact) => fact && html`<span class="soft">· <span class="number">${fact}</span></span> `)}<br>${youth.about[language]}${happenings(language, youth, names)}</li>`
}

/** The named youths of the region, with what is needed to find each, and why each is there. */
export const youthsSection = (language: Language, happened: boolean): Html => html`
<section id="youths" aria-labelledby="youths-title"><h2 id="youths-title">${words.title[language]}</h2><p class="soft">${words.intro[language]}</p>
${happened && html`<p role="status" class="card">${words.happened[language]}</p>`}<details class="card"${happened && html` open`}><summary>${words.show[language]}</summary><ul class="lines youths">${Object.values(situations).map((youth) => youthItem(language, youth))}${youthItem(language, notYetEntered, ['birth-entered'])}
<li><b>${fullName(notInTheRegister)}</b> <span class="soft">· ${words.born[language]} ${dutchDay(notInTheRegister.born)}</span><br>${words.unregistered[language]}</li></ul></details></section>`
