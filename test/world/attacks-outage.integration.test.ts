import { type LocalIndexApi, localIndexApi } from '@mens-centraal/contract/local-index-api'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, fromOutside, signal, toldOn, until } from './acts.ts'
import { categoryBody, listedBody, organisationBody, plainBody, professionalBody, weightyBody } from './acts-on-things.ts'
import { codeOf, fromOwnPage, headerComplaints, problemComplaints, type Shot, shoot } from './attacker.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let bram: Caller
let cookies: { readonly reporter: string; readonly officer: string; readonly functionary: string }
let own: string
beforeAll(async () => {
  house = await openTestHouse()
  bram = await house.as(people.bramKuiper)
  own = (await signal(bram, byBsn(situations.semDeBoer))).id
  const cookieOf = async (person: Parameters<TestHouse['as']>[0]) => (await house.as(person)).visitor.cookie()
  const byRole = (role: string) =>
    Object.values(officers).find(({ jobs }) => jobs.some(({ roles }) => roles.some((each) => each === role)))
  cookies = {
    reporter: bram.visitor.cookie(),
    officer: await cookieOf(byRole('privacy-officer') ?? people.bramKuiper),
    functionary: await cookieOf(byRole('functional-manager') ?? people.bramKuiper),
  }
})
afterAll(() => house?.close())

