import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { openEmbeddedServer, removeEmbeddedServer, StartProblem } from './embedded-server.ts'

const folders: string[] = []
const newFolder = (prefix = 'mc-'): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), prefix))
  folders.push(folder)
  return folder
}
const others: ChildProcess[] = []

const killed = async (other: ChildProcess): Promise<void> => {
  if (other.exitCode !== null || other.signalCode !== null) return
  const ended = once(other, 'exit')
  other.kill('SIGKILL')
  await ended
}

afterEach(async () => {
  for (const other of others.splice(0)) await killed(other)
  for (const folder of folders.splice(0)) await removeEmbeddedServer(folder)
})

const ask = async (url: string, sql: string): Promise<unknown> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0]
  } finally {
    await client.end()
  }
}

/** Another Node process that opens the server of a folder, and keeps it open. */
const openElsewhere = async (folder: string): Promise<ChildProcess> => {
  const module = new URL('./embedded-server.ts', import.meta.url).href
  const program = `import { openEmbeddedServer } from ${JSON.stringify(module)}
    const { pid } = await openEmbeddedServer({ folder: ${JSON.stringify(folder)} })
    console.log(pid)
    setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  others.push(other)
  if (other.stdout !== null) await once(other.stdout, 'data')
  return other
}

test('data stay between a clean stop and the next start', async () => {
  const folder = newFolder()
  const first = await openEmbeddedServer({ folder })
  await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
  await first.stop()
  await first.stop()
  const second = await openEmbeddedServer({ folder, settings: { work_mem: '7MB' } })
  expect(await ask(second.adminUrl, 'SELECT answer FROM kept')).toBe(42)
  expect(await ask(second.adminUrl, 'SHOW work_mem')).toBe('7MB')
  await second.stop()
})

test('nobody comes in without the password, and nobody comes in over the network', async () => {
  const server = await openEmbeddedServer({ folder: newFolder() })
  const without = new URL(server.adminUrl)
  without.password = 'guess'
  await expect(ask(without.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
  expect(await ask(server.adminUrl, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules")).toBe('scram-sha-256')
  expect(await ask(server.adminUrl, 'SHOW listen_addresses')).toBe('')
  await server.stop()
})

test('a password file that others could read does not exist', async () => {
  const folder = newFolder()
  const server = await openEmbeddedServer({ folder })
  expect(fs.statSync(path.join(folder, 'superuser-password')).mode & 0o777).toBe(0o600)
  expect(fs.readdirSync(folder)).not.toContain('unfinished')
  await server.stop()
})

test('a second process that wants the same folder is told that it is running', async () => {
  const folder = newFolder()
  await openElsewhere(folder)
  await expect(openEmbeddedServer({ folder })).rejects.toThrow(StartProblem)
  await expect(removeEmbeddedServer(folder)).rejects.toThrow(/already running/)
})

test('after kill -9 of the process, or of PostgreSQL itself, the next start just works', async () => {
  const folder = newFolder()
  const other = await openElsewhere(folder)
  await killed(other)
  const second = await openEmbeddedServer({ folder })
  await ask(second.adminUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
  process.kill(second.pid, 'SIGKILL')
  await second.stop()
  const third = await openEmbeddedServer({ folder })
  expect(await ask(third.adminUrl, 'SELECT answer FROM kept')).toBe(42)
  await third.stop()
})

test('names sort as Dutch, and a path that is too long for a socket is no obstacle', async () => {
  const server = await openEmbeddedServer({ folder: newFolder('a-long-name-'.repeat(10)) })
  const sorted = `SELECT string_agg(name, ' ' ORDER BY name COLLATE "nl-x-icu") FROM unnest(ARRAY['Zoë', 'Éva', 'Daan', 'Femke']) AS name`
  expect(await ask(server.adminUrl, sorted)).toBe('Daan Éva Femke Zoë')
  expect(server.socketFolder.length).toBeLessThan(100)
  await server.stop()
})
