import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { dropDatabase } from '@mens-centraal/platform/db/cluster'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type KeyCustodians, openKeyCustodians } from './key-custodians.ts'
import { openPracticeNationalIndex } from './national-index.ts'

let dataFolder: string
let custodians: KeyCustodians | undefined
const adminUrl = inject('adminUrl')

beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(os.tmpdir(), 'mc-custodians-'))
})
afterAll(async () => {
  await custodians?.close()
  for (const place of [1, 2, 3]) await dropDatabase(adminUrl, `key_custodian_${place}`)
  await dropDatabase(adminUrl, 'national_index')
  await rm(dataFolder, { recursive: true })
})

const open = async (): Promise<KeyCustodians> => {
  const ports = { keyCustodian1: 0, keyCustodian2: 0, keyCustodian3: 0 }
  const { passwords } = inject('keyCustodian')
  custodians = await openKeyCustodians({ ports, adminUrl, dataFolder, clock: () => new Date(), passwords })
  return custodians
}

test('three custodians open with a key that they made in a ceremony, and have the same key after the next start', async () => {
  const first = await open()
  expect(first.pin).toMatch(/^[\w-]{43}$/)
  const files = await readdir(path.join(dataFolder, 'key-custodians'))
  expect(files).toEqual(expect.arrayContaining(['start-1.jws', 'reveal-2.jws', 'signed-3.jws', 'transcript.json']))
  for (const url of first.healthUrls) expect((await fetch(`${url}/health/ready`)).status).toBe(200)
  await first.close()
  expect((await open()).pin).toBe(first.pin)
})

test('the national index opens beside them, with their key open, and again at the next start', async () => {
  const { passwords } = inject('nationalIndex')
  if (custodians === undefined) throw new Error('no custodians')
  const wish = {
    ports: { nationalIndex: 0, nationalFigures: 0 },
    adminUrl,
    dataFolder,
    clock: () => new Date(),
    custodians,
    passwords,
  }
  for (let start = 1; start <= 2; start += 1) {
    const index = await openPracticeNationalIndex(wish)
    expect((await fetch(`${index.healthUrl}/health/ready`)).status).toBe(200)
    expect(await (await fetch(index.statusUrl)).text()).toContain('minder dan 10')
    await index.close()
  }
})
