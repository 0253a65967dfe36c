import { statSync } from 'node:fs'
import path from 'node:path'
import { people } from '@mens-centraal/world/people'
import type { Page } from '@playwright/test'
import { expect, places, test } from './journey.ts'
import { comeIn, personInBar } from './logging-in.ts'

const dist = path.resolve(import.meta.dirname, '../../apps/local-index/web/dist')

/** Adds up the scripts that a page fetches, in bytes as they lie there compressed with gzip. */
const scriptsOf = (page: Page): (() => number) => {
  const files = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (request.url().startsWith(places.localIndex) && pathname.endsWith('.js')) files.add(pathname)
  })
  return () => [...files].reduce((sum, file) => sum + statSync(path.join(dist, `${file}.gz`)).size, 0)
}

test('the first screen needs little script: the login page 138 kB, Vandaag 148 kB', async ({ page }) => {
  const scripts = scriptsOf(page)
  await page.goto(`${places.localIndex}/inloggen`)
  await expect(page.getByRole('link', { name: 'Halt Voorbeeldregio' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(scripts()).toBeGreaterThan(50_000)
  expect(scripts()).toBeLessThan(138_000)
  await comeIn(page, people.irisVanDam)
  await expect(personInBar(page, people.irisVanDam)).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(scripts()).toBeLessThan(148_000)
})