const cookieFor = (url: string): string => {
  if (url.endsWith('audit-records')) return cookies.officer
  return url.includes('/deliveries') ? cookies.functionary : cookies.reporter
}
type WithBody = {
  [K in keyof LocalIndexApi]: LocalIndexApi[K] extends { readonly body: unknown } ? K : never
}[keyof LocalIndexApi]
const key = '7e57ab1e-0000-4000-8000-000000000001'
const anyRule = { domain: null, category: null, independent: null, fromAge: null, belowAge: null, among: 'first' }
/** A body for each act that wants one: whoever adds an act adds its body here. */
const bodies: Readonly<Record<WithBody, object>> = {
  'POST /api/youths/find': byBsn(situations.noorDeBoer),
  'POST /api/risk-signals': { youth: 'x', told: toldOn, endsOn: '2027-01-01' },
  'POST /api/risk-signals/:id/extension': { endsOn: '2027-05-01' },
  'POST /api/risk-signals/:id/withdrawal': { reason: 'risk-gone' },
  'POST /api/risk-signals/:id/hand-over-request': { wanted: true },
  'POST /api/risk-signals/:id/archive-term': { archiveTerm: 'one-year' },
  'POST /api/risk-signals/:id/removal': { because: 'corrected' },
  'POST /api/risk-signals/:id/correction': { youth: 'x', told: toldOn },
  'POST /api/risk-signals/:id/told-record': { told: toldOn },
  'POST /api/matches/:id/same-youth': { answer: 'same' },
  'POST /api/matches/:id/contact': { contact: 'in-touch' },
  'POST /api/matches/:id/lead-proposal': { participant: key, reason: null },
  'POST /api/matches/:id/lead-answer': { proposal: key, answer: 'accept' },
  'POST /api/matches/:id/joint-plan': { evaluateOn: null },
  'POST /api/lead-rule-sets': { rules: [anyRule], from: '2027-01-01', number: 0 },
  'POST /api/lead-rule-trials': { rules: [anyRule] },
  'POST /api/decisions/:id/outcome': { outcome: 'withhold' },
  'POST /api/follow-ups/:id/closing': { outcome: 'no-response' },
  'POST /api/follow-ups/:id/identification': { reason: 'nobody-reachable' },
  'POST /api/helpdesk-searches': { search: 'visser' },
  'POST /api/organisations/:id/covenants': { from: '2027-01-01', until: null },
  'POST /api/covenants/:id/end': { until: '2027-01-01' },
  'POST /api/listed-addresses': listedBody,
  'POST /api/listed-addresses/:id/end': { until: '2027-01-01' },
  'POST /api/organisations': { ...organisationBody, from: '2027-01-01', until: null },
  'POST /api/organisations/:id/change': { ...plainBody, version: 1 },
  'POST /api/organisations/:id/change-proposals': { ...weightyBody, version: 1 },
  'POST /api/organisation-changes/:id/decision': { decision: 'confirm' },
  'POST /api/category-changes': categoryBody,
  'POST /api/category-changes/:id/decision': { decision: 'confirm' },
  'POST /api/organisations/:id/professionals': professionalBody,
  'POST /api/organisations/:id/people-list-previews': { text: 'voornaam' },
  'POST /api/organisations/:id/people-lists': { text: 'voornaam', version: 1 },
  'POST /api/positions/:id/change': professionalBody,
  'POST /api/positions/:id/end': { until: '2027-01-01' },
  'POST /api/positions/:id/designations': { from: '2027-01-01', until: null },
  'POST /api/designations/:id/end': { until: '2027-01-01' },
  'POST /api/closing': { closing: null },
  'POST /api/holiday-choice': { follows: 'none' },
  'POST /api/team-contact': { phone: null, mailbox: null, mailed: false },
  'POST /api/stand-ins': { absent: key, standIn: key, from: '2027-01-01', until: '2027-01-02' },
  'POST /api/stood-in-places/:id/contact': { contact: 'in-touch' },
  'POST /api/own-contact': { phone: '06 00 00 00 01', presence: ['mon'] },
  'POST /api/organisation-signals/:id/opening': { reason: 'away' },
  'POST /api/hand-over-previews': { file: 'van;naar\na@b.nl;c@d.nl' },
  'POST /api/hand-over-files': { file: 'van;naar\na@b.nl;c@d.nl', fingerprint: '0'.repeat(64) },
  'POST /api/hand-overs': { from: key, to: key, signals: [key] },
  'POST /api/involvement-finds': byBsn(situations.noorDeBoer),
  'POST /api/involvements': { youth: 'x', endsOn: '2027-01-01' },
  'POST /api/involvements/:id/change': { endsOn: '2027-01-01', contact: key },
  'POST /api/involvement-hand-overs': { from: key, contact: key },
  'POST /api/right-proposals': { kind: 'grant', role: 'privacy-officer', positionId: people.bramKuiper.jobs[0].id },
  'POST /api/right-proposals/:id/decision': { decision: 'confirm' },
  'POST /api/passkey-challenges': { organisation: key },
  'POST /api/passkey-logins': { id: 'x', clientData: 'x', authenticatorData: 'x', signature: 'x' },
  'POST /api/password-logins': { organisation: key, email: 'x@x.example', password: 'x', code: '123456' },
  'POST /api/account-openings': { token: 'x'.repeat(43) },
  'POST /api/accounts': { token: 'x'.repeat(43), opening: { way: 'password', password: 'x', code: '123456' } },
  'POST /api/setting-changes': { setting: 'follow-up-deadline', value: '7', from: '2027-01-01', number: 0 },
  'POST /api/source-systems': {
    organisation: '7e57ab1e-0000-4000-8000-000000000002',
    name: 'Systeem',
    supplier: 'Leverancier',
    publicKey: '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}',
  },
  'POST /api/source-systems/:id/keys': { publicKey: 'x' },
  'POST /api/source-systems/:id/key-revocation': { key: '7e57ab1e-0000-4000-8000-000000000002' },
  'POST /api/account-links/code': { system: '7e57ab1e-0000-4000-8000-000000000002' },
}
const everything = Object.keys(localIndexApi).filter((operation) => !/login|logout/.test(operation))

