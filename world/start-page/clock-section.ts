import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { type Html, html } from '../pages/html.ts'
import type { Language, Words } from '../pages/language.ts'
import { ofTry } from './of-try.ts'

const words = {
  title: { nl: 'De klok vooruitzetten', en: 'Move the clock ahead' },
  today: { nl: 'In de oefenomgeving is het vandaag', en: 'In the practice environment it is today' },
  why: {
    nl: 'Zo ziet u wat er gebeurt als niemand iets doet: herinneringen, signalen die aflopen. De klok gaat alleen vooruit. Terug naar vandaag kan met een nieuwe start (npm start -- --fresh): dan begint alles opnieuw.',
    en: 'So you see what happens when nobody acts: reminders, signals that end. The clock only goes ahead. Back to today is possible with a new start (npm start -- --fresh): then all begins anew.',
  },
  again: {
    nl: 'Wie was ingelogd, moet daarna opnieuw inloggen: ook de sessie is dan verlopen.',
    en: 'Who was logged in must log in again afterwards: the session has ended by then too.',
  },
} satisfies Record<string, Words>

/** How far the clock can be moved in one go (days), and what the button says. */
export const steps: readonly { readonly days: number; readonly words: Words }[] = [
  { days: 1, words: { nl: '1 dag later', en: '1 day later' } },
  { days: 7, words: { nl: '1 week later', en: '1 week later' } },
  { days: 28, words: { nl: '4 weken later', en: '4 weeks later' } },
  { days: 365, words: { nl: '1 jaar later', en: '1 year later' } },
]

const fullDay = (language: Language, on: CalendarDay): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`))

/**
 * Buttons that move the clock by some of its steps.
 * @param tryNumber leads back to that try afterwards; without it to the clock
 */
export const clockForm = (language: Language, days: readonly number[], tryNumber?: number): Html => html`
<form class="acts" method="post" action="/clock">${ofTry(tryNumber)}${steps
  .filter((step) => days.includes(step.days))
  .map(
    (step) => html`<button class="btn" type="submit" name="days" value="${step.days}">${step.words[language]}</button>`,
  )}</form>`

/** The control that moves the clock of all houses of this world. */
export const clockSection = (language: Language, today: CalendarDay): Html => html`
<section id="clock" class="card clock" aria-labelledby="clock-title"><h2 id="clock-title">${words.title[language]}</h2>
<p role="status">${words.today[language]} <b><time datetime="${today}">${fullDay(language, today)}</time></b>.</p>
${clockForm(
  language,
  steps.map(({ days }) => days),
)}
<p class="soft">${words.why[language]} ${words.again[language]}</p></section>`
