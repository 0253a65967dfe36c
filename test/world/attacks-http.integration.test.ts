import { readdirSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { localIndexApi } from '@mens-centraal/contract/local-index-api'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, fromOwnPage, headerComplaints, problemComplaints, type Shot, shoot, shootBytes } from './attacker.ts'
import { openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let cookie: string
beforeAll(async () => {
  house = await openTestHouse()
  cookie = (await house.as(people.annaVisser)).visitor.cookie()
})
afterAll(() => house?.close())

const isRefused = (shot: Shot, code: string, what = ''): void => {
  expect([...headerComplaints(shot), ...problemComplaints(shot)], what).toEqual([])
  expect(codeOf(shot), what).toBe(code)
}

const paths = [...new Set(Object.keys(localIndexApi).map((operation) => operation.split(' ')[1] ?? ''))]
const concrete = (url: string): string => url.replace(':id', '00000000-0000-4000-8000-000000000000')
const methodsOf = (url: string): string[] =>
  Object.keys(localIndexApi).flatMap((operation) => (operation.endsWith(` ${url}`) ? [operation.split(' ')[0] ?? ''] : []))

describe('methods', () => {
  test.each(paths)('%s knows its own methods, and says which they are', async (url) => {
    const own = methodsOf(url)
    const others = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE', 'QUERY']
    for (const method of others.filter((each) => !own.includes(each))) {
      const shot = await shoot(house, concrete(url), { method, headers: fromOwnPage(house, cookie) })
      isRefused(shot, 'method-not-allowed', method)
      expect(
        String(shot.headers.allow)
          .split(', ')
          .filter((each) => each !== 'HEAD')
          .sort(),
      ).toEqual([...own].sort())
    }
  })

  test('a page and a file can only be read', async () => {
    for (const place of ['/', '/inloggen', '/favicon.svg', '/health/live']) {
      const shot = await shoot(house, place, { method: 'POST', headers: fromOwnPage(house, '') })
      isRefused(shot, 'method-not-allowed', place)
      expect(shot.headers.allow).toBe('GET, HEAD')
    }
  })

  test('HEAD says what GET would, without a body, and is a stranger to strangers too', async () => {
    const shot = await shoot(house, '/api/session', { method: 'HEAD' })
    expect([shot.status, shot.text, headerComplaints(shot)]).toEqual([200, '', []])
    expect((await shoot(house, '/api/today', { method: 'HEAD' })).status).toBe(401)
  })
})

describe('addresses', () => {
  test.each([
    '/api',
    '/api/',
    '/api/session/',
    '/api//session',
    '//api/session',
    '/API/session',
    '/api/Session',
    '/api/session%00',
    '/api/session%2f',
    '/api/%2e%2e/session',
    '/api/../api/nothing',
    '/api/session;a=1',
    '/api/session%20',
    '/api/nothing?x=1',
    '/%zz',
    '/api/%ff',
    '/assets/../../server/package.json',
    '/assets/%2e%2e/%2e%2e/server/package.json',
    '/assets/..%2f..%2findex.html',
    '/assets/',
    '/assets/x.js',
    '/package.json',
    '/.env',
    '/.git/config',
    '/assets/index.js.map',
    `/api/risk-signals/${'a'.repeat(900)}/x`,
  ])('%s is nothing', async (address) => {
    isRefused(await shoot(house, address), 'not-found', address)
  })

  test('an address that is not an id is refused as such, however long', async () => {
    for (const id of ['1', 'x'.repeat(8_000), '..', '%00', "'", '00000000-0000-4000-8000-00000000000G']) {
      const shot = await shoot(house, `/api/matches/${id}`, { headers: fromOwnPage(house, cookie) })
      expect([400, 404]).toContain(shot.status)
      expect(problemComplaints(shot, ['not-available'])).toEqual([])
    }
  })

  test('only the page itself is given for what looks like a page, and nothing of what was asked is in it', async () => {
    const page = await shoot(house, '/')
    for (const address of [
      '/inloggen?probleem=%3Cscript%3E',
      '/match/%3Cimg%20src=x%3E',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/a//b',
      '/\\evil',
    ]) {
      const shot = await shoot(house, address)
      expect([shot.status, shot.text, headerComplaints(shot)], address).toEqual([200, page.text, []])
    }
  })
})

test('files with a hash in their name are kept for a year, all others never; each has its type and the security headers', async () => {
  const dist = path.join(import.meta.dirname, '../../apps/local-index/web/dist')
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())) {
    const name = path.relative(dist, path.join(entry.parentPath, entry.name))
    if (name === 'index.html' || name.startsWith('.') || /\.(br|gz)$/.test(name)) continue
    const shot = await shoot(house, `/${name}`)
    const kept = name.startsWith('assets/')
    expect(shot.headers['cache-control'], name).toBe(kept ? 'public, max-age=31536000, immutable' : 'no-store')
    expect(headerComplaints({ ...shot, headers: { ...shot.headers, 'cache-control': 'no-store' } }), name).toEqual([])
    const again = await shoot(house, `/${name}`, { headers: { 'if-none-match': String(shot.headers.etag) } })
    expect(again.status, name).toBe(304)
  }
  const beyond = await shoot(house, '/favicon.svg', { headers: { range: 'bytes=999999999-' } })
  expect([beyond.status, headerComplaints(beyond)]).toEqual([200, []])
})

