import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { removeEmbeddedServer, StartProblem } from '@mens-centraal/platform/db/embedded-server'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { people } from './people.ts'
import type { Part, Ports } from './ports.ts'
import { portsFrom } from './ports.ts'
import { runningAt } from './running-at.ts'
import { explainStartFailure } from './start-failure.ts'
import { openVisitor } from './visitor.ts'
import { openWorld, type World } from './world.ts'

const listenOn = async (port: number): Promise<{ server: Server; port: number }> => {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(port, 'localhost', listening))
  const address = server.address()
  return { server, port: typeof address === 'object' && address !== null ? address.port : 0 }
}

const end = (server: Server) => new Promise((ended) => server.close(ended))

const freePorts = async (): Promise<Ports> => {
  const held = await Promise.all(Object.keys(portsFrom(4000)).map(async (part) => ({ part, ...(await listenOn(0)) })))
  await Promise.all(held.map(({ server }) => end(server)))
  return Object.fromEntries(held.map(({ part, port }) => [part as Part, port])) as Ports
}

let folder: string
let dataFolder: string
let ports: Ports
let world: World | undefined

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mc-world-'))
  dataFolder = path.join(folder, '.data')
  ports = await freePorts()
})
afterEach(async () => {
  await world?.close()
  world = undefined
})
afterAll(async () => {
  await removeEmbeddedServer(dataFolder)
  await rm(folder, { recursive: true, force: true })
})

const open = async (): Promise<World> => {
  world = await openWorld({ ports, dataFolder })
  return world
}
const anna = people.annaVisser.jobs[0]
const isPage = (url: string) => url.startsWith(`http://localhost:${ports.localIndex}`) && !url.includes('/api/')

describe('the practice world', () => {
  test('opens with one address, from which one click logs Anna Visser in at the index', async () => {
    const { url, entryUrl, indexUrl } = await open()
    const visitor = openVisitor(isPage)
    const entry = entryUrl(anna.organisation, anna.subject)
    expect((await visitor.visit(url)).page).toContain(entry)
    expect((await visitor.visit(entry)).url).toBe(`${indexUrl}/`)
    const { page } = await visitor.visit(`${indexUrl}/api/session`)
    expect(JSON.parse(page)).toMatchObject({ state: 'active', who: { familyName: 'Visser', mayUseBsn: false } })
  })

  test('opens again on the data that are there, and afterwards answers no more', async () => {
    const { url, close } = await open()
    expect(await runningAt(dataFolder)).toBe(url)
    await close()
    world = undefined
    expect(await runningAt(dataFolder)).toBeUndefined()
    await expect(fetch(url)).rejects.toThrow()
  })

  test('a second start on the same data is refused, and says at which address the first one runs', async () => {
    const { url } = await open()
    const second = openWorld({ ports: await freePorts(), dataFolder })
    await expect(second).rejects.toBeInstanceOf(StartProblem)
    expect(await runningAt(dataFolder)).toBe(url)
  })

  test('a taken port is told by number and use, and leaves nothing running', async () => {
    const { server } = await listenOn(ports.mailbox)
    const problem = await openWorld({ ports, dataFolder }).catch((caught: unknown) => caught)
    await end(server)
    expect(explainStartFailure(problem, ports)).toContain(`Poort ${ports.mailbox} is bezet (postbus / mailbox)`)
    expect((await fetch((await open()).url)).status).toBe(200)
  })

  test('begins anew when asked to', async () => {
    await (await open()).close()
    world = await openWorld({ ports, dataFolder, fresh: true })
    expect((await fetch(world.url)).status).toBe(200)
  })
})

test('a failure that nobody foresaw is not explained away', () => {
  expect(explainStartFailure(new Error('a bug'), portsFrom(4000))).toBeUndefined()
})
