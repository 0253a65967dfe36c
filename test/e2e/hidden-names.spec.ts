import { people } from '@mens-centraal/world/people'
import { expect, expectAccessible, places, test } from './journey.ts'
import { enter, enterIn } from './logging-in.ts'
import { contact, openMatch } from './matching.ts'
import { findByBsn, findByName, foundYouth, openRaising, raiseSignal } from './raising.ts'
import { fullName } from './youths.ts'

test('with names hidden no page names a youth, and one youth keeps one number', async ({ openBrowser, youth }) => {
  const someone = youth()
  const kees = await enter(openBrowser, people.keesBrouwer)
  await raiseSignal(kees, someone, findByBsn)
  const page = await enter(openBrowser, people.dewiTan)
  await raiseSignal(page, someone, findByBsn)
  await openMatch(page)
  await expect(page.getByRole('heading', { level: 1, name: fullName(someone) })).toBeVisible()
  await page.getByRole('switch', { name: 'Namen verbergen' }).focus()
  await page.keyboard.press('Space')
  const heading = page.getByRole('heading', { level: 1, name: /^Jeugdige \d+$/ })
  await expect(heading).toBeVisible()
  await expect(contact(page, people.keesBrouwer)).toBeVisible()
  await expectAccessible(page)
  const called = await heading.innerText()
  await page.getByRole('link', { name: 'Bekijk uw eigen signaal' }).click()
  await expect(page.getByRole('heading', { level: 1, name: called })).toBeVisible()
  await expectAccessible(page)
  for (const path of ['/', '/mijn-signalen', '/matches']) {
    await page.goto(`${places.localIndex}${path}`)
    await expect(page.getByText(/^Jeugdige \d+/).first()).toBeVisible()
    expect(await page.content()).not.toContain(fullName(someone))
  }
})

test('with names hidden the youth that was found is shown only when one asks', async ({ page, youth }) => {
  const someone = youth()
  await enterIn(page, people.annaVisser)
  await page.getByText('Namen verbergen').click()
  await openRaising(page)
  await findByName(page, someone)
  await expect(foundYouth(page)).not.toContainText(fullName(someone))
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Toon de naam even' }).click()
  await expect(foundYouth(page)).toContainText(fullName(someone))
  await page.getByRole('button', { name: 'Verberg de naam weer' }).click()
  await expect(foundYouth(page)).not.toContainText(fullName(someone))
})
