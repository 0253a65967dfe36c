import { writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { sessionToken } from '@mens-centraal/world/load/crowd'
import { startHouseProcess } from '@mens-centraal/world/load/house-process'
import { cpuOf, cpuOfServer } from './cpu.ts'
import { type BoardSize, loadBoard, sizes } from './load-board.ts'
import { openPlace } from './place.ts'

// The follow-up officer's board of a municipality with 10,000 open follow-ups beside that of one with 100, in one database and by turns. Of each page: how long
// until the answer, and what it cost. No goal is tested here: it is a measurement.
const rounds = 4
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

const ask = (port: number, officer: number, query: string): Promise<{ next: string | null; length: number }> =>
  new Promise((resolve, reject) => {
    const headers = { cookie: `mc-index-session=${sessionToken(officer)}`, 'sec-fetch-site': 'same-origin', host: 'localhost' }
    get({ port, host: '127.0.0.1', path: query, headers, agent }, (answer) => {
      const parts: Buffer[] = []
      answer
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => {
          const text = Buffer.concat(parts).toString('utf8')
          if (answer.statusCode !== 200) return reject(new Error(`${query}: ${answer.statusCode} ${text}`))
          const { next = null } = JSON.parse(text)
          resolve({ next, length: text.length })
        })
    }).on('error', reject)
  })

type Cost = { readonly median: number; readonly cpu: number }
type Page = { readonly name: string; readonly query: (after: string) => string }
const pages: readonly Page[] = [
  { name: 'first page of what waits', query: () => '/api/follow-ups' },
  { name: 'its second page', query: (after) => `/api/follow-ups?after=${after}` },
  { name: 'what is finished', query: () => '/api/follow-ups?list=finished' },
  { name: 'Vandaag', query: () => '/api/today' },
]

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const place = await openPlace()
console.log('filling the tables …')
await loadBoard(place)
console.log('asking …')
const house = await startHouseProcess('pages', { databases: place.urls, keys: place.keys, port: 0, poolSize: 4 })
const cpu = (): number => cpuOf(house.pid) + cpuOfServer(place.postmaster)

const costOf = async ({ query }: Page, { officer }: BoardSize, after: string): Promise<Cost> => {
  const before = cpu()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const sent = performance.now()
    await ask(house.port, officer, query(after))
    times.push(performance.now() - sent)
  }
  return { median: middle(times), cpu: (cpu() - before) / rounds }
}

const ends = new Map<number, string>()
for (const { officer } of sizes) {
  for (const { query } of pages)
    for (let i = 0; i < 2; i += 1) await ask(house.port, officer, query(ends.get(officer) ?? 'A'.repeat(34)))
  ends.set(officer, (await ask(house.port, officer, '/api/follow-ups')).next ?? '')
}
const [small, large] = sizes as [BoardSize, BoardSize]
const rows: string[] = []
for (const page of pages) {
  const turns: Cost[][] = []
  for (let turn = 0; turn < 3; turn += 1)
    turns.push([
      await costOf(page, small, ends.get(small.officer) ?? ''),
      await costOf(page, large, ends.get(large.officer) ?? ''),
    ])
  const [few, many] = [0, 1].map((i) => ({
    median: middle(turns.map((turn) => turn[i]?.median ?? 0)),
    cpu: middle(turns.map((turn) => turn[i]?.cpu ?? 0)),
  })) as [Cost, Cost]
  const ratio = (many.cpu / few.cpu).toFixed(1)
  rows.push(
    `| ${page.name} | ${few.median.toFixed(1)} ms | ${many.median.toFixed(1)} ms | ${few.cpu.toFixed(1)} ms | ${many.cpu.toFixed(1)} ms | ${ratio} × |`,
  )
}
const [load = 0] = os.loadavg()
const text = [
  "# The follow-up officer's board",
  '',
  `Written by \`npm run bench:board\` on ${new Date().toISOString().slice(0, 10)}. ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, Node ${process.version}, PostgreSQL ${place.version}, load average ${load.toFixed(1)}.`,
  `Two municipalities in one database, by turns, one request at a time, over HTTP: with ${small.open} and with ${large.open.toLocaleString('en')} open matches, and four times as many closed ones in each. Each page holds 25 matches.`,
  'How each match stands follows from what was said and from the dates, and is stored nowhere (decision 41): so it is worked out anew for each page, of all open matches of the municipality in one question. Round trips and what is sent do not grow with them; that one question does.',
  '',
  `| page | median, ${small.open} | median, ${large.open.toLocaleString('en')} | CPU of app and PostgreSQL, ${small.open} | the same, ${large.open.toLocaleString('en')} | CPU grows |`,
  '|---|---:|---:|---:|---:|---:|',
  ...rows,
  '',
].join('\n')
writeFileSync(path.join(import.meta.dirname, 'board.md'), text)
console.log(text)
agent.destroy()
await house.end('SIGTERM')
await place.close()
