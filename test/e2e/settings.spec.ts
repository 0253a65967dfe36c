import { officers } from '@mens-centraal/world/officers'
import type { Page } from '@playwright/test'
import { expectStandsUp } from './every-page.ts'
import { expect, test } from './journey.ts'
import { keyboardOf } from './keys.ts'
import { enter } from './logging-in.ts'
import { openManagement } from './managing.ts'

const rowOf = (page: Page, table: string, name: string) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: name })

const openSettings = async (page: Page): Promise<void> => {
  await openManagement(page, 'Instellingen')
  await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible()
}

test('a manager chooses another deadline, reads at the field what cannot be, and sees who chose what', async ({
  openBrowser,
}) => {
  const esra = await enter(openBrowser, officers.esraAydin)
  await openSettings(esra)
  await expect(rowOf(esra, 'Wat nu geldt', 'Termijn voor opvolgen')).toContainText('5 werkdagen')
  await esra.getByRole('button', { name: 'Wijzigen Termijn voor opvolgen' }).click()
  const days = esra.getByRole('textbox', { name: 'Termijn voor opvolgen' })
  await expect(days).toBeFocused()
  await days.fill('vijf')
  await esra.getByRole('button', { name: 'Wijziging opslaan' }).click()
  await expect(days).toHaveAccessibleDescription(/Vul een heel getal in van 1 tot en met 30/)
  await days.fill('2')
  await esra.getByRole('button', { name: 'Wijziging opslaan' }).click()
  await expect(days).toHaveAccessibleDescription(/volgen de termijnen elkaar niet meer op/)
  await expect(days).toHaveValue('2')
  await expectStandsUp(esra)
  await days.fill('8')
  await esra.getByText('Een latere dag').click()
  await esra.getByLabel('Ingangsdag').fill('31-2-2027')
  await esra.getByRole('button', { name: 'Wijziging opslaan' }).click()
  await expect(esra.getByLabel('Ingangsdag')).toHaveAccessibleDescription(/Vul een dag in/)
  await esra.getByText('Vandaag', { exact: true }).last().click()
  await esra.getByRole('button', { name: 'Wijziging opslaan' }).click()
  await expect(esra.getByRole('status').filter({ hasText: 'Opgeslagen: Termijn voor opvolgen.' })).toBeVisible()
  await expect(rowOf(esra, 'Wat nu geldt', 'Termijn voor opvolgen')).toContainText('8 werkdagen')
  await expect(rowOf(esra, 'Geschiedenis', 'Termijn voor opvolgen')).toContainText('Esra Aydin')
  await expectStandsUp(esra)
})

test('with the keyboard alone a manager switches something on, and cancels', async ({ openBrowser }) => {
  const esra = await enter(openBrowser, officers.esraAydin)
  await openSettings(esra)
  const keys = keyboardOf(esra)
  await keys.tabTo(esra.getByRole('button', { name: 'Wijzigen Signalen uit eigen systemen' }))
  await keys.press('Enter')
  await expect(esra.getByRole('radio', { name: 'Uit' })).toBeFocused()
  await keys.press('ArrowUp')
  await expect(esra.getByRole('radio', { name: 'Aan' })).toBeChecked()
  await keys.tabTo(esra.getByRole('button', { name: 'Annuleren' }))
  await keys.press('Enter')
  await expect(rowOf(esra, 'Wat nu geldt', 'Signalen uit eigen systemen')).toContainText('Uit')
  await expect(esra.getByRole('button', { name: 'Wijzigen Signalen uit eigen systemen' })).toBeFocused()
})
