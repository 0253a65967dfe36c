import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { everyone } from '../directory.ts'
import { organisations } from '../organisations.ts'
import { type Html, html } from '../pages/html.ts'
import type { Language, Words } from '../pages/language.ts'
import { type Employee, type Staff, staffOf } from '../staff.ts'
import { functionLabels, remarkOn } from './labels.ts'
import type { Addresses } from './tries-section.ts'

const words = {
  title: { nl: 'Inloggen als iemand', en: 'Log in as someone' },
  intro: {
    nl: 'Eén klik, en u bent die persoon. Bij elke naam staat wat u kunt proberen.',
    en: 'One click, and you are that person. With each name stands what you can try.',
  },
  login: { nl: 'Log in als', en: 'Log in as' },
  loginPage: { nl: 'Naar het inloggen van', en: 'To the login of' },
  withBsn: { nl: 'mag het BSN gebruiken', en: 'may use the BSN' },
  withoutBsn: { nl: 'zonder BSN', en: 'without BSN' },
} satisfies Record<string, Words>

const personItem = (
  language: Language,
  { person, job }: Employee,
  to: Addresses,
): Html => html`<li><div class="who"><p><b>${person.givenName} ${person.familyName}</b><br><span class="soft">${functionLabels[job.function][language]}</span></p>
<a class="btn" href="${to.entry(person, job)}" rel="nofollow">${(organisations[job.at].ownAccounts ? words.loginPage : words.login)[language]} ${person.givenName}<span class="only-heard"> ${person.familyName}</span></a></div>
<p>${person.tryThis[language]}</p></li>`

const organisationCard = (language: Language, { organisation, employees }: Staff, today: CalendarDay, to: Addresses): Html => {
  const remark = remarkOn(organisation, today)
  const bsn = organisation.mayUseBsn ? words.withBsn : words.withoutBsn
  return html`<section class="card organisation" aria-labelledby="${organisation.slug}"><h3 id="${organisation.slug}">${organisation.name}</h3>
<p><span class="tag ${remark.tone}">${remark.words[language]}</span> <span class="tag">${bsn[language]}</span></p>
<ul class="lines">${employees.map((employee) => personItem(language, employee, to))}</ul></section>`
}

/** Everybody, by organisation, each with a one-click login. The municipalities with their officers come last. */
export const peopleSection = (language: Language, today: CalendarDay, to: Addresses): Html => {
  const staffs = staffOf(everyone).toSorted(
    (a, b) => Number(a.organisation.municipality !== null) - Number(b.organisation.municipality !== null),
  )
  return html`<section id="people" aria-labelledby="people-title"><h2 id="people-title">${words.title[language]}</h2><p class="soft">${words.intro[language]}</p>
<div class="organisations">${staffs.map((staff) => organisationCard(language, staff, today, to))}</div></section>`
}
