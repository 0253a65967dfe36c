import { fork, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { cpuOfServer } from './cpu.ts'
import type { Place } from './place.ts'
import { connections, matchEvery } from './plan.ts'
import type { Script, Trip } from './reference.ts'

/** Acts that the reference does, numbered from `from`. */
export type ReferenceWave = { readonly script: Script; readonly from: number; readonly count: number }
/** Acts in a second, and PostgreSQL's CPU in ms an act. */
export type ReferenceOutcome = { readonly rate: number; readonly postgres: number }

/** What does the reference here: pgbench if there is one, else a plain loop on pg in a process of its own. */
export const referenceName = (): string => {
  const { status, stdout } = spawnSync('pgbench', ['--version'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : 'a plain pg loop'
}

const pipelineOf = (trip: Trip): string => ['\\startpipeline', ...trip.map((sql) => `${sql};`), '\\endpipeline'].join('\n')
const scriptOf = ({ usual, match, youth }: Script): string =>
  [
    `\\set n :n + 1`,
    `\\set k :first + :client_id + ${connections} * :n`,
    `\\set y ${youth}`,
    `\\if :k % ${matchEvery} = 0`,
    ...match.map(pipelineOf),
    '\\else',
    ...usual.map(pipelineOf),
    '\\endif',
  ].join('\n')

const byPgbench = async (place: Place, { script, from, count }: ReferenceWave): Promise<number> => {
  const file = path.join(os.tmpdir(), `mc-reference-${process.pid}.sql`)
  writeFileSync(file, scriptOf(script))
  const app = new URL(place.urls.app)
  const args = ['-n', '-M', 'prepared', '-c', String(connections), '-j', '1', '-t', String(count / connections)]
  const child = spawn('pgbench', [...args, '-D', 'n=-1', '-D', `first=${from}`, '-f', file, app.pathname.slice(1)], {
    env: { ...process.env, PGHOST: place.socketFolder, PGUSER: app.username, PGPASSWORD: decodeURIComponent(app.password) },
  })
  const [said, complaints] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [, rate] = /tps = ([\d.]+)/.exec(said) ?? []
  if (rate === undefined || !said.includes(`processed: ${count}/${count}`))
    throw new Error(`pgbench: ${complaints.slice(0, 2_000)}`)
  return Number(rate)
}

const byLoop = async (place: Place, wave: ReferenceWave): Promise<number> => {
  const child = fork(path.join(import.meta.dirname, 'reference-loop.ts'))
  child.send({ ...wave, url: place.urls.app })
  const ended = once(child, 'exit').then(() => {
    throw new Error('the reference ended before its time')
  })
  const [rate] = await Promise.race([once(child, 'message'), ended])
  child.kill()
  return Number(rate)
}

/** Does so many acts, straight on PostgreSQL, over as many connections as the house's clients have. */
export const runReference = async (place: Place, wave: ReferenceWave): Promise<ReferenceOutcome> => {
  const before = cpuOfServer(place.postmaster)
  const rate = await (referenceName().startsWith('pgbench') ? byPgbench : byLoop)(place, wave)
  return { rate, postgres: (cpuOfServer(place.postmaster) - before) / wave.count }
}
