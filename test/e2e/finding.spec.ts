import { notInTheRegister, situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { expect, expectAccessible, test } from './journey.ts'
import { enter } from './logging-in.ts'
import { chooseByName, field, findByBsn, findByName, foundYouth, openRaising, search, typeBsn, typeName } from './raising.ts'
import { fullName } from './youths.ts'

const {
  twinLotte,
  secretAddress,
  tooOld,
  died,
  oneName,
  diacritics,
  foreignPrefix,
  namesakeAli,
  inMeerwijk,
  birthYearOnly,
  birthMonthOnly,
} = situations

test('a half name or a wildcard is refused at its field, and what was typed stays', async ({ openBrowser }) => {
  const mehmet = await enter(openBrowser, people.mehmetYilmaz)
  await openRaising(mehmet)
  await typeName(mehmet, { familyName: 'Ber*', born: twinLotte.born, sex: 'V' })
  await search(mehmet)
  await expect(field(mehmet, 'Achternaam')).toHaveAccessibleDescription(/Gebruik geen \* \? % of _/)
  await expect(field(mehmet, 'Achternaam')).toHaveValue('Ber*')
  await expectAccessible(mehmet)
  await field(mehmet, 'Achternaam').fill('Ber')
  await search(mehmet)
  await expect(mehmet.getByText('Niet gevonden in de BRP')).toBeVisible()
})

test('more than one youth gives no list: the given name too, and she is found', async ({ openBrowser }) => {
  const mehmet = await enter(openBrowser, people.mehmetYilmaz)
  await openRaising(mehmet)
  await typeName(mehmet, { ...twinLotte, givenNames: null })
  await search(mehmet)
  await expect(mehmet.getByText('Met deze gegevens vinden we er meer dan één.')).toBeVisible()
  await expect(mehmet.getByText('Fleur')).toBeHidden()
  await expectAccessible(mehmet)
  await findByName(mehmet, twinLotte)
  await expect(foundYouth(mehmet)).toContainText('Lotte van den Berg')
})

test('an address tells namesakes apart', async ({ openBrowser }) => {
  const marijke = await enter(openBrowser, people.marijkeVos)
  await openRaising(marijke)
  await chooseByName(marijke)
  await typeName(marijke, { familyName: namesakeAli.familyName, born: namesakeAli.born })
  await field(marijke, 'Postcode').fill('1239 ag')
  await field(marijke, 'Huisnummer').fill('14')
  await search(marijke)
  await expect(foundYouth(marijke)).toContainText('Gevonden in de BRP')
})

for (const youth of [birthYearOnly, birthMonthOnly]) {
  test(`${fullName(youth)}, whose birth date is incomplete, is found at an address`, async ({ openBrowser }) => {
    const wim = await enter(openBrowser, people.wimDeGraaf)
    await openRaising(wim)
    await typeName(wim, youth)
    await expect(wim.getByText(/\d{4} \(dag (en maand )?onbekend\)/)).toBeVisible()
    await search(wim)
    await expect(field(wim, 'Postcode')).toHaveAccessibleDescription(/zoeken we op het adres/)
    await expectAccessible(wim)
    await field(wim, 'Postcode').fill(youth.postcode ?? '')
    await field(wim, 'Huisnummer').fill(String(youth.houseNumber))
    await search(wim)
    await expect(foundYouth(wim)).toContainText(`geboren in ${youth.born.slice(0, 4)}`)
  })
}

for (const youth of [oneName, diacritics, foreignPrefix, inMeerwijk]) {
  test(`${fullName(youth)} is found by name`, async ({ openBrowser }) => {
    const amina = await enter(openBrowser, people.aminaBouali)
    await openRaising(amina)
    await chooseByName(amina)
    await findByName(amina, youth)
    await expect(foundYouth(amina)).toContainText(fullName(youth))
  })
}

test('of a youth with a secret address no place is shown', async ({ openBrowser }) => {
  const bram = await enter(openBrowser, people.bramKuiper)
  await openRaising(bram)
  await findByBsn(bram, secretAddress)
  await expect(foundYouth(bram)).toContainText('geboren in 2014')
  await expect(foundYouth(bram)).not.toContainText('woont in')
  await bram.getByRole('button', { name: 'Een andere jeugdige zoeken' }).click()
  await findByBsn(bram, inMeerwijk)
  await expect(foundYouth(bram)).toContainText('woont in Meerwijk')
})

test('who may not use the BSN is not asked for it, and sees only what was typed', async ({ openBrowser }) => {
  const wim = await enter(openBrowser, people.wimDeGraaf)
  await openRaising(wim)
  await expect(field(wim, 'Achternaam')).toBeVisible()
  await expect(wim.getByText('BSN')).toBeHidden()
  await findByName(wim, { ...inMeerwijk, givenNames: null })
  await expect(foundYouth(wim)).toContainText('Bakker')
  await expect(foundYouth(wim)).not.toContainText('Eva')
  await expect(foundYouth(wim)).not.toContainText('Meerwijk')
})

for (const [youth, why] of [
  [tooOld, /23 jaar/],
  [died, /overleden/],
] as const) {
  test(`on ${fullName(youth)} no signal can be given, and one reads why`, async ({ openBrowser }) => {
    const ella = await enter(openBrowser, people.ellaSmit)
    await openRaising(ella)
    await typeBsn(ella, youth.bsn)
    await search(ella)
    await expect(ella.getByRole('group', { name: why })).toBeFocused()
    await expect(foundYouth(ella)).toBeHidden()
    await expectAccessible(ella)
  })
}

test('the practice environment takes no real number', async ({ openBrowser }) => {
  const stefan = await enter(openBrowser, people.stefanHofman)
  await openRaising(stefan)
  await typeBsn(stefan, '111222333')
  await search(stefan)
  await expect(field(stefan, 'Burgerservicenummer (BSN)')).toHaveAccessibleDescription(/BSN dat begint met 9999/)
  await field(stefan, 'Burgerservicenummer (BSN)').fill('999990409')
  await search(stefan)
  await expect(field(stefan, 'Burgerservicenummer (BSN)')).toHaveAccessibleDescription(/Dit nummer kan geen BSN zijn/)
})

test('a youth who is in no register is signalled by name, only after a tick', async ({ openBrowser }) => {
  const amina = await enter(openBrowser, people.aminaBouali)
  await openRaising(amina)
  await chooseByName(amina)
  await typeName(amina, { ...notInTheRegister, familyName: 'Nwosu', givenNames: null })
  await search(amina)
  await expect(amina.getByText('Vul dan ook voornamen en geslacht in')).toBeVisible()
  await typeName(amina, { ...notInTheRegister, familyName: 'Nwosu' })
  await search(amina)
  await amina.getByRole('button', { name: 'Verder met een signaal op naam' }).click()
  await expect(amina.getByText('Zet een vinkje als u zeker weet')).toBeVisible()
  await expectAccessible(amina)
  await amina.getByText('Ik weet dat deze jeugdige niet in de BRP staat').click()
  await amina.getByRole('button', { name: 'Verder met een signaal op naam' }).click()
  await expect(foundYouth(amina)).toContainText('Chidi Nwosu')
  await expect(foundYouth(amina)).toContainText('Signaal op naam, zonder BRP')
  await expectAccessible(amina)
})
