import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import type { Figures } from './figure.ts'

export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** Where the page stands, by language. */
export const pathOf: Readonly<Record<Language, string>> = { nl: '/', en: '/en' }

const words = {
  nl: {
    title: 'Landelijke index: cijfers',
    intro:
      'Met de landelijke index merken gemeenten dat zij allebei een signaal hebben over dezelfde jeugdige. Er staan geen namen of BSN’s in, en niemand kan er iemand in opzoeken.',
    members: 'Deelnemers',
    registrations: 'Lopende meldingen, afgerond op tientallen',
    lag: 'Langste wachttijd nu',
    seconds: (lag: number) => (lag === 1 ? '1 seconde' : `${lag} seconden`),
    few: 'minder dan 10',
    at: 'Geteld op',
    practice: 'OEFENOMGEVING · alles hier is verzonnen',
    other: 'English',
  },
  en: {
    title: 'National index: figures',
    intro:
      'By the national index municipalities find out that they both have a signal on the same youth. It holds no names or BSNs, and nobody can look anybody up in it.',
    members: 'Members',
    registrations: 'Running registrations, rounded down to tens',
    lag: 'Longest wait now',
    seconds: (lag: number) => (lag === 1 ? '1 second' : `${lag} seconds`),
    few: 'fewer than 10',
    at: 'Counted on',
    practice: 'PRACTICE ENVIRONMENT · everything here is made up',
    other: 'Nederlands',
  },
} as const satisfies Record<Language, object>

const locales = { nl: 'nl-NL', en: 'en-GB' } as const
const timeOf = (at: Instant, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(
    at as Date,
  )

/** The status page: figures, and nothing else. All that is put in it are numbers, a time, and words of this file. */
export const statusPage = (figures: Figures, language: Language, practice: boolean): string => {
  const said = words[language]
  const other = language === 'nl' ? 'en' : 'nl'
  const number = (value: number | null) => (value === null ? said.few : new Intl.NumberFormat(locales[language]).format(value))
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${said.title}</title>
<link rel="stylesheet" href="/status.css">
</head>
<body>
<header>${practice ? `<strong>${said.practice}</strong>` : ''}<a href="${pathOf[other]}" lang="${other}" hreflang="${other}">${said.other}</a></header>
<main>
<h1>${said.title}</h1>
<p>${said.intro}</p>
<dl>
<div><dt>${said.members}</dt><dd>${number(figures.members)}</dd></div>
<div><dt>${said.registrations}</dt><dd>${number(figures.registrations)}</dd></div>
<div><dt>${said.lag}</dt><dd>${said.seconds(figures.lag)}</dd></div>
</dl>
<p>${said.at} <time datetime="${dayOf(figures.at)}">${timeOf(figures.at, language)}</time>.</p>
</main>
</body>
</html>
`
}

export const statusStyle = `:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
body { max-width: 40rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1rem; }
header a { margin-inline-start: auto; }
a { display: inline-block; padding: 0.625rem 0; color: LinkText; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1rem 0 0.5rem; }
dl { margin: 1.5rem 0; border-block-start: 1px solid GrayText; }
dl div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: 0.75rem 0; border-block-end: 1px solid GrayText; }
dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
`