const ask = (operation: string): Promise<Shot> => {
  const [method = '', url = ''] = operation.split(' ')
  const body = operation in bodies ? bodies[operation as WithBody] : undefined
  const { 'content-type': json, ...usual } = fromOwnPage(house, cookieFor(url), { 'idempotency-key': key })
  // messages in the outbox are numbered
  return shoot(house, url.replace(':id', url.includes('/deliveries') ? '1' : own), {
    method,
    headers: body === undefined ? usual : { ...usual, 'content-type': json },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}
const isOutage = (shot: Shot): void => {
  expect([shot.status, codeOf(shot), shot.headers['retry-after']]).toEqual([503, 'log-unavailable', '60'])
  expect([...headerComplaints(shot), ...problemComplaints(shot, ['log-unavailable'])]).toEqual([])
  expect(shot.text).not.toMatch(/Boer|Kuiper|\b9999\d{5}\b|SELECT|relation|password|local_index/)
}

const cut = (): Promise<unknown> =>
  fromOutside(
    house,
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
const limitConnections = async (most: number): Promise<void> => {
  const [row] = await fromOutside(house, `SELECT format('ALTER DATABASE %I CONNECTION LIMIT ${most}', current_database()) AS act`)
  await fromOutside(house, String(row?.['act']))
}

test('without a database there is an explanation and no data, pages are still given, and all recovers by itself', async () => {
  await limitConnections(0)
  await cut()
  for (const operation of everything) isOutage(await ask(operation))
  const login = await shoot(house, `/api/login?organisation=${people.bramKuiper.jobs[0].organisation}`)
  expect([302, 503]).toContain(login.status)
  expect((await shoot(house, '/health/live')).status).toBe(200)
  const ready = await shoot(house, '/health/ready')
  expect([ready.status, ready.text, headerComplaints(ready)]).toEqual([503, '{"status":"not-ready"}', []])
  expect((await shoot(house, '/')).status).toBe(200)
  await limitConnections(-1)
  await until(async () => (await shoot(house, '/health/ready')).status === 200)
  expect((await bram.call('GET /api/session')).answer.who?.familyName).toBe('Kuiper')
  expect((await bram.call('GET /api/risk-signals')).answer.signals.map(({ id }) => id)).toEqual([own])
})

test('connections that break in the middle of acts are an outage and never a fault, and nobody sees half an answer', async () => {
  let open = true
  const lanes = Array.from({ length: 8 }, async () => {
    const shots: Shot[] = []
    while (open) shots.push(await ask('GET /api/risk-signals'), await ask('GET /api/today'))
    return shots
  })
  for (let round = 0; round < 6; round += 1) {
    await cut()
    await until(async () => (await ask('GET /api/session')).status === 200)
  }
  open = false
  const shots = (await Promise.all(lanes)).flat()
  const broken = shots.filter(({ status }) => status !== 200)
  for (const shot of broken) isOutage(shot)
  expect(broken.length).toBeGreaterThan(0)
  expect(broken.length).toBeLessThan(shots.length)
})

test.each([
  ['its table is gone', 'ALTER TABLE audit_records RENAME TO hidden', 'ALTER TABLE hidden RENAME TO audit_records'],
  [
    'the program may not write it',
    'REVOKE INSERT ON processing_records FROM local_index_app, local_index_oversight',
    'GRANT INSERT ON processing_records TO local_index_app, local_index_oversight',
  ],
  [
    'the way to it is closed',
    'REVOKE EXECUTE ON FUNCTION write_record FROM PUBLIC, local_index_app, local_index_oversight',
    'GRANT EXECUTE ON FUNCTION write_record TO local_index_app, local_index_oversight',
  ],
])('when the log cannot be written because %s, nothing is shown and nothing done', async (_why, breaks, mends) => {
  await fromOutside(house, breaks)
  try {
    for (const operation of everything.filter((each) => !each.endsWith('/audit-records'))) isOutage(await ask(operation))
  } finally {
    await fromOutside(house, mends)
  }
  expect((await bram.call('GET /api/risk-signals')).answer.signals).toMatchObject([{ id: own, endsOn: '2027-02-22' }])
})
