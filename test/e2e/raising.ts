import type { Locator, Page } from '@playwright/test'
import { expect } from './journey.ts'
import { typedDay, type Youth } from './youths.ts'

const sexes = { M: 'Man', V: 'Vrouw', O: 'Onbekend' } as const

/** Chooses one of a group. The mark itself is drawn: what one clicks is its label. */
export const choose = async (page: Page, group: string, choice: string): Promise<void> => {
  const choices = page.getByRole('radiogroup', { name: group })
  await choices
    .locator('label')
    .filter({ has: page.getByRole('radio', { name: choice }) })
    .click()
  await expect(choices.getByRole('radio', { name: choice })).toBeChecked()
}

/** Opens the page on which a signal is given, from Vandaag or Mijn signalen. */
export const openRaising = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Signaal afgeven' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Signaal afgeven' })).toBeFocused()
}

/** What is typed to find a youth by name. */
export type TypedName = Partial<Youth> & Pick<Youth, 'familyName' | 'born'>

/** A field in which one types, by its label. */
export const field = (page: Page, label: string): Locator => page.getByRole('textbox', { name: label })

/** For who may use the BSN, but searches by name. */
export const chooseByName = (page: Page): Promise<void> => choose(page, 'Hoe wilt u zoeken?', 'Op naam en geboortedatum')

/** Types a name as far as it is given, and the birth date. */
export const typeName = async (page: Page, { givenNames, prefix, familyName, born, sex }: TypedName): Promise<void> => {
  await field(page, 'Voornamen').fill(givenNames ?? '')
  await field(page, 'Voorvoegsel').fill(prefix ?? '')
  await field(page, 'Achternaam').fill(familyName)
  await field(page, 'Geboortedatum').fill(typedDay(born))
  if (sex) await choose(page, 'Geslacht in de BRP', sexes[sex])
}

/** Types a number, by which a youth is found. */
export const typeBsn = async (page: Page, bsn: string): Promise<void> => {
  await choose(page, 'Hoe wilt u zoeken?', 'Op BSN')
  await field(page, 'Burgerservicenummer (BSN)').fill(bsn)
}

export const search = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Zoek in de BRP' }).click()
}

/** The youth to whom the search led, with what is shown of them. */
export const foundYouth = (page: Page): Locator => page.getByRole('group', { name: 'Gevonden jeugdige' })

export const findByBsn = async (page: Page, { bsn }: Pick<Youth, 'bsn'>): Promise<void> => {
  await typeBsn(page, bsn)
  await search(page)
  await expect(foundYouth(page)).toContainText('Gevonden in de BRP')
}

export const findByName = async (page: Page, youth: TypedName): Promise<void> => {
  await typeName(page, youth)
  await search(page)
  await expect(foundYouth(page)).toContainText('Gevonden in de BRP')
}

/** Says that the criteria were weighed in the professional's own file. */
export const sayWeighed = async (page: Page): Promise<void> => {
  await page.getByText('Ik heb de criteria ergens anders gewogen').click()
  await expect(page.getByRole('checkbox', { name: 'Ik heb de criteria ergens anders gewogen' })).toBeChecked()
}

/** Says that the family knows: the parent was told today. */
export const sayTold = async (page: Page): Promise<void> => {
  await choose(page, 'Hebt u verteld dat u een signaal geeft?', 'Ja, verteld')
  await choose(page, 'Aan wie?', 'Alleen de ouder(s) met gezag of voogd')
  await page.getByRole('button', { name: 'Vandaag', exact: true }).click()
}

/** Fills in the rest as most do: weighed elsewhere, the parent was told today, three months. */
export const fillInRest = async (page: Page): Promise<void> => {
  await sayWeighed(page)
  await sayTold(page)
  await choose(page, 'Kies een einddatum', 'Drie maanden')
}

export const give = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Signaal afgeven' }).click()
}

/** Gives a signal from Vandaag and stands at its outcome. By name finds who may not use the BSN. */
export const raiseSignal = async (page: Page, youth: Youth, find: typeof findByName | typeof findByBsn): Promise<void> => {
  await openRaising(page)
  await find(page, youth)
  await fillInRest(page)
  await give(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Uw signaal is afgegeven' })).toBeFocused()
}

/** Gives a signal by name only, on a youth who is in no register, as who may use the BSN too. */
export const raiseByNameOnly = async (page: Page, youth: TypedName): Promise<void> => {
  await openRaising(page)
  await chooseByName(page)
  await typeName(page, youth)
  await search(page)
  await page.getByText('Ik weet dat deze jeugdige niet in de BRP staat').click()
  await page.getByRole('button', { name: 'Verder met een signaal op naam' }).click()
  await fillInRest(page)
  await give(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Uw signaal is afgegeven' })).toBeFocused()
}
