import { type Html, html } from '../pages/html.ts'
import type { Language, Words } from '../pages/language.ts'
import type { Mail } from './kept-mails.ts'

/** The title of the mailbox pages. */
export const mailboxTitle: Words = { nl: 'Postbus', en: 'Mailbox' }

/** The name that goes with a mail address, as far as it is known. */
export type NameOf = (address: string) => string | undefined

const words = {
  title: { nl: 'Postbus van de oefenomgeving', en: 'Mailbox of the practice environment' },
  intro: {
    nl: 'Hier komt alle mail aan die de verwijsindex verstuurt. Let op: in de mail staat niets over een jeugdige.',
    en: 'All mail that the index sends arrives here. Note: a mail says nothing about a youth.',
  },
  everybody: { nl: 'Iedereen', en: 'Everybody' },
  boxes: { nl: 'Van wie', en: 'Whose' },
  mails: { nl: 'Mails', en: 'Mails' },
  refresh: { nl: 'Vernieuwen', en: 'Refresh' },
  empty: { nl: 'Er is nog geen mail', en: 'There is no mail yet' },
  emptyWhy: {
    nl: 'Laat twee mensen een signaal afgeven over dezelfde jeugdige. Dan krijgen zij allebei bericht. Klik daarna op Vernieuwen.',
    en: 'Let two people give a signal on the same youth. Then both are told. After that, choose Refresh.',
  },
  from: { nl: 'Van', en: 'From' },
  to: { nl: 'Aan', en: 'To' },
  at: { nl: 'Ontvangen', en: 'Received' },
  back: { nl: 'Alle mails', en: 'All mails' },
  noSubject: { nl: '(geen onderwerp)', en: '(no subject)' },
  noSuchMail: { nl: 'Deze mail is er niet meer', en: 'This mail is no longer here' },
} satisfies Record<string, Words>

const deliveredTimes = (language: Language, times: number): string =>
  language === 'nl' ? `${times} keer bezorgd` : `delivered ${times} times`

const time = (language: Language, at: Date): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    timeZone: 'Europe/Amsterdam',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(at)

const doubleTag = (language: Language, { deliveries }: Mail): Html | false =>
  deliveries > 1 && html` <span class="tag attention">${deliveredTimes(language, deliveries)}</span>`

/** Everybody who got mail, in the order of the first one: the place in this list is the number of the box in a URL. */
export const recipientsOf = (mails: readonly Mail[]): readonly string[] => [
  ...new Set(mails.toSorted((a, b) => a.number - b.number).flatMap(({ recipients }) => recipients)),
]

/** A mail address that may be broken after its sign, where it is too long for a line. */
const address = (text: string): readonly (string | Html)[] =>
  text.split(/(?<=@)/).flatMap((part, index) => (index === 0 ? [part] : [html`<wbr>`, part]))

const boxes = (language: Language, mails: readonly Mail[], nameOf: NameOf, chosen: string | undefined): Html => {
  const box = (href: string, name: string | readonly (string | Html)[], count: number, current: boolean) =>
    html`<li><a class="box" href="${href}"${current && html` aria-current="page"`}><span>${name}</span> <span class="tag">${count}</span></a></li>`
  return html`<nav class="boxes" aria-labelledby="boxes"><h2 id="boxes">${words.boxes[language]}</h2><ul class="plain">${box(
    '/',
    words.everybody[language],
    mails.length,
    chosen === undefined,
  )}${recipientsOf(mails).map((recipient, index) =>
    box(
      `/boxes/${index + 1}`,
      nameOf(recipient) ?? address(recipient),
      mails.filter(({ recipients }) => recipients.includes(recipient)).length,
      recipient === chosen,
    ),
  )}</ul></nav>`
}

const line = (language: Language, mail: Mail): Html =>
  html`<li><a href="/mails/${mail.number}"><b>${mail.subject || words.noSubject[language]}</b></a>${doubleTag(language, mail)}<br>
<span class="soft">${words.to[language]}: ${mail.recipients.map(address)} · ${time(language, mail.receivedAt)}</span></li>`

/** The list of mails, newest first; of one recipient if one is chosen. */
export const listPage = (language: Language, mails: readonly Mail[], path: string, nameOf: NameOf, chosen?: string): Html => {
  const shown = mails.filter(({ recipients }) => chosen === undefined || recipients.includes(chosen)).toReversed()
  const refresh = html`<a class="btn" href="${path}">${words.refresh[language]}</a>`
  const list = html`<div class="beside">${boxes(language, mails, nameOf, chosen)}<section class="card" aria-labelledby="mails"><div class="head"><h2 id="mails">${
    chosen === undefined ? words.mails[language] : address(chosen)
  }</h2>${refresh}</div><ul class="lines">${shown.map((mail) => line(language, mail))}</ul></section></div>`
  const none = html`<section class="card"><h2>${words.empty[language]}</h2><p>${words.emptyWhy[language]}</p><div class="acts">${refresh}</div></section>`
  return html`<h1>${words.title[language]}</h1><p class="soft">${words.intro[language]}</p>${mails.length === 0 ? none : list}`
}

const withLinks = (text: string): readonly (string | Html)[] =>
  text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part))

/** One mail: headers and text, in which addresses of pages can be followed. */
export const mailPage = (language: Language, mail: Mail): Html => html`
<p><a href="/">‹ ${words.back[language]}</a></p>
<article class="card"><h1>${mail.subject || words.noSubject[language]}</h1>
<dl class="facts"><div><dt>${words.from[language]}</dt><dd>${mail.from}</dd></div><div><dt>${words.to[language]}</dt><dd>${mail.recipients.map(address)}</dd></div>
<div><dt>${words.at[language]}</dt><dd>${time(language, mail.receivedAt)}${doubleTag(language, mail)}</dd></div></dl>
<div class="letter">${withLinks(mail.text)}</div></article>`

/** What is shown for a mail that was dropped, or never came. */
export const noSuchMailPage = (language: Language): Html =>
  html`<section class="card"><h1>${words.noSuchMail[language]}</h1><p><a href="/">${words.back[language]}</a></p></section>`
