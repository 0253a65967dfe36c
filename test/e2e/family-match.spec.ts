import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { expect, expectAccessible, test } from './journey.ts'
import { enter } from './logging-in.ts'
import { contact } from './matching.ts'
import { findByBsn, raiseSignal } from './raising.ts'

const { siblingSara, siblingYoussef } = situations
const narrow = { width: 320, height: 640 }

test('two professionals signal a sister and a brother: both see each other, and not on whom the other gave a signal', async ({
  openBrowser,
}) => {
  const bram = await enter(openBrowser, people.bramKuiper)
  await raiseSignal(bram, siblingSara, findByBsn)
  await expect(bram.getByText('Er is nu geen match.')).toBeVisible()
  const dewi = await enter(openBrowser, people.dewiTan, { viewport: narrow })
  await raiseSignal(dewi, siblingYoussef, findByBsn)
  await expect(dewi.getByText('Er is nu geen match.')).toBeVisible()

  await dewi.getByRole('link', { name: 'Naar Vandaag' }).click()
  const toDo = dewi.getByRole('region', { name: 'Te doen' }).getByRole('listitem').filter({ hasText: 'gezinsmatch' })
  await expect(toDo).toContainText('Youssef', { timeout: 30_000 })
  await expectAccessible(dewi)
  await toDo.getByRole('link', { name: 'Neem contact op met Bram Kuiper' }).click()
  await expect(dewi.getByText('Het gaat om verschillende jeugdigen.')).toBeVisible()
  await expect(contact(dewi, people.bramKuiper)).toContainText('Jeugdteam Noord')
  await expect(dewi.getByText('Sara')).toHaveCount(0)
  await expectAccessible(dewi)
  expect(await dewi.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(narrow.width)

  await bram.getByRole('link', { name: 'Matches' }).first().click()
  const row = bram.getByRole('listitem').filter({ hasText: 'gezinsmatch' })
  await expect(row).toContainText('met Dewi Tan')
  await expectAccessible(bram)
  await bram.getByRole('button', { name: 'English' }).click()
  await expect(bram.getByRole('listitem').filter({ hasText: 'family match' })).toContainText('with Dewi Tan')
  await bram.getByRole('link', { name: 'Sara' }).click()
  await expect(bram.getByText('It is about different youths.')).toBeVisible()
  await expect(bram.getByText('Youssef')).toHaveCount(0)
  await expectAccessible(bram)
})
