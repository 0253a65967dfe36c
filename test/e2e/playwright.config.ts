import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser, quietly } from './browser.ts'
import { holdPortBase } from './free-port-base.ts'

/** Base of the ports of a world that already runs, for instance 4000; without it a fresh world is started for this run. */
const running = process.env['WORLD_PORT_BASE']

// workers read this file too: they must find what the first reading chose
process.env['E2E_PORT_BASE'] ??= running ?? String((await holdPortBase()).base)
const portBase = Number(process.env['E2E_PORT_BASE'])
const { executablePath, env } = findBrowser()
const startPage = `http://localhost:${portBase}`

/** The world in which the journeys take place: all houses in one process, with data of its own. */
const world = {
  command: `exec "${process.execPath}" "${path.join(import.meta.dirname, 'run-world.ts')}"`,
  env: { PORT_BASE: String(portBase) },
  url: startPage,
  timeout: 120_000,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
} as const

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  // a busy machine of a build service gets a second try, which the last lines then tell
  retries: process.env['CI'] === 'true' ? 1 : 0,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    baseURL: startPage,
    actionTimeout: 10_000,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: [...quietly], env: { ...process.env, ...env } as Record<string, string> },
  },
  ...(running === undefined ? { webServer: world } : {}),
})
