import { people } from '@mens-centraal/world/people'
import { expectStandsUp } from './every-page.ts'
import { expect } from './journey.ts'
import { enter } from './logging-in.ts'
import { test } from './own-world.ts'
import { findByBsn, raiseSignal } from './raising.ts'

const { bramKuiper, karinVeenstra, lottePrins } = people

test('a coordinator hands over by a file, sees first what each row does, and says how the team is reached', async ({
  openBrowser,
  youth,
  ownWorld,
}) => {
  const world = ownWorld.places
  await raiseSignal(await enter(openBrowser, bramKuiper, { world }), youth(), findByBsn)
  const karin = await enter(openBrowser, karinVeenstra, { world })
  await karin.getByRole('link', { name: "Signalen van collega's" }).first().click()
  const team = karin.getByRole('region', { name: 'Hoe is uw team te bereiken?' })
  await team.getByLabel('Telefoonnummer van het team').fill('06 00 00 04 99')
  await team.getByRole('button', { name: 'Gegevens van het team opslaan' }).click()
  await expect(team.getByText('Opgeslagen.')).toBeVisible()
  await expectStandsUp(karin)

  await karin.getByRole('link', { name: /Draag over met een bestand/ }).click()
  await karin.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
  await expect(karin.getByRole('link', { name: 'Kies een bestand.' })).toBeVisible()
  const choose = async (row: string) => {
    const buffer = Buffer.from(`\uFEFFvan;naar\r\n${bramKuiper.jobs[0].email};${row}\r\n`)
    await karin.getByLabel('CSV-bestand').setInputFiles({ name: 'schooljaar.csv', mimeType: 'text/csv', buffer })
    await karin.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
  }
  await choose('niemand@elders.example')
  await expect(karin.getByText('dit mailadres (naar) kennen wij hier niet')).toBeVisible()
  await expect(karin.getByRole('button', { name: 'Draag alles over' })).toBeHidden()
  await choose(lottePrins.jobs[0].email)
  await expect(karin.getByText('alle lopende signalen gaan over')).toBeVisible()
  await expectStandsUp(karin)
  await karin.getByRole('button', { name: 'Draag alles over' }).click()
  await karin.getByRole('button', { name: 'Ja, overdragen' }).click()
  await expect(karin.getByText('Alles is overgedragen.')).toBeVisible()
  await karin.getByRole('button', { name: 'English' }).click()
  await expect(karin.getByText('All has been handed over.')).toBeVisible()
  await karin.getByRole('link', { name: 'My details' }).click()
  await expect(karin.getByRole('textbox', { name: 'Your telephone number at work' })).toHaveValue('06 00 00 04 01')
  await expectStandsUp(karin)
})