describe('what is not HTTP', () => {
  const host = 'Host: localhost\r\n'
  test.each([
    ['nonsense', 'nonsense\r\n\r\n'],
    ['a TLS greeting', Buffer.from([0x16, 0x03, 0x01, 0x00, 0xa5, 0x01, 0x00, 0x00, 0xa1, 0x03, 0x03])],
    ['an unknown method', `FOO / HTTP/1.1\r\n${host}\r\n`],
    ['no host', 'GET /api/session HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['an empty host', 'GET /api/session HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n'],
    ['a header without a name', `GET / HTTP/1.1\r\n${host}: x\r\n\r\n`],
    ['a NUL in a header', `GET / HTTP/1.1\r\n${host}X: a\u0000b\r\n\r\n`],
    ['headers of 100 kB', `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(100_000)}\r\n\r\n`],
    ['an address of 100 kB', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n${host}\r\n`],
    ['two lengths', `POST /api/logout HTTP/1.1\r\n${host}Content-Length: 0\r\nContent-Length: 5\r\n\r\n`],
    [
      'a length and chunks',
      `POST /api/logout HTTP/1.1\r\n${host}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['an unknown transfer encoding', `POST /api/logout HTTP/1.1\r\n${host}Transfer-Encoding: chonked\r\n\r\n0\r\n\r\n`],
    ['a negative length', `POST /api/logout HTTP/1.1\r\n${host}Content-Length: -1\r\n\r\n`],
    ['a folded header', `GET / HTTP/1.1\r\n${host}X: a\r\n b\r\n\r\n`],
    ['HTTP/9.9', `GET / HTTP/9.9\r\n${host}\r\n`],
  ])('%s is answered as a problem, with every header', async (_what, bytes) => {
    const shot = await shootBytes(house, bytes)
    isRefused(shot, 'invalid-request')
    expect(shot.headers.connection).toBe('close')
  })

  test('a whole address with another host in it is read as a path, and nothing follows from the host', async () => {
    for (const first of ['GET http://evil.example/api/session HTTP/1.1', 'GET /api/session HTTP/1.1']) {
      const shot = await shootBytes(
        house,
        `${first}\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n`,
      )
      expect([shot.status, headerComplaints(shot)]).toEqual([200, []])
      expect(`${shot.text}${JSON.stringify(shot.headers)}`).not.toContain('evil')
    }
    const gone = await shootBytes(
      house,
      `GET http://evil.example/api/login/callback/${people.annaVisser.jobs[0].organisation}?state=x HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    )
    expect(gone.headers.location).toBe('/inloggen?probleem=login-expired')
  })

  test('nobody is let through to elsewhere, and nobody is given another protocol', async () => {
    expect((await shootBytes(house, 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n')).status).toBeNaN()
    for (const protocol of ['websocket', 'h2c']) {
      const upgrade = `Connection: Upgrade, close\r\nUpgrade: ${protocol}\r\nSec-WebSocket-Key: x\r\nHTTP2-Settings: x\r\n`
      const shot = await shootBytes(house, `GET /api/session HTTP/1.1\r\n${host}${upgrade}\r\n`)
      expect([shot.status, headerComplaints(shot)]).toEqual([200, []])
    }
  })

  test('an expectation that we do not know is no reason to do otherwise', async () => {
    const shot = await shoot(house, '/api/session', { headers: { expect: 'the-unexpected' } })
    expect([shot.status, headerComplaints(shot)]).toEqual([200, []])
  })
})

describe('bodies', () => {
  const post = (body: string | Buffer, headers: Record<string, string> = {}, who = cookie) =>
    shoot(house, '/api/youths/find', { method: 'POST', headers: fromOwnPage(house, who, headers), body })
  const good = JSON.stringify({ by: 'name', familyName: 'Visser', birthDate: '2014-05-04', sex: 'M' })

  test.each([
    ['text', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a form with parts', 'multipart/form-data; boundary=x'],
    ['XML', 'application/xml'],
    ['almost JSON', 'application/jsonp'],
    ['two types', 'application/json, text/plain'],
    ['no type', ''],
  ])('of %s are not read', async (_what, type) => {
    isRefused(await post(good, { 'content-type': type }), 'unsupported-media-type')
  })

  test('that are packed are not unpacked', async () => {
    isRefused(await post(gzipSync(good), { 'content-encoding': 'gzip' }), 'unsupported-media-type')
    isRefused(await post(gzipSync(good)), 'invalid-request')
  })

  test('of 10 MB are refused by what they say they are, and by what they are', async () => {
    isRefused(await post('x'.repeat(10_000_000)), 'body-too-large')
    isRefused(await post(`"${'x'.repeat(70_000)}"`, { 'transfer-encoding': 'chunked' }), 'body-too-large')
    isRefused(await post('x'.repeat(10_000_000), {}, ''), 'not-logged-in')
  })

  test.each([
    ['10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['10,000 objects deep', `${'{"told":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
    ['never closed', '{"by":'.repeat(5_000)],
    ['30,000 long', JSON.stringify(Array.from({ length: 30_000 }, () => 0))],
    ['of 5,000 fields', JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`f${i}`, i])))],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '1e999'],
    ['a string', '"by"'],
    ['a half', '{"by":"name"'],
    ['two', '{}{}'],
    ['with a comment', '{}//'],
    ['in UTF-16', Buffer.from(good, 'utf16le')],
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['a prototype', '{"__proto__":{"by":"name"}}'],
    ['a constructor', '{"constructor":{"prototype":{"by":"name"}}}'],
    ['a hidden prototype', '{"\\u005f_proto__":{"roles":["privacy-officer"]}}'],
    ['a deep prototype', '{"by":"bsn","bsn":"999990408","x":{"__proto__":null}}'],
  ])('that are %s are refused', async (_what, body) => {
    const shot = await post(body)
    isRefused(shot, 'invalid-request')
  })

  test('with a field twice count the last, which is checked like any other', async () => {
    isRefused(await post('{"by":"name","by":"bsn","bsn":1}'), 'invalid-request')
  })

  test('where none is asked for are refused unread: nothing can be left here', async () => {
    const shot = await shoot(house, '/api/logout', { method: 'POST', headers: fromOwnPage(house, cookie), body: '{"note":"x"}' })
    isRefused(shot, 'unknown-field')
    isRefused(await shoot(house, '/api/today?note=x', { headers: { cookie } }), 'invalid-request')
    expect((await shoot(house, '/api/today', { headers: { cookie } })).status).toBe(200)
  })

  test('of strangers are not looked at: they learn nothing of what an endpoint wants', async () => {
    for (const [operation, endpoint] of Object.entries(localIndexApi)) {
      const [method = '', url = ''] = operation.split(' ')
      // who is about to log in is a stranger still
      if (/session$|login|logout|passkey-challenges|account-openings/.test(url) || operation === 'POST /api/accounts') continue
      for (const body of ['{', good, '[]'].slice(0, 'body' in endpoint ? 3 : 1)) {
        const aim = method === 'GET' ? {} : { body }
        const shot = await shoot(house, url.replace(':id', 'no-id'), {
          method,
          headers: fromOwnPage(house, 'mc-test-session=made-up'),
          ...aim,
        })
        isRefused(shot, 'not-logged-in', operation)
      }
    }
  })
})

test('who is slow to say what they want is cut off, and others are served meanwhile', async () => {
  const slow = Promise.all(
    Array.from({ length: 50 }, () => shootBytes(house, 'GET /api/session HTTP/1.1\r\nHost: localhost\r\nX-Slow:')),
  )
  expect((await shoot(house, '/api/session')).status).toBe(200)
  for (const shot of await slow) isRefused(shot, 'invalid-request')
}, 30_000)
