import { people } from '@mens-centraal/world/people'
import { expect, expectAccessible } from './journey.ts'
import { enter } from './logging-in.ts'
import { contact, matchNumber, openMatch } from './matching.ts'
import { test } from './own-world.ts'
import { findByBsn, raiseSignal } from './raising.ts'

const { bramKuiper, dewiTan, karinVeenstra, keesBrouwer } = people

test('of who left the organisation a match shows the coordinator or the general number, and no phone or mail of theirs', async ({
  openBrowser,
  youth,
  ownWorld,
}) => {
  const someone = youth()
  const world = ownWorld.places
  for (const reporter of [bramKuiper, keesBrouwer])
    await raiseSignal(await enter(openBrowser, reporter, { world }), someone, findByBsn)
  const dewi = await enter(openBrowser, dewiTan, { world })
  await raiseSignal(dewi, someone, findByBsn)
  const number = await matchNumber(dewi)
  await ownWorld.letGo([bramKuiper, keesBrouwer])

  await openMatch(dewi)
  await expect(contact(dewi, bramKuiper)).toContainText('werkt hier niet meer')
  await expect(contact(dewi, bramKuiper)).toContainText('Bel of mail de coördinator van de organisatie')
  await expect(contact(dewi, bramKuiper).getByRole('link')).toHaveText(['06 00 00 09 99'])
  await expect(contact(dewi, karinVeenstra)).toContainText('coördinator · Jeugdteam Noord')
  await expect(
    contact(dewi, karinVeenstra).getByRole('link', { name: 'karin.veenstra@jeugdteamnoord.voorbeeld.example' }),
  ).toBeVisible()
  await expect(contact(dewi, keesBrouwer)).toContainText('Bel het algemene nummer van de organisatie')
  await expect(dewi.getByText('06 00 00 01 23')).toBeHidden()
  await expectAccessible(dewi)

  await dewi.getByRole('link', { name: 'Vandaag' }).first().click()
  const toDo = dewi.getByRole('region', { name: 'Te doen' }).getByRole('listitem').filter({ hasText: number })
  await expect(toDo).toContainText('Jeugdteam Noord')
  await expect(toDo).not.toContainText('Bram')
  await dewi.getByRole('link', { name: 'Matches' }).first().click()
  await expect(dewi.getByText('Bram Kuiper (werkt niet meer bij Jeugdteam Noord)')).toBeVisible()
  await expectAccessible(dewi)
})
