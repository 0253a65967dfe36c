import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromOutside, until } from './acts.ts'
import { codeOf, fromOwnPage, problemComplaints, shoot, shootBytes } from './attacker.ts'
import { type Caller, freePort, openTestHouse, type TestHouse } from './house.ts'

/** The same house as a program of its own, beside the one in this process, so that all that it prints can be read. */
let house: TestHouse
let program: ChildProcess
let apart: TestHouse
let anna: Caller
let bram: Caller
let printed = ''

const settingsOf = ({ config }: TestHouse, port: number): Record<string, string> => ({
  HOUSE_NAME: config.name,
  INSTANCE: config.instance,
  PRACTICE: 'true',
  HELPDESK_PHONE: config.helpdesk.phone,
  HELPDESK_MAIL: config.helpdesk.mail,
  HOST: 'localhost',
  PORT: String(port),
  ORIGIN: `http://localhost:${port}`,
  DATABASE_URL_APP: config.databases.app,
  DATABASE_URL_OVERSIGHT: config.databases.oversight,
  KEY_SEAL_1: config.keys.seal[0].key.toString('base64'),
  KEY_LOOKUP_1: config.keys.lookup[0].key.toString('base64'),
  KEY_AUDIT_1: config.keys.audit[0].key.toString('base64'),
  BRP_URL: config.populationRegister.url,
  BRP_API_KEY: config.populationRegister.apiKey,
  SMTP_HOST: config.smtp.host,
  SMTP_PORT: String(config.smtp.port),
  SMTP_FROM: config.smtp.from,
  SMTP_TLS: 'false',
  LOG_LEVEL: 'debug',
})

beforeAll(async () => {
  house = await openTestHouse(new Date())
  const port = await freePort()
  apart = { ...house, config: { ...house.config, port, origin: `http://localhost:${port}` } }
  const main = path.join(import.meta.dirname, '../../apps/local-index/server/src/main.ts')
  program = spawn(process.execPath, [main, 'pages'], { env: { PATH: process.env['PATH'], ...settingsOf(house, port) } })
  for (const stream of [program.stdout, program.stderr]) stream?.on('data', (part: Buffer) => (printed += part.toString()))
  await until(async () => (await shoot(apart, '/health/ready').catch(() => ({ status: 0 }))).status === 200)
  ;[anna, bram] = (await Promise.all([house.as(people.annaVisser), house.as(people.bramKuiper)])) as [Caller, Caller]
})
afterAll(async () => {
  const gone = new Promise((resolve) => program?.once('exit', resolve))
  program?.kill('SIGTERM')
  await gone
  await house?.close()
})

const { semDeBoer } = situations
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const post = (caller: Caller, address: string, body: unknown, more: Record<string, string> = {}) =>
  shoot(apart, address, {
    method: 'POST',
    headers: fromOwnPage(apart, caller.visitor.cookie(), { 'idempotency-key': randomUUID(), ...more }),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const byName = { by: 'name', familyName: 'Qzxname', givenNames: 'Qzxgiven', birthDate: '2014-05-04', sex: 'V' }
const findByBsn = async (): Promise<string> =>
  JSON.parse((await post(bram, '/api/youths/find', { by: 'bsn', bsn: semDeBoer.bsn })).text).token
const raiseBody = (youth: string) => ({ youth, told: { told: 'yes', audience: 'both', on: inDays(-1) }, endsOn: inDays(60) })

const badRequests = async (): Promise<void> => {
  for (const address of [
    '/api/login-options?search=anna.visser@delinde.voorbeeld.example',
    `/api/login/callback/${people.annaVisser.jobs[0].organisation}?code=secret-code&state=secret-state`,
  ])
    await shoot(apart, address)
  for (const address of ['/match/Qzxname', '/api/Qzxname?bsn=999990408', '/%zzQzxname', '/api/youths/find?familyName=Qzxname'])
    await shoot(apart, address, { headers: { cookie: anna.visitor.cookie(), 'x-name': 'Qzxname' } })
  await shootBytes(apart, 'Qzxname 999990408\r\n\r\n')
  for (const body of [
    byName,
    { ...byName, note: 'Qzxnote' },
    { ...byName, sex: 'Qzxname' },
    '{"familyName":"Qzxname',
    `"${'Qzxname'.repeat(20_000)}"`,
  ])
    await post(anna, '/api/youths/find', body)
  await post(anna, '/api/youths/find', byName, { 'content-type': 'text/Qzxname' })
  await post(anna, '/api/risk-signals', raiseBody('secret-token'))
}

test('nothing that somebody sends, is or finds is ever printed: not for bad requests, nor for a fault, nor in an outage', async () => {
  await badRequests()
  await fromOutside(house, 'ALTER TABLE risk_signals ADD CONSTRAINT broken CHECK (false) NOT VALID')
  const token = await findByBsn()
  const fault = await post(bram, '/api/risk-signals', raiseBody(token))
  expect([codeOf(fault), problemComplaints(fault, ['internal-error'], [token])]).toEqual(['internal-error', []])
  expect(fault.text).not.toMatch(/constraint|risk_signals|Failing|broken/)
  await fromOutside(house, 'ALTER TABLE risk_signals DROP CONSTRAINT broken')
  const raised = await post(bram, '/api/risk-signals', raiseBody(token))
  expect(raised.status, raised.text).toBe(201)
  await fromOutside(house, 'ALTER TABLE youth_finds RENAME TO hidden')
  await post(bram, '/api/youths/find', { by: 'bsn', bsn: semDeBoer.bsn })
  await fromOutside(
    house,
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  await badRequests()

  const lines = printed.split('\n').filter((line) => line.startsWith('{'))
  expect(lines.filter((line) => line.includes('"bug"')).length, printed).toBeGreaterThanOrEqual(2)
  const secrets = [
    ...[
      semDeBoer.bsn ?? '',
      semDeBoer.familyName,
      semDeBoer.givenNames ?? '',
      semDeBoer.born,
      'Qzx',
      'secret',
      '999990408',
      '2014-05-04',
    ],
    ...[people.annaVisser, people.bramKuiper].flatMap(({ familyName, jobs }) => [
      familyName,
      jobs[0].email,
      jobs[0].phone,
      jobs[0].subject,
    ]),
    ...[anna, bram].flatMap(({ visitor }) =>
      visitor
        .cookie()
        .split('; ')
        .map((each) => each.split('=')[1] ?? ''),
    ),
    ...[
      token,
      JSON.parse(raised.text).id,
      house.config.populationRegister.apiKey,
      'voorbeeld.example',
      '$1',
      'VALUES',
      'Failing row',
    ],
    ...[...house.config.keys.lookup, ...house.config.keys.audit].map(({ key }) => key.toString('base64')),
  ]
  expect(secrets.filter((secret) => secret !== '' && printed.includes(secret))).toEqual([])
})
