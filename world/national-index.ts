import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { migrateHouse, type NationalIndex, openNationalIndex, runCommand } from '@mens-centraal/national-index-server/app'
import type { NationalConfig } from '@mens-centraal/national-index-server/config'
import { createDatabase, databaseExists, prepareCluster, type RolePasswords, roleUrls } from '@mens-centraal/platform/db/cluster'
import { type PartyFiles, readParty } from '@mens-centraal/platform/peers/party'
import { type KeyCustodians, nationalIndexOin } from './key-custodians.ts'
import type { Ports } from './ports.ts'
import { makePartyFiles } from './test-authority/test-authority.ts'

/** Where the national index runs, with which data, beside which custodians. `passwords`: those that hold, where others use the same roles; else new ones are made. */
export type NationalIndexWish = {
  readonly ports: Pick<Ports, 'nationalIndex' | 'nationalFigures'>
  readonly adminUrl: string
  readonly dataFolder: string
  readonly clock: () => Date
  readonly custodians: Pick<KeyCustodians, 'authority' | 'pin' | 'transcript'>
  readonly passwords?: RolePasswords
}

const house = 'national-index'
const databaseName = 'national_index'

type Kept = { readonly party: PartyFiles; readonly sealKey: string }

/** Its certificate and keys are made at the first start, and kept beside the data. */
const keptIn = async (folder: string, { authority }: NationalIndexWish['custodians']): Promise<Kept> => {
  const file = path.join(folder, 'national-index.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text !== undefined) return JSON.parse(text)
  const party = await makePartyFiles(authority, { oin: nationalIndexOin, name: 'Landelijke index' }, new Date())
  const kept = { party, sealKey: randomBytes(32).toString('base64') }
  await writeFile(file, JSON.stringify(kept), { mode: 0o600 })
  return kept
}

const configOf = (wish: NationalIndexWish, kept: Kept, databases: NationalConfig['databases']): NationalConfig => {
  const seal = [{ version: 1, key: Buffer.from(kept.sealKey, 'base64') }] as const
  const port = wish.ports.nationalIndex
  return {
    instance: house,
    host: 'localhost',
    port,
    healthPort: 0,
    practice: true,
    statusPort: wish.ports.nationalFigures,
    trustedProxies: [],
    address: `https://localhost:${port}`,
    requestsPerMinute: 10_000,
    databases,
    poolSize: 5,
    keys: { seal, lookup: seal, audit: seal },
    party: readParty(kept.party),
    logLevel: 'error',
    clock: wish.clock,
  }
}

/** Opens the national index, its database up to date, and the epoch of the practice key open. */
export const openPracticeNationalIndex = async (wish: NationalIndexWish): Promise<NationalIndex> => {
  const folder = path.join(wish.dataFolder, house)
  await mkdir(folder, { recursive: true })
  const kept = await keptIn(folder, wish.custodians)
  const passwords = await prepareCluster(wish.adminUrl, house, wish.passwords)
  if (!(await databaseExists(wish.adminUrl, databaseName))) await createDatabase(wish.adminUrl, house, databaseName)
  const config = configOf(wish, kept, roleUrls(wish.adminUrl, house, passwords, databaseName))
  await migrateHouse(config)
  const opened = await runCommand(config, ['epoch', 'open', wish.custodians.transcript, wish.custodians.pin])
  if (!opened?.ok) throw new Error(`the practice key cannot be opened at the national index: ${opened?.refusal.code}`)
  return openNationalIndex(config)
}
