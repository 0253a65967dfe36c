import { createPublicKey } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Oin, oin } from '@mens-centraal/kernel/oin'
import { type Custodian, openCustodian, runCommand } from '@mens-centraal/key-custodian-server/app'
import type { CustodianConfig } from '@mens-centraal/key-custodian-server/config'
import { type Party, readParty } from '@mens-centraal/platform/peers/party'
import { makeCard } from '@mens-centraal/platform/peers/party-card'
import { openPeer, type Peer } from '@mens-centraal/platform/peers/peer-client'
import { makePartyFiles, makeTestAuthority } from '@mens-centraal/world/test-authority/test-authority'
import { openTestDatabase, type TestDatabase } from '../database.ts'

export const scope = 'jeugd'
export const nationalIndex = oin('00000099000000009000')
export const oinOf = (number: number): Oin => oin(`00000099${String(number).padStart(9, '0')}000`)
const now = new Date()
const authority = await makeTestAuthority(now)

/** A party of the one authority. */
export const partyFiles = (number: number, by = authority) =>
  makePartyFiles(by, { oin: oinOf(number), name: `Partij ${number}` }, now)
export const partyOf = async (number: number, by = authority): Promise<Party> => readParty(await partyFiles(number, by))
export const cardOf = (party: Party): Promise<string> => makeCard(party, party, now)

const testKey = (byte: number) => [{ version: 1, key: Buffer.alloc(32, byte) }] as const

/** What one custodian needs: its own database, keys and clock. */
export const custodianConfig = async (
  place: number,
  database: TestDatabase,
  clock = () => new Date(),
): Promise<CustodianConfig> => ({
  instance: `custodian-${place}`,
  host: 'localhost',
  port: 0,
  healthPort: 0,
  address: `https://custodian-${place}.example`,
  requestsPerMinute: 100_000,
  databases: database.urls,
  poolSize: 10,
  keys: { seal: testKey(place), lookup: testKey(place), audit: testKey(place) },
  party: await partyOf(place),
  nationalIndex,
  logLevel: process.env['TEST_LOG'] ?? 'silent',
  clock,
})

/** Three custodians who do not know each other yet, each with a database of its own, and the folder that they exchange. */
export type Three = {
  readonly folder: string
  readonly configs: readonly [CustodianConfig, CustodianConfig, CustodianConfig]
  readonly databases: readonly TestDatabase[]
  /** One command of one custodian, by its place. Answers what it said, or the code of its refusal with the custodian that it names. */
  readonly tell: (place: number, ...args: readonly string[]) => Promise<string>
  readonly drop: () => Promise<void>
}

export const openThree = async (clock = () => new Date()): Promise<Three> => {
  const databases = await Promise.all([1, 2, 3].map(() => openTestDatabase('key-custodian')))
  const configs = await Promise.all(databases.map((database, i) => custodianConfig(i + 1, database, clock)))
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mc-ceremony-'))
  const tell: Three['tell'] = async (place, ...args) => {
    const config = configs[place - 1]
    const outcome = config && (await runCommand(config, args))
    if (outcome === undefined) return 'not asked well'
    return outcome.ok ? outcome.value : [outcome.refusal.code, outcome.refusal.facts?.['custodian']].filter(Boolean).join(' ')
  }
  const drop = async () => {
    rmSync(folder, { recursive: true })
    await Promise.all(databases.map((database) => database.drop()))
  }
  return { folder, configs: configs as never, databases, tell, drop }
}

/** The whole ceremony of one key, by the commands. */
export const makeKey = async ({ folder, tell }: Three, epoch = '1'): Promise<void> => {
  for (const place of [1, 2, 3]) await tell(place, 'ceremony', 'start', folder, scope, epoch, `${place}`)
  for (const step of ['reveal', 'finish', 'join'])
    for (const place of [1, 2, 3]) await tell(place, 'ceremony', step, folder, scope, epoch)
}

/** A custodian that serves, and a way to it for any party. */
export type Serving = {
  readonly custodian: Custodian
  readonly call: (party: Party, wallClock?: () => Date) => Peer
  readonly close: () => Promise<void>
}

export const serve = async (config: CustodianConfig): Promise<Serving> => {
  const custodian = await openCustodian(config)
  const ways: Peer[] = []
  const signingKey = createPublicKey(config.party.signingKey.export({ format: 'pem', type: 'pkcs8' }))
  const call: Serving['call'] = (party, wallClock = () => new Date()) => {
    const address = { oin: config.party.oin, origin: `https://localhost:${custodian.port}`, signingKey }
    const way = openPeer(party, address, { clock: wallClock })
    ways.push(way)
    return way
  }
  const close = async () => {
    for (const way of ways) way.close()
    await custodian.close()
  }
  return { custodian, call, close }
}
