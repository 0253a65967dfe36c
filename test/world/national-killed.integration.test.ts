import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { readBsn } from '@mens-centraal/kernel/bsn'
import type { NationalConfig } from '@mens-centraal/national-index-server/config'
import { bsnSequence } from '@mens-centraal/world/inhabitants/bsn-sequence'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { either } from '../length.ts'
import { type National, openNational } from './national.ts'
import type { Member, Who } from './national-member.ts'

const numbers = [...bsnSequence('9999', 7, 1_000, new Set())].values()
const youth = (): Who => ({ kind: 'youth', bsn: readBsn(String(numbers.next().value))! })
const main = path.resolve(import.meta.dirname, '../../apps/national-index/server/src/main.ts')

let world: National
let members: Member[]
let port: number
beforeAll(async () => {
  world = await openNational()
  members = await Promise.all([11, 12, 13].map((number) => world.admit(number)))
  port = world.house().port
  await world.house().close()
})
afterAll(() => world.close())

const pem = (key: NationalConfig['party']['signingKey']): string => String(key.export({ format: 'pem', type: 'pkcs8' }))

/** What the program is told, as its operator tells it. */
const environment = ({ party, databases, keys, address }: NationalConfig): Record<string, string> => ({
  DATABASE_URL_OWNER: databases.owner,
  DATABASE_URL_APP: databases.app,
  DATABASE_URL_WORKER: databases.worker,
  KEY_SEAL_1: keys.seal[0].key.toString('base64'),
  ADDRESS: address,
  HOST: 'localhost',
  PORT: `${port}`,
  HEALTH_PORT: '0',
  STATUS_PORT: '0',
  PARTY_CERTIFICATE: party.chain.map(String).join('\n'),
  PARTY_CERTIFICATE_KEY: pem(party.certificateKey),
  PARTY_SIGNING_KEY: pem(party.signingKey),
  PARTY_ENVELOPE_KEY: pem(party.envelopeKey),
  PARTY_AUTHORITIES: party.authorities.map(String).join('\n'),
  LOG_LEVEL: 'silent',
})

/** The program itself, once it answers. */
const start = async (): Promise<ChildProcess> => {
  const child = spawn(process.execPath, [main], { env: environment(world.config), stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

/** Sends the same wish until it is acknowledged: what a local index does. */
const untilTaken = async (member: Member, path: string, body: object): Promise<void> => {
  for (;;) {
    const answer = await member.call('POST', path, body)
    if (typeof answer !== 'string') return
    if (answer !== 'peer-unreachable') throw new Error(answer)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const rounds = either({ short: 2, long: 30 })

test('killed with -9 at any moment: nothing that was acknowledged is lost, nobody is told twice, and each mailbox is without a gap', async () => {
  const youths = Array.from({ length: rounds * 6 }, youth)
  const ours = new Map<string, string[]>()
  let child = await start()
  for (let round = 0; round < rounds; round += 1) {
    const some = youths.slice(round * 6, round * 6 + 6)
    const wishes = await Promise.all(
      some.flatMap((who, i) => members.map(async (member) => ({ who, i, member, body: await member.wish([who]) }))),
    )
    const taken = wishes.map(({ member, body }) => untilTaken(member, '/federatie/v1/registrations', body))
    setTimeout(() => child.kill('SIGKILL'), 40 + ((round * 137) % 400))
    await once(child, 'close')
    child = await start()
    await Promise.all(taken)
    for (const { i, body } of wishes) {
      const key = `${round} ${i}`
      ours.set(key, [...(ours.get(key) ?? []), body.registration])
    }
  }
  child.kill('SIGTERM')
  await once(child, 'close')
  await world.reopen()
  await world.house().catchUp()
  const pairs: string[] = []
  for (const member of members) {
    let mail = await member.mail()
    for (let more = mail; more.length > 0; mail = [...mail, ...more]) more = await member.mail(mail.at(-1)?.sequence)
    expect(mail.map(({ sequence }) => sequence)).toEqual(mail.map((_, i) => i + 1))
    pairs.push(...mail.flatMap(({ event }) => event.peers!.map(({ registration }) => `${event.registration} ${registration}`)))
  }
  const wanted = [...ours.values()].flatMap((all) => all.flatMap((a) => all.flatMap((b) => (a === b ? [] : [`${a} ${b}`]))))
  expect(pairs.sort()).toEqual(wanted.sort())
  for (const table of ['to_match', 'tellings']) expect((await world.admin.query(`SELECT FROM ${table}`)).rowCount, table).toBe(0)
}, 120_000)
