import { situations } from '@mens-centraal/world/inhabitants/situations'
import { test as base, expect, type Page } from '@playwright/test'
import { expectNothingKept, expectNothingLeaked } from './leaks.ts'
import { places } from './places.ts'
import { type Watched, watch } from './watching.ts'

const { born, bsn, familyName } = situations.semDeBoer

/** A page that is watched as in each journey, and nothing is checked at its end. */
const test = base.extend<{ seen: { readonly page: Page; readonly watched: Watched } }>({
  seen: async ({ browser }, use) => {
    const context = await browser.newContext()
    const watched = await watch(context)
    const page = await context.newPage()
    await page.goto(`${places.localIndex}/inloggen`)
    await use({ page, watched })
    await context.close()
  },
})

/** What a page does that it may never do, in its own script, and how the watch over each journey calls it. */
const forbidden = [
  ['a name in an address', `history.pushState(null, '', '/inloggen?naam=${familyName}')`, 'addresses'],
  ['a birth date in an address', `history.pushState(null, '', '/inloggen?op=${born}')`, 'addresses'],
  ['a number in a request', `fetch('/api/login-options?search=${bsn}').then(() => undefined)`, 'addresses'],
  ['a name in a title', `document.title = 'Signaal over Sem de ${familyName}'`, 'titles'],
  ['a script that fails', "setTimeout(() => { throw new Error('planted') })", 'planted'],
  ['a complaint of a script', "console.error('planted')", 'planted'],
  [
    'a picture from elsewhere',
    "document.body.append(Object.assign(new Image(), { src: 'https://elders.example/' }))",
    'Security Policy',
  ],
] as const

for (const [what, script, said] of forbidden) {
  test(`the watch over each journey sees ${what}`, async ({ seen: { page, watched } }) => {
    expectNothingLeaked(watched, [])
    await page.evaluate(script)
    await expect.poll(() => catchMessage(() => expectNothingLeaked(watched, []))).toContain(said)
  })
}

const catchMessage = (check: () => void): string => {
  try {
    check()
    return ''
  } catch (caught) {
    return String(caught)
  }
}

for (const [what, script] of [
  ['what a window keeps', "sessionStorage.setItem('form', 'x')"],
  ['a preference that is none', `localStorage.setItem('mens-centraal-language', '${familyName}')`],
  ['a cookie that scripts can read', "document.cookie = 'form=x'"],
] as const) {
  test(`the watch over each journey sees ${what}`, async ({ seen: { page } }) => {
    await expectNothingKept(page.context())
    await page.evaluate(script)
    await expect(expectNothingKept(page.context())).rejects.toThrow()
  })
}
