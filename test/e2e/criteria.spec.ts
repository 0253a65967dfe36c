import { people } from '@mens-centraal/world/people'
import { expect, expectAccessible, test } from './journey.ts'
import { enter } from './logging-in.ts'
import { fillInRest, findByBsn, give, openRaising } from './raising.ts'

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

  await fillInRest(page)
  await give(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Uw signaal is afgegeven' })).toBeFocused()
  expect(sent.filter((request) => /woonplek|gevaar|criteri/i.test(request))).toEqual([])
})
