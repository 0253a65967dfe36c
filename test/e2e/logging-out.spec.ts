import { people } from '@mens-centraal/world/people'
import { expect, expectAccessible, places, test } from './journey.ts'
import { chooseOrganisation, enter, passIssuer, personInBar } from './logging-in.ts'

test('who logs out leaves nothing behind, also not for the back button', async ({ openBrowser }) => {
  const page = await enter(openBrowser, people.noorPeters)
  await page.getByRole('link', { name: 'Mijn signalen' }).click()
  await page.getByRole('button', { name: 'Uitloggen', exact: true }).click()
  await expect(page.getByText('U bent uitgelogd.')).toBeVisible()
  await expectAccessible(page)
  expect((await page.request.get(`${places.localIndex}/api/risk-signals`)).status()).toBe(401)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible()
  await expect(page.getByText('Noor Peters')).toBeHidden()
})

test('logging out everywhere ends the sessions of other computers too', async ({ openBrowser }) => {
  const atWork = await enter(openBrowser, people.rubenJacobs)
  const forgotten = await enter(openBrowser, people.rubenJacobs)
  const another = await enter(openBrowser, people.rubenJacobs)
  await atWork.getByRole('button', { name: 'Overal uitloggen' }).click()
  const question = atWork.getByRole('alertdialog', { name: 'Overal uitloggen' })
  await expectAccessible(atWork)
  await question.getByRole('button', { name: 'Annuleren' }).click()
  await expect(personInBar(atWork, people.rubenJacobs)).toBeVisible()
  await atWork.getByRole('button', { name: 'Overal uitloggen' }).click()
  await question.getByRole('button', { name: 'Ja, overal uitloggen' }).click()
  await expect(atWork.getByText('U bent uitgelogd.')).toBeVisible()

  await forgotten.getByRole('link', { name: 'Mijn signalen' }).click()
  await expect(forgotten.getByRole('alertdialog', { name: 'U bent uitgelogd' })).toBeVisible()
  await forgotten.getByRole('button', { name: 'Stoppen en alles wissen' }).click()
  await expect(forgotten.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible()

  await another.getByRole('button', { name: 'Overal uitloggen' }).click()
  await another.getByRole('button', { name: 'Ja, overal uitloggen' }).click()
  await expect(another.getByText('Uw sessie is afgelopen.')).toBeVisible()
})

test('after login one lands on the page that was asked for', async ({ page }) => {
  await page.goto(`${places.localIndex}/mijn-signalen`)
  await expect(page).toHaveURL(/\/inloggen\?/)
  await page.getByRole('link', { name: 'Halt Voorbeeldregio' }).click()
  await page.getByRole('link', { name: 'Kees Brouwer' }).click()
  await page.getByRole('button', { name: 'Bevestigen en inloggen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mijn signalen' })).toBeVisible()
  await page.getByRole('button', { name: 'Uitloggen', exact: true }).click()
  await expect(page.getByRole('listitem').first()).toContainText('Hier logde u de vorige keer in')
})

test('who did not come in is led on: again at the organisation of the last time, or at another', async ({ page }) => {
  await page.goto(`${places.localIndex}/inloggen?probleem=login-expired&return=/mijn-signalen`)
  await expect(page.getByRole('alert')).toContainText('Kies hieronder uw organisatie.')
  await chooseOrganisation(page, people.keesBrouwer)
  await page.getByRole('link', { name: 'Kees Brouwer' }).click()
  await page.getByRole('button', { name: 'Inloggen zonder tweede stap' }).click()
  await expect(page.getByRole('alert')).toContainText('U logde in zonder tweede stap.')
  await expectAccessible(page)
  await page.getByRole('alert').getByRole('link', { name: 'Opnieuw inloggen' }).click()
  await passIssuer(page, people.keesBrouwer)
  await expect(personInBar(page, people.keesBrouwer)).toBeVisible()
})
