import { people } from '@mens-centraal/world/people'
import { expect, expectAccessible, test } from './journey.ts'
import { enter } from './logging-in.ts'
import { bothSignal, openMatch } from './matching.ts'
import { askToWithdraw, confirmation, openSignal } from './own-signals.ts'
import { choose, fillInRest, findByBsn, findByName, give, openRaising, raiseSignal, sayWeighed } from './raising.ts'
import { fullName } from './youths.ts'

const { annaVisser, wimDeGraaf, bramKuiper, daanSchouten, ellaSmit, dewiTan, mehmetYilmaz, stefanHofman } = people

test('a signal is extended, and told to the family later', async ({ openBrowser, youth }) => {
  const page = await enter(openBrowser, ellaSmit)
  await openRaising(page)
  await findByBsn(page, youth())
  await sayWeighed(page)
  await choose(page, 'Hebt u verteld dat u een signaal geeft?', 'Nog niet')
  await page.getByRole('button', { name: 'Over een week' }).click()
  await choose(page, 'Kies een einddatum', 'Drie maanden')
  await give(page)
  await openSignal(page)
  await expect(page.getByText(/gezin inlichten voor/)).toBeVisible()
  await expectAccessible(page)

  const until = page.getByRole('term').filter({ hasText: 'Loopt t/m' }).locator('xpath=following-sibling::dd')
  const first = await until.innerText()
  await page.getByRole('button', { name: 'Verlengen' }).click()
  await expectAccessible(page)
  await page.getByRole('form', { name: 'Signaal verlengen' }).getByRole('button', { name: 'Verlengen' }).click()
  await expect(page.getByRole('group', { name: 'Er klopt nog iets niet' })).toBeFocused()
  await choose(page, 'Kies een einddatum', 'Een jaar')
  await page.getByRole('form', { name: 'Signaal verlengen' }).getByRole('button', { name: 'Verlengen' }).click()
  await expect(page.getByText('Het signaal is verlengd.')).toBeVisible()
  await expect(until).not.toHaveText(first)

  await page.getByRole('button', { name: 'Gezin ingelicht?' }).click()
  await choose(page, 'Hebt u verteld dat u een signaal geeft?', 'Ja, verteld')
  await choose(page, 'Aan wie?', 'De jeugdige én de ouder(s)')
  await page.getByRole('button', { name: 'Gisteren' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Vastleggen' }).click()
  await expect(page.getByText('Vastgelegd.', { exact: true })).toBeVisible()
  await expect(page.getByText(/gezin inlichten voor/)).toBeHidden()
  await expect(page.getByText(/^De jeugdige én de ouder\(s\) met gezag of voogd, op/)).toBeVisible()
})

test('cancelling changes nothing', async ({ openBrowser, youth }) => {
  const someone = youth()
  const page = await enter(openBrowser, wimDeGraaf)
  await raiseSignal(page, someone, findByName)
  await openSignal(page)
  const before = await page.getByRole('main').innerText()
  for (const act of ['Verlengen', 'Gezin ingelicht?', 'Intrekken']) {
    await page.getByRole('button', { name: act }).click()
    await page.getByRole('button', { name: 'Annuleren' }).click()
  }
  await askToWithdraw(page, 'Het signaal was niet terecht')
  await confirmation(page).getByRole('button', { name: 'Annuleren' }).click()
  await page.getByRole('button', { name: 'Annuleren' }).click()
  await page.reload()
  await expect(page.getByRole('main')).toHaveText(before, { useInnerText: true })
})

test('a signal withdrawn because the risk is gone leaves the list, and can be given anew', async ({ openBrowser, youth }) => {
  const someone = youth()
  const page = await enter(openBrowser, annaVisser)
  await raiseSignal(page, someone, findByName)
  await openSignal(page)
  await askToWithdraw(page, 'Het risico is voorbij')
  await confirmation(page).getByRole('button', { name: 'Annuleren' }).click()
  await choose(page, 'Hoe lang blijft het in het archief?', 'Een jaar')
  await page.getByRole('form', { name: 'Signaal intrekken' }).getByRole('button', { name: 'Intrekken' }).click()
  await expect(confirmation(page)).toContainText('Dit kan niet ongedaan worden gemaakt.')
  await expect(confirmation(page)).toContainText('De anderen zien dat u niet meer betrokken bent.')
  await expect(confirmation(page)).toContainText('Het signaal gaat naar het archief.')
  await expectAccessible(page)
  await confirmation(page).getByRole('button', { name: 'Ja, intrekken' }).click()
  await page.getByRole('link', { name: 'Terug naar Mijn signalen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mijn signalen' })).toBeVisible()
  await expect(page.getByRole('link', { name: fullName(someone), exact: true })).toBeHidden()
  await raiseSignal(page, someone, findByName)
})

test('a signal that was unjustified makes the match lapse for the others', async ({ openBrowser, youth }) => {
  const { one, other, number } = await bothSignal(openBrowser, [mehmetYilmaz, bramKuiper], youth())
  await openSignal(other)
  await askToWithdraw(other, 'Het signaal was niet terecht')
  await expect(confirmation(other)).toContainText('De anderen krijgen bericht dat de match vervalt.')
  await expect(confirmation(other)).toContainText('Het signaal komt niet in het archief.')
  await confirmation(other).getByRole('button', { name: 'Ja, intrekken' }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'Uw signaal is ingetrokken' })).toBeFocused()
  await one.getByRole('link', { name: 'Naar Vandaag' }).click()
  await expect(one.getByText(`Match ${number} is vervallen`)).toBeVisible()
  await expectAccessible(one)
  await one.getByRole('link', { name: 'Matches', exact: true }).click()
  await expect(one.getByRole('heading', { level: 1, name: 'Matches' })).toBeFocused()
  await expect(one.getByText(number)).toBeHidden()
})

