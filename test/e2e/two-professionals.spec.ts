import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { expect, expectAccessible, places, test } from './journey.ts'
import { findPersonal } from './leaks.ts'
import { chooseOrganisation, enter, passIssuer } from './logging-in.ts'
import { bothSignal, contact, matchNumber, openMatch } from './matching.ts'
import { openSignal, withdraw } from './own-signals.ts'
import { fillInRest, findByBsn, findByName, give, openRaising, raiseSignal } from './raising.ts'

const { annaVisser, bramKuiper, daanSchouten, mehmetYilmaz } = people
const { semDeBoer } = situations

test('two professionals signal the same youth, and both are told', async ({ page: anna, openBrowser }) => {
  await anna.clock.install()
  await anna.goto(places.startPage)
  await anna.getByRole('link', { name: 'Log in als Anna Visser' }).first().click()
  await openRaising(anna)
  await findByName(anna, semDeBoer)
  await expectAccessible(anna)
  await fillInRest(anna)
  await expectAccessible(anna)
  await give(anna)
  await expect(anna.getByText('Er is nu geen match.')).toBeVisible()
  await expectAccessible(anna)
  await anna.getByRole('link', { name: 'Naar Vandaag' }).click()

  const bram = await enter(openBrowser, bramKuiper)
  await raiseSignal(bram, semDeBoer, findByBsn)
  const number = await matchNumber(bram)
  await expectAccessible(bram)
  await openMatch(bram)
  await expect(bram.getByRole('heading', { level: 1, name: 'Sem de Boer' })).toBeVisible()
  await expect(bram.getByText(number, { exact: true })).toBeVisible()
  await expect(contact(bram, annaVisser)).toContainText('leerkracht · Basisschool De Linde')
  await expect(contact(bram, annaVisser).getByRole('link', { name: '06 00 00 01 01' })).toHaveAttribute('href', 'tel:0600000101')
  await expect(contact(bram, annaVisser).getByRole('link', { name: annaVisser.jobs[0].email })).toHaveAttribute(
    'href',
    /^mailto:anna\.visser@/,
  )
  await expect(contact(bram, annaVisser)).toContainText('06 00 00 03 00')
  await expectAccessible(bram)

  await anna.clock.fastForward('00:16')
  const toDo = anna.getByRole('region', { name: 'Te doen' }).getByRole('listitem').filter({ hasText: number })
  await expect(toDo).toContainText('Sem de Boer')
  await expectAccessible(anna)
  await toDo.getByRole('link', { name: 'Neem contact op met Bram Kuiper' }).click()
  await expect(contact(anna, bramKuiper)).toContainText('hulpverlener · Jeugdteam Noord')
  await expect(anna.getByText(number, { exact: true })).toBeVisible()

  await bram.getByRole('link', { name: 'Bekijk uw eigen signaal' }).click()
  await withdraw(bram, 'Het risico is voorbij')
  await expectAccessible(bram)
  await bram.goBack()
  await anna.clock.fastForward('00:16')
  await expect(anna.getByText('Niemand anders is nu nog betrokken.')).toBeVisible()
  await expect(anna.getByRole('listitem').filter({ hasText: 'Bram Kuiper' }).first()).toContainText('niet meer betrokken')
  await expect(anna.getByText('06 00 00 01 23')).toBeHidden()
  await anna.getByRole('link', { name: 'Vandaag' }).click()
  const notice = anna.getByRole('listitem').filter({ hasText: `Nieuwe match ${number}` })
  await expect(notice).toContainText('voorbij')
  await expect(notice.getByRole('link')).toBeHidden()
  await expectAccessible(anna)
})

test('phone number and mail address of the other can be read, and copied to another program', async ({ openBrowser, youth }) => {
  const { other: page } = await bothSignal(openBrowser, [people.annaVisser, people.ellaSmit], youth())
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openMatch(page)
  const anna = contact(page, annaVisser)
  for (const [button, text] of [
    ['Kopieer nummer', '06 00 00 01 01'],
    ['Kopieer mailadres', annaVisser.jobs[0].email],
  ] as const) {
    await expect(anna.getByRole('link', { name: text, exact: true })).toBeVisible()
    await anna.getByRole('button', { name: button }).click()
    await expect(anna.getByText('Gekopieerd.').last()).toBeVisible()
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(text)
  }
  await expectAccessible(page)
})

