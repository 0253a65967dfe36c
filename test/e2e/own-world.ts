import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { removeEmbeddedServer } from '@mens-centraal/platform/db/embedded-server'
import type { Mailbox } from '@mens-centraal/world/mailbox/mailbox'
import type { PopulationRegister } from '@mens-centraal/world/population-register/population-register'
import { portsFrom } from '@mens-centraal/world/ports'
import { openWorld, type World } from '@mens-centraal/world/world'
import { findFreePortBase } from './free-port-base.ts'
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

/** Journeys in a world of their own, started once for all journeys of a file. */
export const test = journeys.extend<object, { ownWorld: OwnWorld }>({
  ownWorld: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs
    async ({}, use) => {
      const dataFolder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'mc-e2e-')), '.data')
      const portBase = await findFreePortBase()
      let ahead = 0
      const clock = () => new Date(Date.now() + ahead)
      const world = await openWorld({ ports: portsFrom(portBase), dataFolder, clock })
      const pass = (ms: number) => {
        ahead += ms
      }
      await use({
        places: placesOf(portBase),
        register: world.populationRegister,
        mailbox: world.mailbox,
        pass,
        letGo: world.letGo,
        moveClock: world.moveClock,
      })
      await world.close()
      await removeEmbeddedServer(dataFolder)
      fs.rmSync(path.dirname(dataFolder), { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})
