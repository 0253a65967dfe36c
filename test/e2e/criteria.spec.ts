import { people } from '@mens-centraal/world/people'
import { expect, expectAccessible, test } from './journey.ts'
import { enter } from './logging-in.ts'
import { choose, fillInRest, findByBsn, foundYouth, give, openRaising, sayTold, sayWeighed } from './raising.ts'

test('the weighing stays in the browser, and can be copied to one’s own file', async ({ openBrowser, youth }) => {
  const page = await enter(openBrowser, people.aminaBouali, { permissions: ['clipboard-read', 'clipboard-write'] })
  await openRaising(page)
  await findByBsn(page, youth())
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  for (const risk of ['Geen vaste woonplek', 'Een gevaar voor anderen']) {
    await page.getByText(risk, { exact: true }).click()
    await expect(page.getByRole('checkbox', { name: risk })).toBeChecked()
  }
  await page.getByRole('button', { name: 'Kopieer voor uw eigen dossier' }).click()
  await expect(page.getByText('Gekopieerd. Plak het in uw eigen dossier.')).toBeVisible()
  await expectAccessible(page)
  const copied = await page.evaluate<string>('navigator.clipboard.readText()')
  expect(copied).toContain('- Geen vaste woonplek\n- Een gevaar voor anderen')
  expect(sent).toEqual([])

  await sayTold(page)
  await choose(page, 'Kies een einddatum', 'Drie maanden')
  await give(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Uw signaal is afgegeven' })).toBeFocused()
  expect(sent.filter((request) => /woonplek|gevaar|criteri/i.test(request))).toEqual([])
})

test('without weighing the criteria no signal is given; saying that it was done elsewhere is enough, and is not sent', async ({
  openBrowser,
  youth,
}) => {
  const page = await enter(openBrowser, people.aminaBouali)
  await openRaising(page)
  await findByBsn(page, youth())
  await fillInRest(page)
  await page.getByText('Ik heb de criteria ergens anders gewogen').click()
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await give(page)
  const summary = page.getByRole('group', { name: 'Er klopt nog iets niet' })
  await expect(summary).toBeFocused()
  await expectAccessible(page)
  expect(sent).toEqual([])
  await summary.getByRole('link').click()
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  await sayWeighed(page)
  await expect(summary).toBeHidden()
  await give(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Uw signaal is afgegeven' })).toBeFocused()
  expect(sent.filter((body) => /weigh|gewogen|elsewhere|criteri/i.test(body))).toEqual([])
})

test('when another youth is looked for the weighing is cleared, for it was of the former one, and the rest of the form stays', async ({
  openBrowser,
  youth,
}) => {
  const page = await enter(openBrowser, people.aminaBouali)
  await openRaising(page)
  await findByBsn(page, youth())
  await fillInRest(page)
  await page.getByText('Geen vaste woonplek', { exact: true }).click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await foundYouth(page).getByRole('button').click()
  await findByBsn(page, youth())
  await expect(page.getByRole('checkbox', { name: 'Geen vaste woonplek' })).toBeVisible()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'Drie maanden' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Ja, verteld' })).toBeChecked()
})