test('a signal on a wrong youth is told to the privacy officer too', async ({ openBrowser, youth }) => {
  const { one, other } = await bothSignal(openBrowser, [annaVisser, daanSchouten], youth())
  await openMatch(other)
  await other.getByRole('link', { name: 'Bekijk uw eigen signaal' }).click()
  await askToWithdraw(other, 'Het ging om een verkeerde jeugdige')
  await expect(confirmation(other)).toContainText('De privacyfunctionaris krijgt bericht, omdat het misschien een datalek is.')
  await expectAccessible(other)
  await confirmation(other).getByRole('button', { name: 'Ja, intrekken' }).click()
  await expect(other.getByText('De privacyfunctionaris krijgt bericht')).toBeVisible()
  await one.getByRole('link', { name: 'Naar Vandaag' }).click()
  await expect(one.getByText(/^Match \d{6} is vervallen$/).first()).toBeVisible()
})

test('a second signal on the same youth by the same professional is refused, and one reads where the first is', async ({
  openBrowser,
  youth,
}) => {
  const someone = youth()
  const page = await enter(openBrowser, dewiTan)
  await raiseSignal(page, someone, findByBsn)
  await page.getByRole('button', { name: 'Nog een signaal afgeven' }).click()
  await findByBsn(page, someone)
  await fillInRest(page)
  await give(page)
  await expect(page.getByRole('group', { name: 'U hebt al een signaal voor deze jeugdige' })).toBeFocused()
  await expectAccessible(page)
})

test('a notice that was read is no longer new', async ({ openBrowser, youth }) => {
  const { one, number } = await bothSignal(openBrowser, [wimDeGraaf, stefanHofman], youth())
  await one.getByRole('link', { name: 'Naar Vandaag' }).click()
  const notice = one.getByRole('region', { name: 'Berichten' }).getByRole('listitem').filter({ hasText: number })
  await expect(notice).toContainText('(nieuw)')
  await notice.getByRole('button', { name: 'Gelezen' }).click()
  await expect(notice).not.toContainText('(nieuw)')
  await one.reload()
  await expect(notice).not.toContainText('(nieuw)')
})
