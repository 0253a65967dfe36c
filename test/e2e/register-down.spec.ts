import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { expectStandsUp } from './every-page.ts'
import { expect, expectAccessible } from './journey.ts'
import { enter } from './logging-in.ts'
import { openSignal } from './own-signals.ts'
import { test } from './own-world.ts'
import { field, fillInRest, findByBsn, foundYouth, give, openRaising, raiseSignal, search, typeBsn, typeName } from './raising.ts'
import { fullName } from './youths.ts'

test('a signal by BSN waits while the register is down, and counts once it has confirmed the youth', async ({
  openBrowser,
  youth,
  ownWorld: { places: world, register, pass },
}) => {
  const someone = youth()
  const bram = await enter(openBrowser, people.bramKuiper, { world })
  register.setUnavailable(true)
  await openRaising(bram)
  await typeBsn(bram, someone.bsn)
  await search(bram)
  await expect(bram.getByText('De BRP geeft nu geen antwoord.')).toBeVisible()
  await expectAccessible(bram)
  await bram.getByRole('button', { name: 'Verder, en later laten controleren' }).click()
  await expect(foundYouth(bram)).toContainText('Het wordt bewaard en wacht op controle')
  await fillInRest(bram)
  await give(bram)
  await expect(bram.getByRole('heading', { level: 1, name: 'Uw signaal is bewaard' })).toBeFocused()
  await expectAccessible(bram)
  await bram.getByRole('link', { name: 'Naar Vandaag' }).click()
  await expect(bram.getByText('Een signaal wacht op controle')).toBeVisible()

  register.setUnavailable(false)
  pass(60_000)
  await expect(async () => {
    await bram.reload()
    await expect(bram.getByText('Een signaal is gecontroleerd en loopt nu')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await bram.getByRole('link', { name: 'Mijn signalen' }).click()
  await expect(bram.getByRole('link', { name: fullName(someone) })).toBeVisible()
})

test('a search by name while the register is down says so, and keeps what was typed', async ({
  openBrowser,
  youth,
  ownWorld: { places: world, register },
}) => {
  const someone = youth()
  const anna = await enter(openBrowser, people.annaVisser, { world })
  register.setUnavailable('hangs-up')
  await openRaising(anna)
  await typeName(anna, someone)
  await search(anna)
  await expect(anna.getByRole('group', { name: 'De basisregistratie antwoordt nu niet' })).toBeFocused()
  await expectAccessible(anna)
  await expect(field(anna, 'Achternaam')).toHaveValue(someone.familyName)
  register.setUnavailable(false)
  await search(anna)
  await expect(foundYouth(anna)).toContainText(someone.familyName)
})

test('unclear custody holds up the letter and not the talk; away, the register is asked again later', async ({
  openBrowser,
  ownWorld: { places: world, register },
}) => {
  const { custodyUnclear } = situations
  const bram = await enter(openBrowser, people.bramKuiper, { world })
  await raiseSignal(bram, custodyUnclear, findByBsn)
  await openSignal(bram)
  register.setUnavailable(true)
  await bram.getByRole('link', { name: 'Wie licht ik in? Brief en gesprek' }).click()
  await expect(bram.getByText('De basisregistratie antwoordt nu niet')).toBeVisible()
  register.setUnavailable(false)
  await bram.reload()
  await expect(
    bram.getByText(
      'De brief aan wie het gezag heeft, wacht op een beslissing van de gemeente. Dat duurt hooguit twee werkdagen. Het gesprek kan wel.',
    ),
  ).toBeVisible()
  await expect(bram.getByRole('heading', { name: 'Het gesprek' })).toBeVisible()
  await expectStandsUp(bram)
})
