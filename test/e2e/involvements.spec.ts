import { situations } from '@mens-centraal/world/inhabitants/situations'
import { meerwijkPeople } from '@mens-centraal/world/meerwijk-people'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { expectStandsUp } from './every-page.ts'
import { expect } from './journey.ts'
import { enter } from './logging-in.ts'
import { openManagement } from './managing.ts'
import { test } from './own-world.ts'
import { choose, findByBsn, raiseSignal } from './raising.ts'

const { inMeerwijk } = situations
const { femkeHuisman, hugoSmeets } = meerwijkPeople

test('who helps is found by who signals, and sees signals only where the municipality recorded a basis; a colleague takes over', async ({
  openBrowser,
  ownWorld,
}) => {
  const world = ownWorld.places
  const femke = await enter(openBrowser, femkeHuisman, { world })
  await expectStandsUp(femke)
  await femke.getByRole('link', { name: 'Betrokkenheid vastleggen' }).first().click()
  await findByBsn(femke, inMeerwijk)
  await femke.getByRole('button', { name: 'Betrokkenheid vastleggen' }).click()
  await expect(femke.getByRole('link', { name: 'Kies tot wanneer u betrokken bent.' })).toBeVisible()
  await choose(femke, 'Kies een einddatum', 'Een jaar')
  await expectStandsUp(femke)
  await femke.getByRole('button', { name: 'Betrokkenheid vastleggen' }).click()
  await expect(femke.getByText('De betrokkenheid is vastgelegd.')).toBeVisible()

  const ruben = await enter(openBrowser, people.rubenJacobs, { world })
  await raiseSignal(ruben, inMeerwijk, findByBsn)
  await ruben.getByRole('link', { name: 'Bekijk dit signaal' }).click()
  const helps = ruben.getByRole('region', { name: 'Wie helpt al?' })
  await expect(helps.getByRole('article', { name: 'Femke Huisman' })).toContainText('06 00 00 19 04')
  await expectStandsUp(ruben)
  const bram = await enter(openBrowser, people.bramKuiper, { world })
  await raiseSignal(bram, inMeerwijk, findByBsn)
  await bram.getByRole('link', { name: 'Bekijk met wie' }).click()
  await expect(bram.getByRole('region', { name: 'Wie helpt al?' })).toContainText('Femke Huisman')

  await femke.getByRole('link', { name: 'Naar Mijn betrokkenheden' }).click()
  await expectStandsUp(femke)
  await femke.getByRole('link', { name: 'Eva Bakker' }).click()
  await expect(femke.getByRole('button', { name: 'Beëindigen' })).toBeVisible()
  await expect(femke.getByText('Ruben Jacobs')).toBeHidden()

  const esra = await enter(openBrowser, officers.esraAydin, { world })
  await openManagement(esra, 'Instellingen')
  await esra.getByRole('button', { name: 'Wijzigen Wie betrokken is, ziet signalen' }).click()
  await choose(esra, 'Wie betrokken is, ziet signalen', 'Aan, met toestemming van de jeugdige of het gezin')
  await esra.getByRole('button', { name: 'Wijziging opslaan' }).click()
  await expect(esra.getByText('Opgeslagen: Wie betrokken is, ziet signalen.')).toBeVisible()
  await femke.reload()
  await expect(femke.getByRole('region', { name: 'Er is een signaal van' })).toContainText('Ruben Jacobs')
  await expectStandsUp(femke)

  const hugo = await enter(openBrowser, hugoSmeets, { world })
  await hugo.getByRole('link', { name: "Betrokkenheden van collega's" }).click()
  await hugo.getByRole('button', { name: 'Draag alles over van Femke Huisman' }).click()
  await hugo.getByRole('button', { name: 'Overdragen' }).click()
  await expect(hugo.getByRole('link', { name: 'Kies een collega.' })).toBeVisible()
  await choose(hugo, 'Aan wie?', 'Hugo Smeets')
  await expectStandsUp(hugo)
  await hugo.getByRole('button', { name: 'Overdragen' }).click()
  await expect(hugo.getByText('Overgedragen aan Hugo Smeets.')).toBeVisible()
  await hugo.getByRole('link', { name: 'Mijn betrokkenheden' }).click()
  await hugo.getByRole('link', { name: 'Eva Bakker' }).click()
  await hugo.getByRole('button', { name: 'Wijzigen' }).click()
  await choose(hugo, 'Contactpersoon', 'Femke Huisman')
  await expectStandsUp(hugo)
  await hugo.getByRole('button', { name: 'Wijziging opslaan' }).click()
  await expect(hugo.getByText('De contactpersoon is nu Femke Huisman.')).toBeVisible()

  await femke.reload()
  await femke.getByRole('button', { name: 'Beëindigen' }).click()
  await femke.getByRole('button', { name: 'Ja, beëindigen' }).click()
  await expect(femke.getByText('De betrokkenheid is beëindigd.')).toBeVisible()
  await ruben.reload()
  await expect(helps).toContainText('Geen organisatie legde vast dat zij de jeugdige kent.')
})

test('where involvements are switched off nothing of them is on any page', async ({ openBrowser, ownWorld }) => {
  const anna = await enter(openBrowser, people.annaVisser, { world: ownWorld.places })
  await expect(anna.getByText(/betrokkenhe/i)).toHaveCount(0)
  await anna.goto(`${ownWorld.places.localIndex}/betrokkenheid-vastleggen`)
  await expect(anna.getByText('U kunt hier geen betrokkenheid vastleggen')).toBeVisible()
})
