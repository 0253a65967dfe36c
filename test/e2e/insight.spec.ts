import fs from 'node:fs'
import { officers } from '@mens-centraal/world/officers'
import { expect, expectAccessible, test } from './journey.ts'
import { enter } from './logging-in.ts'

test('an officer looks at the figures as charts and, by keyboard, as tables; small numbers are nowhere, and the file holds the same', async ({
  openBrowser,
}) => {
  const fatima = await enter(openBrowser, officers.fatimaElIdrissi)
  await fatima.getByRole('link', { name: 'Inzicht' }).click()
  const signals = fatima.getByRole('region', { name: 'Signalen' })
  await expect(signals.getByRole('img', { name: /^Grafiek: jeugdhulp/ })).toBeVisible()
  await expect(signals.getByRole('table')).toHaveCount(1)
  await expectAccessible(fatima)

  await fatima.getByRole('radio', { name: 'Grafiek' }).focus()
  await fatima.keyboard.press('ArrowRight')
  await expect(fatima.getByRole('radio', { name: 'Tabel' })).toBeChecked()
  await expect(signals.getByRole('img')).toHaveCount(0)
  await expect(signals.getByRole('row')).toHaveCount(13)
  await expectAccessible(fatima)
  const cells = await fatima.getByRole('cell').allInnerTexts()
  const numbers = cells.filter((text) => /^\d+%?$/.test(text)).map((text) => Number.parseInt(text, 10))
  expect(numbers.length).toBeGreaterThan(100)
  expect(numbers.filter((number) => number < 10 || number % 5 !== 0)).toEqual([])

  const row = await signals.getByRole('row').nth(1).getByRole('cell').allInnerTexts()
  const saving = fatima.waitForEvent('download')
  await signals.getByRole('button', { name: 'Bewaar als bestand (CSV)' }).click()
  const file = fs.readFileSync(await (await saving).path(), 'utf8')
  expect(file.split('\r\n').at(-2)?.split(';').slice(1)).toEqual(row.slice(1).map((text) => `"${text}"`))
})

test('a small municipality sees fewer figures, and none of the other', async ({ openBrowser }) => {
  const cor = await enter(openBrowser, officers.corTimmermans, { locale: 'en-GB' })
  await cor.getByRole('link', { name: /Inzicht|Insight/ }).click()
  const matches = cor.getByRole('region', { name: 'Matches' })
  await expect(matches.getByRole('img').first()).toBeVisible()
  await expect(matches.getByText(/niet getoond|not shown/).filter({ visible: true })).not.toHaveCount(0)
})
