import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { oin } from '@mens-centraal/kernel/oin'
import { type Custodian, migrateHouse, openCustodian, runCommand } from '@mens-centraal/key-custodian-server/app'
import type { CustodianConfig } from '@mens-centraal/key-custodian-server/config'
import { createDatabase, databaseExists, prepareCluster, type RolePasswords, roleUrls } from '@mens-centraal/platform/db/cluster'
import { type PartyFiles, readParty } from '@mens-centraal/platform/peers/party'
import type { Ports } from './ports.ts'
import { makePartyFiles, makeTestAuthority, type TestAuthority } from './test-authority/test-authority.ts'

/** Where the three custodians run, with which data. `passwords`: those that hold, where others use the same roles; else new ones are made. */
export type KeyCustodiansWish = {
  readonly ports: Pick<Ports, 'keyCustodian1' | 'keyCustodian2' | 'keyCustodian3'>
  readonly adminUrl: string
  readonly dataFolder: string
  readonly clock: () => Date
  readonly passwords?: RolePasswords
}

/** Three custodians, with a key that they made together. */
export type KeyCustodians = {
  readonly urls: readonly string[]
  readonly healthUrls: readonly string[]
  /** Hash of the transcript of their key: what a member would pin. */
  readonly pin: string
  /** The file with that transcript. */
  readonly transcript: string
  readonly configs: readonly CustodianConfig[]
  /** Whose certificates they believe. */
  readonly authority: TestAuthority
  close(): Promise<void>
}

const house = 'key-custodian'
const places = [1, 2, 3] as const
/** The national index of the practice world: for it are the receipts. */
export const nationalIndexOin = oin('00000099000000004000')

/** For what the practice key is, and which one of it. */
export const practiceKey = { scope: 'oefenen', epoch: '1' } as const

type Kept = { readonly authority: TestAuthority; readonly parties: readonly PartyFiles[]; readonly sealKeys: readonly string[] }

const make = async (): Promise<Kept> => {
  const now = new Date()
  const authority = await makeTestAuthority(now)
  const wish = (place: number) => ({ oin: oin(`0000009900000000${place}000`), name: `Sleutelbewaarder ${place}` })
  const parties = await Promise.all(places.map((place) => makePartyFiles(authority, wish(place), now)))
  return { authority, parties, sealKeys: places.map(() => randomBytes(32).toString('base64')) }
}

/** Certificates and keys are made at the first start, and kept beside the data: in one hand, which real custodians never are. */
const keptIn = async (folder: string): Promise<Kept> => {
  const file = path.join(folder, 'custodians.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text !== undefined) return JSON.parse(text)
  const kept = await make()
  await writeFile(file, JSON.stringify(kept), { mode: 0o600 })
  return kept
}

const databaseOf = async (adminUrl: string, passwords: RolePasswords, place: number): Promise<CustodianConfig['databases']> => {
  const name = `key_custodian_${place}`
  if (!(await databaseExists(adminUrl, name))) await createDatabase(adminUrl, house, name)
  return roleUrls(adminUrl, house, passwords, name)
}

const configOf = async (
  wish: KeyCustodiansWish,
  kept: Kept,
  passwords: RolePasswords,
  place: 1 | 2 | 3,
): Promise<CustodianConfig> => {
  const [party, key] = [kept.parties[place - 1], kept.sealKeys[place - 1]]
  if (!party || !key) throw new Error('what the custodians keep is not that of three')
  const seal = [{ version: 1, key: Buffer.from(key, 'base64') }] as const
  const port = wish.ports[`keyCustodian${place}`]
  return {
    instance: `key-custodian-${place}`,
    host: 'localhost',
    port,
    healthPort: 0,
    address: `https://localhost:${port}`,
    requestsPerMinute: 3_000,
    databases: await databaseOf(wish.adminUrl, passwords, place),
    poolSize: 5,
    keys: { seal, lookup: seal, audit: seal },
    party: readParty(party),
    nationalIndex: nationalIndexOin,
    logLevel: 'error',
    clock: wish.clock,
  }
}

/** Each step by each of the three, as three operators would. What was done in an earlier start is found done. */
const holdCeremony = async (configs: readonly CustodianConfig[], folder: string): Promise<string> => {
  const said: string[] = []
  const { scope, epoch } = practiceKey
  for (const step of ['start', 'reveal', 'finish', 'join']) {
    for (const [i, config] of configs.entries()) {
      const outcome = await runCommand(config, ['ceremony', step, folder, scope, epoch, `${i + 1}`])
      if (!outcome?.ok) throw new Error(`the ceremony of the practice key stops at ${step}: ${outcome?.refusal.code}`)
      said.push(outcome.value)
    }
  }
  return said.at(-1)?.match(/pin: ([\w-]+)$/)?.[1] ?? ''
}

const pinOf = async (config: CustodianConfig | undefined, folder: string): Promise<string | undefined> => {
  const outcome =
    config && (await runCommand(config, ['ceremony', 'verify', path.join(folder, 'transcript.json')]).catch(() => undefined))
  return outcome?.ok ? outcome.value.match(/pin: ([\w-]+)$/)?.[1] : undefined
}

/** Opens three custodians, each with a database of its own; at the first start they make their key in a real ceremony. */
export const openKeyCustodians = async (wish: KeyCustodiansWish): Promise<KeyCustodians> => {
  await using opened = new AsyncDisposableStack()
  const folder = path.join(wish.dataFolder, 'key-custodians')
  await mkdir(folder, { recursive: true })
  const kept = await keptIn(folder)
  const passwords = await prepareCluster(wish.adminUrl, house, wish.passwords)
  const configs: CustodianConfig[] = []
  for (const place of places) configs.push(await configOf(wish, kept, passwords, place))
  for (const config of configs) await migrateHouse(config)
  const pin = (await pinOf(configs[0], folder)) ?? (await holdCeremony(configs, folder))
  const custodians: Custodian[] = []
  for (const config of configs) custodians.push(opened.adopt(await openCustodian(config), (custodian) => custodian.close()))
  const running = opened.move()
  const transcript = path.join(folder, 'transcript.json')
  const [urls, healthUrls] = [
    custodians.map(({ port }) => `https://localhost:${port}`),
    custodians.map(({ healthUrl }) => healthUrl),
  ]
  return { urls, healthUrls, pin, transcript, configs, authority: kept.authority, close: () => running.disposeAsync() }
}
