import { type Html, html } from '../pages/html.ts'
import type { Language, Words } from '../pages/language.ts'
import type { Employee, Staff } from '../staff.ts'

const words = {
  choose: { nl: 'Kies wie u bent', en: 'Choose who you are' },
  chooseWhy: {
    nl: 'In het echt typt u hier uw gebruikersnaam en wachtwoord. Dit is een oefenomgeving: kies een naam.',
    en: 'For real you would type your user name and password here. This is a practice environment: choose a name.',
  },
  confirm: { nl: 'Bevestig op uw telefoon', en: 'Confirm on your phone' },
  confirmWhy: {
    nl: 'De tweede stap van het inloggen. In het echt krijgt u nu een vraag op uw telefoon.',
    en: 'The second step of logging in. For real you would now be asked on your phone.',
  },
  confirmButton: { nl: 'Bevestigen en inloggen', en: 'Confirm and log in' },
  without: { nl: 'Inloggen zonder tweede stap', en: 'Log in without second step' },
  withoutWhy: {
    nl: 'Zo ziet u dat de verwijsindex u dan niet binnenlaat.',
    en: 'Then you see that the index does not let you in.',
  },
  somebodyElse: { nl: 'Iemand anders kiezen', en: 'Choose somebody else' },
  expired: { nl: 'Deze inlogpagina is verlopen', en: 'This login page has expired' },
  expiredWhy: {
    nl: 'Begin opnieuw met inloggen op de pagina waar u vandaan kwam.',
    en: 'Start logging in again on the page that you came from.',
  },
  login: { nl: 'Inloggen', en: 'Log in' },
} satisfies Record<string, Words>

/** The name of the site at the top of the login pages. */
export const loginSite: Words = { nl: 'Inloggen bij uw werkgever', en: 'Log in at your employer' }

/** The title of the login pages. */
export const loginTitle = (language: Language): string => words.login[language]

const fullName = ({ person }: Employee): string => `${person.givenName} ${person.familyName}`

/** First step: who are you? A list of all who have an account at the organisation. */
export const choosePage = (language: Language, path: string, { organisation, employees }: Staff): Html => html`
<section class="card narrow">
<p class="soft">${organisation.name}</p>
<h1>${words.choose[language]}</h1>
<p>${words.chooseWhy[language]}</p>
<ul class="choices">${employees.map(
  (employee) => html`<li><a class="btn" href="${path}?person=${employee.job.subject}">${fullName(employee)}</a></li>`,
)}</ul>
</section>`

const factorForm = (path: string, subject: string, factors: string, button: Html): Html =>
  html`<form method="post" action="${path}"><input type="hidden" name="person" value="${subject}"><input type="hidden" name="factors" value="${factors}">${button}</form>`

/** Second step: the second factor, passed with one click, or left out. */
export const confirmPage = (language: Language, path: string, { organisation }: Staff, employee: Employee): Html => html`
<section class="card narrow">
<p class="soft">${organisation.name} · ${fullName(employee)}</p>
<h1>${words.confirm[language]}</h1>
<p>${words.confirmWhy[language]}</p>
<div class="acts">${factorForm(path, employee.job.subject, 'mfa', html`<button class="btn main">${words.confirmButton[language]}</button>`)}
<a class="btn plain" href="${path}?person=">${words.somebodyElse[language]}</a></div>
<hr>
${factorForm(path, employee.job.subject, 'password-only', html`<button class="btn plain">${words.without[language]}</button>`)}
<p class="soft">${words.withoutWhy[language]}</p>
</section>`

/** What is shown when a login took too long, or its address was made up. */
export const expiredPage = (language: Language): Html => html`
<section class="card narrow"><h1>${words.expired[language]}</h1><p>${words.expiredWhy[language]}</p></section>`
