import { notInTheRegister } from '@mens-centraal/world/inhabitants/situations'
import type { Person } from '@mens-centraal/world/jobs'
import { people } from '@mens-centraal/world/people'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, type Journey, test } from './journey.ts'
import { enter } from './logging-in.ts'
import { contact, matchNumber, openMatch } from './matching.ts'
import { raiseByNameOnly } from './raising.ts'

/** Two professionals signal a youth of the same name, who is in no register; both stand at the match that may be one. */
const bothSignalByName = async (
  openBrowser: Journey['openBrowser'],
  [first, second]: readonly [Person, Person],
  familyName: string,
) => {
  const one = await enter(openBrowser, first)
  await raiseByNameOnly(one, { ...notInTheRegister, familyName })
  const other = await enter(openBrowser, second)
  await raiseByNameOnly(other, { ...notInTheRegister, familyName })
  const number = await matchNumber(other)
  await openMatch(other)
  await one.getByRole('link', { name: 'Naar Vandaag' }).click()
  await one
    .getByRole('listitem')
    .filter({ hasText: number })
    .getByRole('link', { name: /^Kijk met .* na/ })
    .click()
  await expect(one.getByText('Kijk samen na of het dezelfde jeugdige is.')).toBeVisible()
  return { one, other }
}

const answer = async (page: Page, words: 'Het is dezelfde jeugdige' | 'Het is niet dezelfde'): Promise<void> => {
  await page.getByRole('main').getByRole('button', { name: words }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: words }).click()
  await expect(page.getByRole('alertdialog')).toBeHidden()
}

test('a match by name shows no name until both confirm that it is the same youth', async ({ openBrowser }) => {
  const { one, other } = await bothSignalByName(openBrowser, [people.stefanHofman, people.noorPeters], 'Okonkwo')
  for (const page of [one, other]) {
    await expect(page.getByRole('heading', { level: 1, name: 'Misschien dezelfde jeugdige' })).toBeVisible()
    await expect(page.getByText('Okonkwo')).toBeHidden()
  }
  await expect(contact(one, people.noorPeters)).toBeVisible()
  await expectAccessible(one)

  await one.getByRole('button', { name: 'Het is dezelfde jeugdige' }).click()
  await expectAccessible(one)
  await one.getByRole('alertdialog').getByRole('button', { name: 'Annuleren' }).click()
  await answer(one, 'Het is dezelfde jeugdige')
  await expect(one.getByText('U gaf antwoord. We wachten op de ander.')).toBeVisible()
  await expect(one.getByText('Okonkwo')).toBeHidden()
  await expectAccessible(one)

  await answer(other, 'Het is dezelfde jeugdige')
  await expect(other.getByRole('heading', { level: 1, name: 'Chidi Okonkwo' })).toBeVisible()
  await one.reload()
  await expect(one.getByRole('heading', { level: 1, name: 'Chidi Okonkwo' })).toBeVisible()
  await expect(one.getByText('Bevestigd: dezelfde jeugdige')).toBeVisible()
})

test('"not the same" splits a match for good, and both signals go on', async ({ openBrowser }) => {
  const { one, other } = await bothSignalByName(openBrowser, [people.keesBrouwer, people.daanSchouten], 'Obasanjo')
  await answer(one, 'Het is niet dezelfde')
  await expect(one.getByText('Deze match is er niet (meer) voor u.')).toBeVisible()
  await expectAccessible(one)
  await other.reload()
  await expect(other.getByText('Deze match is er niet (meer) voor u.')).toBeVisible()
  for (const page of [one, other]) {
    await page.getByRole('link', { name: 'Mijn signalen' }).click()
    const row = page.getByRole('listitem').filter({ hasText: 'Chidi Obasanjo' })
    await expect(row).toContainText('alleen op naam')
    await expect(row).not.toContainText('match')
  }
})
