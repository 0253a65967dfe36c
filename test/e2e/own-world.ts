import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { removeEmbeddedServer } from '@mens-centraal/platform/db/embedded-server'
import type { Mailbox } from '@mens-centraal/world/mailbox/mailbox'
import type { PopulationRegister } from '@mens-centraal/world/population-register/population-register'
import { portsFrom } from '@mens-centraal/world/ports'
import { openWorld, type World } from '@mens-centraal/world/world'
import { holdPortBase } from './free-port-base.ts'
import { test as journeys } from './journey.ts'
import { type Places, placesOf } from './places.ts'

/** A world for journeys that need its clock or its population register in hand. It runs in the process of the test. */
export type OwnWorld = {
  readonly places: Places
  readonly register: PopulationRegister
  readonly mailbox: Mailbox
  /** Lets these people leave their organisations today. */
  readonly letGo: World['letGo']
  /** Moves the clock of the whole world so many days ahead, browsers' pages included once they are loaded anew. Sessions end by it. */
  readonly moveClock: World['moveClock']
  /** Lets time pass for the houses (milliseconds); the browser has a clock of its own. */
  readonly pass: (ms: number) => void
}

type Running = { readonly world: OwnWorld; readonly close: () => Promise<void> }

const open = async (): Promise<Running> => {
  const dataFolder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'mc-e2e-')), '.data')
  const { base: portBase, release } = await holdPortBase()
  let ahead = 0
  const clock = () => new Date(Date.now() + ahead)
  const {
    populationRegister: register,
    mailbox,
    letGo,
    moveClock,
    close,
  } = await openWorld({
    ports: portsFrom(portBase),
    dataFolder,
    clock,
  })
  const pass = (ms: number) => {
    ahead += ms
  }
  return {
    world: { places: placesOf(portBase), register, mailbox, pass, letGo, moveClock },
    close: async () => {
      await close()
      release()
      await removeEmbeddedServer(dataFolder)
      fs.rmSync(path.dirname(dataFolder), { recursive: true, force: true })
    },
  }
}

/** One world at a time: that of the file whose journeys run now, so that no file finds what another left behind. */
const worldsByFile = () => {
  let current: { readonly file: string; readonly running: Running } | undefined
  const close = async (): Promise<void> => {
    await current?.running.close()
    current = undefined
  }
  const of = async (file: string): Promise<OwnWorld> => {
    if (current?.file !== file) {
      await close()
      current = { file, running: await open() }
    }
    return current.running.world
  }
  return { of, close }
}

/** Journeys in a world of their own, started once for all journeys of a file. */
export const test = journeys.extend<{ ownWorld: OwnWorld }, { worlds: ReturnType<typeof worldsByFile> }>({
  worlds: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs
    async ({}, use) => {
      const worlds = worldsByFile()
      await use(worlds)
      await worlds.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  ownWorld: [async ({ worlds }, use, { file }) => await use(await worlds.of(file)), { timeout: 60_000 }],
})
