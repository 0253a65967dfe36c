import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createServer } from './server.ts'
import { webFloor } from './web-floor.ts'

let folder: string
const servers: FastifyInstance[] = []
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mc-web-'))
})
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
  rmSync(folder, { recursive: true, force: true })
})

/** As the build does it: the folder is emptied first, and the names of the files change with what is in them. */
const build = (mark: string): void => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'assets'), { recursive: true })
  writeFileSync(path.join(folder, 'index.html'), `<script src="/assets/index-${mark}.js"></script>`)
  for (const name of ['index', 'later']) {
    writeFileSync(path.join(folder, `assets/${name}-${mark}.js`), `// ${name} ${mark}`)
    writeFileSync(path.join(folder, `assets/${name}-${mark}.js.gz`), gzipSync(`// ${name} ${mark}`))
  }
}

const open = async (): Promise<FastifyInstance> => {
  const log = { write: () => undefined }
  const server = await createServer({ log, secure: true, requestsPerMinute: 1_000, trustedProxies: [] })
  servers.push(server)
  await webFloor(server, folder)
  return server
}

test.each(['while nothing is there', 'when it is done'])(
  'a build under a running house, %s, changes nothing until the next start',
  async (when) => {
    build('old')
    const running = await open()
    if (when === 'when it is done') build('new')
    else rmSync(folder, { recursive: true })
    expect((await running.inject('/vandaag')).body).toContain('index-old.js')
    expect((await running.inject('/assets/index-old.js')).body).toBe('// index old')
    expect((await running.inject('/assets/later-old.js')).body).toBe('// later old')
  },
)

test('after the next start the new page comes with all that belongs to it', async () => {
  build('old')
  await open()
  build('new')
  const next = await open()
  expect((await next.inject('/')).body).toContain('index-new.js')
  expect((await next.inject('/assets/later-new.js')).body).toBe('// later new')
  expect((await next.inject('/assets/later-old.js')).statusCode).toBe(404)
})

test('a house does not start on half a build', async () => {
  await expect(open()).rejects.toThrow('npm run prepare')
  build('old')
  rmSync(path.join(folder, 'assets/index-old.js'))
  await expect(open()).rejects.toThrow('npm run prepare')
})

test('a file is kept by browsers, the page never; packed when a browser takes it so', async () => {
  build('old')
  const server = await open()
  const file = '/assets/index-old.js'
  const [page, plain, gzip, refused] = await Promise.all([
    server.inject('/'),
    server.inject(file),
    server.inject({ url: file, headers: { 'accept-encoding': 'br, gzip;q=0.8' } }),
    server.inject({ url: file, headers: { 'accept-encoding': 'gzip;q=0' } }),
  ])
  expect([page.headers['cache-control'], page.headers['content-type']]).toEqual(['no-store', 'text/html; charset=utf-8'])
  expect([plain.headers['cache-control'], plain.headers['content-encoding']]).toEqual([
    'public, max-age=31536000, immutable',
    undefined,
  ])
  expect([gzip.headers['content-encoding'], refused.headers['content-encoding']]).toEqual(['gzip', undefined])
  expect(gzip.rawPayload).toEqual(gzipSync('// index old'))
  const head = await server.inject({ method: 'HEAD', url: file })
  expect([head.statusCode, head.body]).toEqual([200, ''])
})