test('the mail about a match says nothing about anybody, and leads to that match after logging in', async ({
  openBrowser,
  youth,
}) => {
  const someone = youth()
  const mehmet = await enter(openBrowser, mehmetYilmaz)
  await raiseSignal(mehmet, someone, findByName)
  const daan = await enter(openBrowser, daanSchouten)
  await raiseSignal(daan, someone, findByBsn)

  const reader = await openBrowser()
  await expect(async () => {
    await reader.goto(places.mailbox)
    for (const { givenName, familyName } of [mehmetYilmaz, daanSchouten]) {
      await expect(reader.getByRole('link', { name: `${givenName} ${familyName}` })).toBeVisible({ timeout: 500 })
    }
  }).toPass()
  await reader.getByRole('link', { name: 'Mehmet Yilmaz' }).click()
  await expectAccessible(reader)
  await reader
    .getByRole('link', { name: /^Er staat een bericht voor u klaar/ })
    .first()
    .click()
  const letter = reader.getByRole('article')
  await expect(letter).toContainText('In deze mail staan geen gegevens over personen.')
  await expect(letter).not.toContainText('Schouten')
  expect(findPersonal([await letter.innerText()], [someone])).toEqual([])
  const link = (await letter.getByRole('link').first().getAttribute('href')) ?? ''
  await letter.getByRole('link').first().click()
  await expect(reader).toHaveURL((address) => address.origin === places.localIndex)
  await expect(reader.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible()
  await chooseOrganisation(reader, mehmetYilmaz)
  await passIssuer(reader, mehmetYilmaz)
  await expect(reader).toHaveURL(/\/matches\/[0-9a-f-]{36}$/)
  await expect(contact(reader, daanSchouten)).toBeVisible()

  const others = await enter(openBrowser, people.rubenJacobs)
  await others.goto(link)
  await expect(others.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible()
})

test('a third professional joins a match, and one who leaves is no longer involved', async ({ openBrowser, youth }) => {
  const someone = youth()
  const noor = await enter(openBrowser, people.noorPeters)
  await raiseSignal(noor, someone, findByBsn)
  const kees = await enter(openBrowser, people.keesBrouwer)
  await raiseSignal(kees, someone, findByBsn)
  const number = await matchNumber(kees)
  const dewi = await enter(openBrowser, people.dewiTan)
  await raiseSignal(dewi, someone, findByBsn)
  expect(await matchNumber(dewi)).toBe(number)
  await openMatch(dewi)
  await expect(contact(dewi, people.noorPeters)).toContainText('Zorginstelling De Kade')
  await expect(dewi.getByText('Verslavingszorg')).toBeHidden()
  await expect(contact(dewi, people.keesBrouwer)).toBeVisible()

  await openMatch(kees)
  const address = kees.url()
  await kees.getByRole('link', { name: 'Bekijk uw eigen signaal' }).click()
  await withdraw(kees, 'Het risico is voorbij')
  await kees.goto(address)
  await expect(kees.getByText('Deze match is er niet (meer) voor u.')).toBeVisible()
  await expect(kees.getByText('Noor Peters')).toBeHidden()

  await dewi.reload()
  await expect(contact(dewi, people.keesBrouwer)).toBeHidden()
  await expect(dewi.getByRole('listitem').filter({ hasText: 'Kees Brouwer' }).first()).toContainText('niet meer betrokken')
  await expect(contact(dewi, people.noorPeters)).toBeVisible()
})

test('who answers another, or opens an address of another, is told the same as when there is nothing', async ({
  openBrowser,
  youth,
}) => {
  const ella = await enter(openBrowser, people.ellaSmit)
  await raiseSignal(ella, youth(), findByBsn)
  await openSignal(ella)
  const stefan = await enter(openBrowser, people.stefanHofman)
  await stefan.goto(ella.url())
  const refused = await stefan.getByRole('alert').innerText()
  await stefan.goto(`${places.localIndex}/mijn-signalen/00000000-0000-4000-8000-000000000000`)
  await expect(stefan.getByRole('alert')).toHaveText(refused, { useInnerText: true })
  await expectAccessible(stefan)
})
