import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { removeEmbeddedServer } from '@mens-centraal/platform/db/embedded-server'

/** Runs the world with data of its own until it is told to stop, and removes these data when it has. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mc-e2e-'))
const data = path.join(folder, '.data')
const main = path.resolve(import.meta.dirname, '../../world/main.ts')
const world = spawn(process.execPath, [main], { env: { ...process.env, DATA_FOLDER: data }, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => world.kill(signal))
// who started us may be killed without a chance to say so; then our parent changes
const parent = process.ppid
const watch = setInterval(() => process.ppid !== parent && world.kill('SIGTERM'), 1_000)
const [code] = await once(world, 'exit')
clearInterval(watch)
await removeEmbeddedServer(data)
fs.rmSync(folder, { recursive: true, force: true })
process.exitCode = Number(code ?? 0)
