import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { expectStandsUp } from './every-page.ts'
import { expect, expectAccessible } from './journey.ts'
import { enter } from './logging-in.ts'
import { test } from './own-world.ts'
import { findByBsn, raiseSignal } from './raising.ts'

test('the functional manager has what could not be delivered tried once more', async ({
  openBrowser,
  youth,
  ownWorld: { places: world, mailbox },
}) => {
  const someone = youth()
  const { email } = people.dewiTan.jobs[0]
  mailbox.setFailing('permanently', email)
  for (const person of [people.bramKuiper, people.dewiTan])
    await raiseSignal(await enter(openBrowser, person, { world }), someone, findByBsn)
  const gerard = await enter(openBrowser, officers.gerardPost, { world })
  await gerard.getByRole('link', { name: 'Bezorging', exact: true }).click()
  const rows = gerard.getByRole('table', { name: 'Niet bezorgd' }).getByRole('row')
  await expect(async () => {
    await gerard.reload()
    await expect(rows).toHaveCount(2, { timeout: 1_000 })
  }).toPass()
  await expect(rows.last()).toContainText('mail over een bericht')
  await expect(rows.last()).toContainText('voorgoed geweigerd')
  await expectStandsUp(gerard)

  const again = rows.last().getByRole('button', { name: 'Opnieuw proberen' })
  await again.click()
  const dialog = gerard.getByRole('alertdialog', { name: 'Bericht opnieuw proberen?' })
  await expect(dialog).toContainText('gaat terug in de wachtrij')
  await expectAccessible(gerard)
  await dialog.getByRole('button', { name: 'Annuleren' }).click()
  await expect(again).toBeFocused()

  mailbox.setFailing('no')
  await again.click()
  await dialog.getByRole('button', { name: 'Ja, opnieuw proberen' }).click()
  await expect(gerard.getByRole('status').filter({ hasText: 'staat weer in de wachtrij' })).toBeVisible()
  await expect(gerard.getByText('Alles is bezorgd')).toBeVisible()
  await expectAccessible(gerard)
  await mailbox.waitFor(({ recipients }) => recipients.includes(email))
})
