import { type Html, html } from './html.ts'
import { type Language, languages, type Words } from './language.ts'

/** Where the other parts of the world are, for the links at the top of each page; what is not there is left out. */
export type Neighbours = { readonly startPage?: string; readonly mailbox?: string; readonly school?: string }

const neighbourNames = ['startPage', 'mailbox', 'school'] as const

/** What one page is made of. `path` is the page's own address, without language: the language switch leads back to it. */
export type Page = {
  readonly language: Language
  readonly path: string
  readonly site: Words
  /** Which of the neighbours this page itself belongs to, if any. */
  readonly here?: keyof Neighbours
  readonly title: string
  readonly neighbours: Neighbours
  readonly body: Html
}

const words = {
  practice: {
    nl: 'OEFENOMGEVING · alle mensen, adressen en nummers zijn verzonnen',
    en: 'PRACTICE ENVIRONMENT · all people, addresses and numbers are made up',
  },
  skip: { nl: 'Naar de inhoud', en: 'To the content' },
  switch: { nl: 'Taal', en: 'Language' },
  startPage: { nl: 'Startpagina', en: 'Start page' },
  mailbox: { nl: 'Postbus', en: 'Mailbox' },
  school: { nl: 'Schooladministratie', en: 'School administration' },
} satisfies Record<string, Words>

const ownNames: Words = { nl: 'Nederlands', en: 'English' }

const languageSwitch = ({ language, path }: Page): Html =>
  html`<nav class="languages" aria-label="${words.switch[language]}"><ul class="row">${languages.map(
    (one) =>
      html`<li><a href="${path}?lang=${one}" lang="${one}" hreflang="${one}"${one === language && html` aria-current="true"`}>${ownNames[one]}</a></li>`,
  )}</ul></nav>`

const links = ({ neighbours, language, here }: Page): Html =>
  html`<ul class="row">${neighbourNames.map((name) => {
    const address = neighbours[name]
    return (
      address && html`<li><a href="${address}"${name === here && html` aria-current="page"`}>${words[name][language]}</a></li>`
    )
  })}</ul>`

/** The whole document: practice banner, bar with links and language switch, and the body within `main`. */
export const wholePage = (page: Page): string =>
  html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${page.title} · ${page.site[page.language]}</title>
<link rel="stylesheet" href="/pages.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#content">${words.skip[page.language]}</a>
<header><p class="practice">${words.practice[page.language]}</p>
<div class="bar"><b>${page.site[page.language]}</b>${links(page)}${languageSwitch(page)}</div></header>
<main id="content" tabindex="-1">${page.body}</main>
</body>
</html>
`.text
