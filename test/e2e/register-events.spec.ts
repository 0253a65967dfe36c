import { notYetEntered, situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import type { Page } from '@playwright/test'
import { expectStandsUp } from './every-page.ts'
import { expect, expectAccessible } from './journey.ts'
import { enter, enterIn } from './logging-in.ts'
import { matchNumber } from './matching.ts'
import { test } from './own-world.ts'
import { findByBsn, openRaising, raiseByNameOnly, raiseSignal, search, typeBsn } from './raising.ts'
import { fullName } from './youths.ts'

const { twinLotte, twinFleur, inMeerwijk, letterAddress, houseboat } = situations

/** On the start page of the world: lets something happen to a youth. The page is long, and every-page.spec.ts looks at it too: once is enough. */
const letHappen = async (page: Page, startPage: string, youth: typeof twinLotte, happening: string, language = 'nl') => {
  await page.goto(`${startPage}/?lang=${language}`)
  await page.getByText(language === 'nl' ? 'Toon alle jeugdigen' : 'Show all youths').click()
  const item = page
    .getByRole('listitem')
    .filter({ hasText: fullName(youth) })
    .first()
  await item.getByText(language === 'nl' ? 'Laat iets gebeuren' : 'Let something happen').click()
  if (language === 'en') await expectAccessible(page)
  await item.getByRole('button', { name: happening }).click()
  await expect(page.getByRole('status').filter({ hasText: /gebeurd|happened/ })).toBeVisible()
}

test('after a move the reporter is asked whether they are still involved, and says so; nowhere does it say where to', async ({
  openBrowser,
  ownWorld: { places: world },
}) => {
  const bram = await enter(openBrowser, people.bramKuiper, { world })
  await raiseSignal(bram, twinLotte, findByBsn)
  await letHappen(await openBrowser(), world.startPage, twinLotte, 'Verhuist naar de andere gemeente')
  await bram.goto(world.localIndex)
  await expect(bram.getByText('Bent u nog betrokken bij een jeugdige die is verhuisd?')).toBeVisible()
  await expectAccessible(bram)
  await bram.getByRole('link', { name: `Bent u nog betrokken bij ${fullName(twinLotte)}?` }).click()
  await expect(bram.getByRole('heading', { name: 'Bent u nog betrokken?' })).toBeVisible()
  await expect(bram.getByText('Meerwijk')).toHaveCount(0)
  await expectStandsUp(bram)
  await bram.getByRole('button', { name: 'Ja, nog betrokken' }).click()
  await expect(bram.getByText('Vastgelegd: u bent nog betrokken.')).toBeVisible()
  await expect(bram.getByRole('heading', { name: 'Bent u nog betrokken?' })).toHaveCount(0)
})

test('after a correction that reads as another person the reporter says that it is the child whom they meant', async ({
  openBrowser,
  ownWorld: { places: world },
}) => {
  const bram = await enter(openBrowser, people.bramKuiper, { world })
  await raiseSignal(bram, twinFleur, findByBsn)
  const happening = 'Krijgt een andere voornaam en geboortedatum: misschien is het iemand anders'
  await letHappen(await openBrowser(), world.startPage, twinFleur, happening)
  await bram.goto(world.localIndex)
  await expect(bram.getByText('Gaat uw signaal nog over de jeugdige die u bedoelde?')).toBeVisible()
  await bram.getByRole('link', { name: /^Gaat uw signaal over Robin / }).click()
  await expect(bram.getByRole('heading', { name: 'Gaat dit signaal over de jeugdige die u bedoelde?' })).toBeVisible()
  await expectStandsUp(bram)
  await bram.getByRole('button', { name: 'Ja, deze jeugdige' }).click()
  await expect(bram.getByText('Vastgelegd: dit is de jeugdige die u bedoelde.')).toBeVisible()
})

test('after a death the signal is gone, and the reporter reads so with care and has nothing to do', async ({
  openBrowser,
  ownWorld: { places: world },
}) => {
  const bram = await enter(openBrowser, people.bramKuiper, { world, locale: 'en-GB' })
  await raiseSignal(bram, inMeerwijk, findByBsn)
  await letHappen(await openBrowser(), world.startPage, inMeerwijk, 'Dies', 'en')
  await bram.goto(world.localIndex)
  await bram.getByRole('button', { name: 'English' }).click()
  await expect(bram.getByText('A youth on whom you gave a signal has died')).toBeVisible()
  await expect(bram.getByRole('link', { name: fullName(inMeerwijk) })).toHaveCount(0)
  await expectStandsUp(bram)
})

test('on the 23rd birthday the signal is gone, and no new one is possible; the day before it can no longer be extended', async ({
  openBrowser,
  ownWorld: { places: world, moveClock },
}) => {
  const bram = await enter(openBrowser, people.bramKuiper, { world })
  await raiseSignal(bram, letterAddress, findByBsn)
  await letHappen(await openBrowser(), world.startPage, letterAddress, 'Wordt morgen 23 jaar')
  await bram.goto(world.localIndex)
  await bram.getByRole('link', { name: `Bent u nog betrokken bij ${fullName(letterAddress)}?` }).click()
  await expect(bram.getByText(/Verlengen kan niet meer: .* niet langer dan tot de 23e verjaardag/)).toBeVisible()
  await expectStandsUp(bram)
  await moveClock(1)
  await enterIn(bram, people.bramKuiper, { world })
  await bram.getByRole('link', { name: 'Mijn signalen' }).first().click()
  await expect(bram.getByRole('heading', { level: 1, name: 'Mijn signalen' })).toBeVisible()
  await expect(bram.getByRole('link', { name: fullName(letterAddress) })).toHaveCount(0)
  await openRaising(bram)
  await typeBsn(bram, letterAddress.bsn)
  await search(bram)
  await expect(bram.getByText(/23 jaar of ouder/).first()).toBeVisible()
})

test('who moved abroad: the reporter is asked whether they are still involved', async ({
  openBrowser,
  ownWorld: { places: world },
}) => {
  const bram = await enter(openBrowser, people.bramKuiper, { world })
  await raiseSignal(bram, houseboat, findByBsn)
  await letHappen(await openBrowser(), world.startPage, houseboat, 'Verhuist naar het buitenland')
  await bram.goto(world.localIndex)
  await bram.getByRole('link', { name: `Bent u nog betrokken bij ${fullName(houseboat)}?` }).click()
  await expect(bram.getByRole('button', { name: 'Ja, nog betrokken' })).toBeVisible()
  await expect(bram.getByText('Antwerpen')).toHaveCount(0)
})

test('a newborn by name: two have a possible match, which is certain once the birth is entered; by number one joins it', async ({
  openBrowser,
  ownWorld: { places: world, moveClock },
}) => {
  const dewi = await enter(openBrowser, people.dewiTan, { world })
  await raiseByNameOnly(dewi, notYetEntered)
  const ella = await enter(openBrowser, people.ellaSmit, { world })
  await raiseByNameOnly(ella, notYetEntered)
  const number = await matchNumber(ella)
  await expect(ella.getByText(`Er is misschien een match: ${number}`)).toBeVisible()
  await letHappen(await openBrowser(), world.startPage, notYetEntered, 'De geboorte wordt ingeschreven')
  await moveClock(1)
  await enterIn(dewi, people.dewiTan, { world })
  await expect(dewi.getByText(`Match ${number} is bevestigd`)).toBeVisible()
  await expect(dewi.getByText(`${fullName(notYetEntered)} · match ${number}`)).toBeVisible()
  await expectStandsUp(dewi)
  const bram = await enter(openBrowser, people.bramKuiper, { world })
  await raiseSignal(bram, notYetEntered, findByBsn)
  await expect(bram.getByText(`Er is een match: ${number}`)).toBeVisible()
})
