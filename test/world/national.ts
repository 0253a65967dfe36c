import { createPublicKey, type KeyObject } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type NationalIndex, openNationalIndex, runCommand } from '@mens-centraal/national-index-server/app'
import type { NationalConfig } from '@mens-centraal/national-index-server/config'
import { openPeer, type Peer } from '@mens-centraal/platform/peers/peer-client'
import pg from 'pg'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { cardOf, makeKey, nationalIndex, openThree, partyOf, type Serving, scope, serve, type Three } from './custodians.ts'
import { type Member, memberOf } from './national-member.ts'

const seal = [{ version: 1, key: Buffer.alloc(32, 9) }] as const

/** What the national index needs: its own database, keys and clock. */
export const nationalConfig = async (
  database: TestDatabase,
  clock: () => Date,
  logLevel = process.env['TEST_LOG'] ?? 'silent',
): Promise<NationalConfig> => ({
  instance: 'national-index',
  host: 'localhost',
  port: 0,
  healthPort: 0,
  practice: true,
  statusPort: 0,
  trustedProxies: [],
  address: 'https://national.example',
  requestsPerMinute: 100_000,
  databases: database.urls,
  poolSize: 10,
  keys: { seal, lookup: seal, audit: seal },
  party: await partyOf(9),
  logLevel,
  clock,
})

/** The national index beside three custodians, two of which serve, with a key that they made. */
export type National = {
  readonly three: Three
  readonly config: NationalConfig
  readonly custodians: readonly Serving[]
  readonly house: () => NationalIndex
  /** What it signs its answers with: public. */
  readonly signingKey: KeyObject
  /** The superuser of its database: only to look on. */
  readonly admin: pg.Client
  /** One command of its operator. Answers what it said, or the code of its refusal. */
  readonly tell: (...args: readonly string[]) => Promise<string>
  /** Makes an organisation, and has it admitted everywhere. */
  readonly admit: (number: number) => Promise<Member>
  /** Closes the house, and opens it again on the same database. */
  readonly reopen: () => Promise<void>
  readonly close: () => Promise<void>
}

const pinOf = (said: string): string => said.match(/pin: ([\w-]+)$/)?.[1] ?? ''

/** A house that may be closed and opened again, and ways to it that follow. */
const openHouse = async (config: NationalConfig) => {
  let house = await openNationalIndex(config)
  const { port } = house
  return {
    current: () => house,
    origin: `https://localhost:${port}`,
    reopen: async () => {
      await house.close()
      house = await openNationalIndex({ ...config, port })
    },
  }
}

export const openNational = async (clock: () => Date = () => new Date(), logLevel?: string): Promise<National> => {
  const three = await openThree(clock)
  await makeKey(three)
  const database = await openTestDatabase('national-index')
  const config = await nationalConfig(database, clock, logLevel)
  const tell: National['tell'] = async (...args) => {
    const outcome = await runCommand(config, args)
    if (outcome === undefined) return 'not asked well'
    return outcome.ok ? outcome.value : outcome.refusal.code
  }
  const transcript = path.join(three.folder, 'transcript.json')
  const opened = await tell('epoch', 'open', transcript, pinOf(await three.tell(1, 'ceremony', 'verify', transcript)))
  if (opened !== `${scope} 1`) throw new Error(opened)
  const custodians = await Promise.all([three.configs[0], three.configs[1]].map(serve))
  const house = await openHouse(config)
  const admin = new pg.Client(database.superuserUrl)
  await admin.connect()
  const ways: Peer[] = []
  const signingKey = createPublicKey(config.party.signingKey.export({ format: 'pem', type: 'pkcs8' }))
  const admit: National['admit'] = async (number) => {
    const party = await partyOf(number)
    const card = path.join(three.folder, `member-${number}.txt`)
    writeFileSync(card, await cardOf(party))
    for (const said of [await three.tell(1, 'admit', card), await three.tell(2, 'admit', card), await tell('admit', card)])
      if (said !== party.oin) throw new Error(said)
    const way = openPeer(party, { oin: nationalIndex, origin: house.origin, signingKey }, { clock: () => new Date() })
    ways.push(way)
    return memberOf({ party, way, index: config.party, custodians })
  }
  const close = async () => {
    for (const way of ways) way.close()
    await house.current().close()
    await Promise.all(custodians.map((custodian) => custodian.close()))
    await admin.end()
    await database.drop()
    await three.drop()
  }
  return { three, config, custodians, house: house.current, signingKey, admin, tell, admit, reopen: house.reopen, close }
}
