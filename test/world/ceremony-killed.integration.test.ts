import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { CustodianConfig } from '@mens-centraal/key-custodian-server/config'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThree, scope, type Three } from './custodians.ts'

let three: Three
beforeAll(async () => {
  three = await openThree()
})
afterAll(() => three.drop())

const main = path.resolve(import.meta.dirname, '../../apps/key-custodian/server/src/main.ts')

/** What a custodian's program is told, as its operator tells it. */
const environment = ({ party, databases, keys, address, nationalIndex }: CustodianConfig): Record<string, string> => ({
  DATABASE_URL_OWNER: databases.owner,
  DATABASE_URL_APP: databases.app,
  DATABASE_URL_WORKER: databases.worker,
  DATABASE_URL_OVERSIGHT: databases.oversight,
  KEY_SEAL_1: keys.seal[0].key.toString('base64'),
  ADDRESS: address,
  NATIONAL_INDEX_OIN: nationalIndex,
  PARTY_CERTIFICATE: party.chain.map(String).join('\n'),
  PARTY_CERTIFICATE_KEY: String(party.certificateKey.export({ format: 'pem', type: 'pkcs8' })),
  PARTY_SIGNING_KEY: String(party.signingKey.export({ format: 'pem', type: 'pkcs8' })),
  PARTY_ENVELOPE_KEY: String(party.envelopeKey.export({ format: 'pem', type: 'pkcs8' })),
  PARTY_AUTHORITIES: party.authorities.map(String).join('\n'),
  LOG_LEVEL: 'silent',
})

const command = (args: readonly string[]) => {
  const child = spawn(process.execPath, [main, ...args], {
    env: environment(three.configs[0]),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (said += String(bytes)))
  return { child, done: once(child, 'close').then(() => said.trim()) }
}

test('the program of a custodian that is killed with -9 in any step goes on where it was, and the key is one', async () => {
  const steps = [
    ['start', '1', 350],
    ['reveal', undefined, 500],
    ['finish', undefined, 650],
    ['join', undefined, 800],
  ] as const
  for (const [step, place, afterMs] of steps) {
    for (const other of [2, 3]) await three.tell(other, 'ceremony', step, three.folder, scope, '1', `${other}`)
    const args = ['ceremony', step, three.folder, scope, '1', ...(place ? [place] : [])]
    const { child, done } = command(args)
    const killing = setTimeout(() => child.kill('SIGKILL'), afterMs)
    await done
    clearTimeout(killing)
    expect(await command(args).done, step).not.toContain('refused')
    if (step === 'finish') for (const other of [2, 3]) await three.tell(other, 'ceremony', step, three.folder, scope, '1')
  }
  const pins = [2, 3].map((place) => three.tell(place, 'ceremony', 'join', three.folder, scope, '1'))
  const own = command(['ceremony', 'join', three.folder, scope, '1']).done
  expect(new Set(await Promise.all([own, ...pins])).size).toBe(1)
}, 60_000)

test('a program that is asked something else says how to ask, and one without settings names what is missing', async () => {
  expect(await command(['ceremony', 'dance']).done).toContain('usage: main.ts COMMAND')
  const bare = spawn(process.execPath, [main, 'members'], { env: {}, stdio: ['ignore', 'ignore', 'pipe'] })
  const said = await bare.stderr.toArray()
  expect(said.join('')).toContain('PARTY_CERTIFICATE: is missing')
})
