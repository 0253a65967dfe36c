import { createPublicKey } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { oin } from '@mens-centraal/kernel/oin'
import { runCommand } from '@mens-centraal/key-custodian-server/app'
import { openEmbeddedServer, removeEmbeddedServer } from '@mens-centraal/platform/db/embedded-server'
import { type Party, readParty } from '@mens-centraal/platform/peers/party'
import { makeCard } from '@mens-centraal/platform/peers/party-card'
import { openPeer, type Peer } from '@mens-centraal/platform/peers/peer-client'
import { blind } from '@mens-centraal/pseudonym/blind'
import { utf8 } from '@mens-centraal/pseudonym/bytes'
import { sodiumGroup as group } from '@mens-centraal/pseudonym/sodium-group'
import { type KeyCustodians, openKeyCustodians, practiceKey } from '@mens-centraal/world/key-custodians'
import { makePartyFiles } from '@mens-centraal/world/test-authority/test-authority'

// How many elements one custodian evaluates for members in a second, end to end: mutual TLS, signatures of request and answer checked, quota and log
// committed, proof made, receipt signed. Members and custodian run in this one process, so the figure is for both together. Members each use their
// burst of 50, since no more is given at once. No goal is tested here: it is a measurement.
const members = 24
const atOnce = 8

const now = new Date()

const memberOf = async (trio: KeyCustodians, number: number, folder: string): Promise<Peer> => {
  const [config, origin] = [trio.configs[0], trio.urls[0]]
  if (!config || !origin) throw new Error('no custodian')
  const wish = { oin: oin(`00000099${String(number).padStart(9, '0')}000`), name: `Member ${number}` }
  const party: Party = readParty(await makePartyFiles(trio.authority, wish, now))
  const card = path.join(folder, `member-${number}.txt`)
  writeFileSync(card, await makeCard(party, party, now))
  const admitted = await runCommand(config, ['admit', card])
  if (!admitted?.ok) throw new Error(`not admitted: ${admitted?.refusal.code}`)
  const signingKey = createPublicKey(config.party.signingKey.export({ format: 'pem', type: 'pkcs8' }))
  const address = { oin: config.party.oin, origin, signingKey }
  return openPeer(party, address, { clock: () => new Date() })
}

const request = (elements: number, number: number) => ({
  scope: practiceKey.scope,
  epoch: Number(practiceKey.epoch),
  elements: Array.from({ length: elements }, (_, i) =>
    Buffer.from(blind(group, utf8(`person ${number} ${i}`)).element).toString('base64url'),
  ),
})

const measure = async (peers: readonly Peer[], elements: number) => {
  const each = Math.floor(48 / elements)
  const asked = peers.flatMap((peer, i) =>
    Array.from({ length: each }, (_, n) => ({ peer, body: request(elements, i * 100 + n) })),
  )
  const times: number[] = []
  const queue = asked.values()
  const lane = async (): Promise<void> => {
    for (const { peer, body } of queue) {
      const from = performance.now()
      const answer = await peer.call('POST', '/sleutel/v1/evaluations', body)
      if (!answer.ok || answer.value.status !== 200) throw new Error(JSON.stringify(answer))
      times.push(performance.now() - from)
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: atOnce }, lane))
  const seconds = (performance.now() - from) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
  return {
    'elements a request': elements,
    'requests/s': Math.round(times.length / seconds),
    'elements/s': Math.round((times.length * elements) / seconds),
    'median ms': at(0.5),
    'p99 ms': at(0.99),
  }
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'mc-bench-custodian-'))
const server = await openEmbeddedServer({ folder })
const ports = { keyCustodian1: 0, keyCustodian2: 0, keyCustodian3: 0 }
const trio = await openKeyCustodians({ ports, adminUrl: server.adminUrl, dataFolder: folder, clock: () => new Date() })
const peers: Peer[] = []
const rows: object[] = []
for (const [i, elements] of [1, 3, 16].entries()) {
  const fresh: Peer[] = []
  for (let number = 1; number <= members; number += 1) fresh.push(await memberOf(trio, 100 * (i + 1) + number, folder))
  rows.push(await measure(fresh, elements))
  peers.push(...fresh)
}
console.log(`${os.cpus().length} × ${os.cpus()[0]?.model}, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}`)
console.table(rows)
for (const peer of peers) peer.close()
await trio.close()
await server.stop()
await removeEmbeddedServer(folder)
