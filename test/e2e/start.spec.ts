import { expectAccessible } from './accessible.ts'
import { expect, test } from './journey.ts'
import { places } from './places.ts'

test('a newcomer reads what this is, in Dutch and in English', async ({ openBrowser }) => {
  const page = await openBrowser()
  await page.goto('/')
  await expect(page.getByText('OEFENOMGEVING').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Probeer de verwijsindex uit')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.getByText('PRACTICE ENVIRONMENT').first()).toBeVisible()
  await expectAccessible(page)
})

test('a teacher logs in with one click, and sees what to do today @start', async ({ openBrowser }) => {
  const page = await openBrowser()
  await page.goto('/')
  await page.getByRole('link', { name: 'Log in als Anna Visser' }).first().click()
  await expect(page).toHaveURL(`${places.localIndex}/`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Vandaag')
  await expectAccessible(page)
})
