import { randomUUID } from 'node:crypto'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { exportSPKI } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, fromOutside, signal, threeMonths } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'
import {
  allowSystems,
  ask,
  askToken,
  clientAssertion,
  linkAccount,
  newPair,
  registerSystem,
  type SchoolSystem,
  tokenFor,
} from './school-system.ts'

let house: TestHouse
let gerard: Caller
let anna: Caller
let school: SchoolSystem
let link: string
beforeAll(async () => {
  house = await openTestHouse()
  gerard = await house.as(officers.gerardPost)
  anna = await house.as(people.annaVisser)
  await allowSystems(gerard, 'on')
  school = await registerSystem(house)
  link = await linkAccount(school, anna, 'a.visser')
})
afterAll(() => house?.close())

const { semDeBoer, twinLotte } = situations
const byName = (youth: typeof semDeBoer) => ({
  zoek: 'naam' as const,
  geslachtsnaam: youth.familyName,
  ...(youth.prefix !== null && { voorvoegsel: youth.prefix }),
  ...(youth.givenNames !== null && { voornamen: youth.givenNames }),
  geboortedatum: youth.born,
  geslacht: youth.sex,
})
const gezin = { verteld: 'ja', aan: 'vertegenwoordiger', op: '2026-11-20' } as const
const onSem = { jeugdige: byName(semDeBoer), gezin, eindigtOp: threeMonths }

test('a teacher raises, extends and ends a signal in the school’s own system, and reads the match, without a browser', async () => {
  const token = await tokenFor(school)
  const anna = { token, account: 'a.visser' }
  const raised = await ask(school, 'POST /aansluiting/v1/signalen', { ...anna, body: onSem })
  expect(raised.status, JSON.stringify(raised.problem)).toBe(201)
  expect(raised.answer).toMatchObject({ status: 'actief', eindigtOp: threeMonths, matches: [] })
  expect(raised.headers.get('api-version')).toBe('1.0.0')
  const { id } = raised.answer
  const extended = await ask(school, 'POST /aansluiting/v1/signalen/:id/verlenging', {
    ...anna,
    id,
    body: { eindigtOp: '2027-03-01' },
  })
  expect(extended.status).toBe(204)
  const mine = await ask(school, 'GET /aansluiting/v1/signalen', anna)
  expect(mine.answer.signalen).toMatchObject([{ id, eindigtOp: '2027-03-01', gezin, jeugdige: { geslachtsnaam: 'de Boer' } }])

  await signal(await house.as(people.bramKuiper), byBsn(semDeBoer))
  const news = await ask(school, 'GET /aansluiting/v1/gebeurtenissen', { token })
  expect(news.answer.gebeurtenissen).toMatchObject([
    { specversion: '1.0', type: 'nl.mens-centraal.verwijsindex.bericht.match-opened', subject: link },
  ])
  expect(JSON.stringify(news.answer)).not.toMatch(/Boer|Visser|Anna|Sem/)
  const after = await ask(school, 'GET /aansluiting/v1/gebeurtenissen', { token, query: `?na=${news.answer.volgende}` })
  expect(after.answer).toEqual({ gebeurtenissen: [], volgende: news.answer.volgende, meer: false })

  const [match] = (await ask(school, 'GET /aansluiting/v1/matches', anna)).answer.matches
  expect(match?.anderen).toMatchObject([{ naam: 'Bram Kuiper', werktHier: true }])
  const detail = await ask(school, 'GET /aansluiting/v1/matches/:id', { ...anna, id: match?.id ?? '' })
  expect(detail.answer.betrokkenen.find(({ uzelf }) => !uzelf)).toMatchObject({
    telefoon: '06 00 00 01 23',
    aanwezig: ['ma', 'di', 'do'],
  })

  const withdrawn = await ask(school, 'POST /aansluiting/v1/signalen/:id/intrekking', {
    ...anna,
    id,
    body: { reden: 'risico-weg' },
  })
  expect(withdrawn.status).toBe(204)
  expect((await ask(school, 'GET /aansluiting/v1/signalen', anna)).answer.signalen).toEqual([])
})

test('what was done is in the log under the person, as done over a connection', async () => {
  const acts = await fromOutside(
    house,
    "SELECT permission, outcome, roles FROM audit_records WHERE origin = 'connection' AND position_id = $1 ORDER BY id",
    [people.annaVisser.jobs[0].id],
  )
  expect(acts.map(({ permission }) => permission)).toContain('risk-signal:raise')
  expect(acts.filter(({ permission }) => permission === 'youth:find')).toHaveLength(1)
  expect(new Set(acts.map(({ roles }) => roles))).toEqual(new Set(['reporter']))
})

test('the same key with the same wish has one effect, and the same answer; a search is not done twice', async () => {
  const wish = { account: 'a.visser', key: randomUUID(), body: { ...onSem, jeugdige: byName(twinLotte) } }
  const token = await tokenFor(school)
  const first = await ask(school, 'POST /aansluiting/v1/signalen', { ...wish, token })
  const again = await ask(school, 'POST /aansluiting/v1/signalen', { ...wish, token })
  expect([first.status, again.status]).toEqual([201, 201])
  expect(again.answer).toEqual(first.answer)
  const other = await ask(school, 'POST /aansluiting/v1/signalen', { ...wish, token, body: onSem })
  expect(other.problem.code).toBe('idempotency-key-reused')
  await ask(school, 'POST /aansluiting/v1/signalen/:id/intrekking', {
    ...wish,
    key: randomUUID(),
    token,
    id: first.answer.id,
    body: { reden: 'niet-terecht' },
  })
})

test('nobody, more than one, and no right to the BSN: each says so, at the field of the wire', async () => {
  const token = await tokenFor(school)
  const raise = (jeugdige: (typeof onSem)['jeugdige'] | { zoek: 'bsn'; bsn: string }, change: object = {}) =>
    ask(school, 'POST /aansluiting/v1/signalen', { token, account: 'a.visser', body: { ...onSem, jeugdige, ...change } })
  const { voornamen: _names, ...twins } = byName(twinLotte)
  const seen = await Promise.all([
    raise({ zoek: 'bsn', bsn: semDeBoer.bsn ?? '' }),
    raise(twins as never),
    raise({ ...byName(semDeBoer), voornamen: undefined, geslachtsnaam: 'Nergens' } as never),
    raise({ ...byName(semDeBoer), geslachtsnaam: 'Nergens' }),
    raise(byName(semDeBoer), { eindigtOp: '2026-11-22' }),
  ])
  expect(seen.map(({ problem }) => [problem.code, problem.errors?.[0]?.field])).toEqual([
    ['bsn-right-missing', 'jeugdige/bsn'],
    ['youth-not-one', 'jeugdige'],
    ['youth-not-found', 'jeugdige'],
    ['not-in-register-tick-required', 'nietInBrp'],
    ['end-too-early', 'eindigtOp'],
  ])
})

test('an account that nobody linked is believed in nothing, and a code counts once, for its own system', async () => {
  const token = await tokenFor(school)
  const unknown = await ask(school, 'GET /aansluiting/v1/signalen', { token, account: 'w.degraaf' })
  expect([unknown.status, unknown.problem.code]).toEqual([403, 'account-not-linked'])
  const wim = await house.as(people.wimDeGraaf)
  const { code } = (await wim.call('POST /api/account-links/code', { body: { system: school.id } })).answer
  const second = await registerSystem(house, 'basisschoolDeLinde', 'Leerlingvolgsysteem')
  const elsewhere = await ask(second, 'POST /aansluiting/v1/koppelingen', {
    token: await tokenFor(second),
    account: 'w.degraaf',
    body: { code },
  })
  expect(elsewhere.problem.code).toBe('link-code-unknown')
  const link = () =>
    ask(school, 'POST /aansluiting/v1/koppelingen', { token, account: 'w.degraaf', body: { code: code.toLowerCase() } })
  expect((await link()).status).toBe(201)
  expect((await link()).problem.code).toBe('link-code-unknown')
  expect((await wim.call('POST /api/account-links/code', { body: { system: school.id } })).problem.code).toBe('already-linked')
})

test('who unlinks is not spoken for any more, from the next request on', async () => {
  const wim = await house.as(people.wimDeGraaf)
  const { systems } = (await wim.call('GET /api/account-links')).answer
  const own = systems.find(({ id }) => id === school.id)
  expect(own?.link).not.toBeNull()
  expect((await anna.call('POST /api/account-links/:id/end', { id: own?.link?.id ?? '' })).problem.code).toBe('not-available')
  expect((await wim.call('POST /api/account-links/:id/end', { id: own?.link?.id ?? '' })).status).toBe(204)
  const gone = await ask(school, 'GET /aansluiting/v1/signalen', { token: await tokenFor(school), account: 'w.degraaf' })
  expect(gone.problem.code).toBe('account-not-linked')
})

test('a code that is ten minutes old counts no longer', async () => {
  const { now } = house.clock
  const wim = await house.as(people.wimDeGraaf)
  const { code } = (await wim.call('POST /api/account-links/code', { body: { system: school.id } })).answer
  house.clock.now = new Date(now.getTime() + 10 * 60_000)
  const late = await ask(school, 'POST /aansluiting/v1/koppelingen', {
    token: await tokenFor(school),
    account: 'w.degraaf',
    body: { code },
  })
  house.clock.now = now
  expect(late.problem.code).toBe('link-code-unknown')
})

test('a revoked key, and what was given on it, counts no longer from the next request on; a second key goes on', async () => {
  const system = await registerSystem(house, 'basisschoolDeLinde', 'Verzuimsysteem')
  const systemNow = async () => (await gerard.call('GET /api/source-systems')).answer.systems.find(({ id }) => id === system.id)
  const key = (await systemNow())?.keys[0]?.id ?? ''
  const next = await newPair()
  const publicKey = await exportSPKI(next.publicKey)
  expect((await gerard.call('POST /api/source-systems/:id/keys', { id: system.id, body: { publicKey } })).status).toBe(204)
  const before = await tokenFor(system)
  expect(await systemNow()).toMatchObject({ lastUsedAt: expect.any(String), keys: [{ revokedAt: null }, { revokedAt: null }] })
  expect((await gerard.call('POST /api/source-systems/:id/key-revocation', { id: system.id, body: { key } })).status).toBe(204)
  expect((await ask(system, 'GET /aansluiting/v1/gebeurtenissen', { token: before })).problem.code).toBe('token-not-valid')
  expect((await askToken(system)).status).toBe(401)
  expect((await askToken({ ...system, keys: next })).status).toBe(200)
  const back = await gerard.call('POST /api/source-systems/:id/keys', {
    id: system.id,
    body: { publicKey: await exportSPKI(system.keys.publicKey) },
  })
  expect(back.problem.code).toBe('public-key-known')
})

test('a system that is cut off, and every system while the municipality allows none, does not get in', async () => {
  const system = await registerSystem(house, 'basisschoolDeLinde', 'Roostersysteem')
  const token = await tokenFor(system)
  expect((await gerard.call('POST /api/source-systems/:id/cut-off', { id: system.id })).status).toBe(204)
  expect((await ask(system, 'GET /aansluiting/v1/gebeurtenissen', { token })).problem.code).toBe('token-not-valid')
  expect((await askToken(system)).status).toBe(401)
  const running = await tokenFor(school)
  await allowSystems(gerard, 'off', 1)
  expect((await ask(school, 'GET /aansluiting/v1/gebeurtenissen', { token: running })).problem.code).toBe(
    'source-systems-not-allowed',
  )
  const refused = await askToken(school, await clientAssertion(school))
  expect([refused.status, await refused.json()]).toEqual([400, { error: 'unauthorized_client' }])
  expect((await anna.call('POST /api/account-links/code', { body: { system: school.id } })).problem.code).toBe(
    'source-systems-not-allowed',
  )
  await allowSystems(gerard, 'on', 2)
})

test('another municipality’s manager sees and changes nothing of it; nobody else manages systems at all', async () => {
  const esra = await house.as(officers.esraAydin)
  expect((await esra.call('GET /api/source-systems')).answer.systems).toEqual([])
  expect((await esra.call('POST /api/source-systems/:id/cut-off', { id: school.id })).problem.code).toBe('not-available')
  expect((await anna.call('GET /api/source-systems')).problem.code).toBe('not-permitted')
})

test('a person who has no designation, or no job there, any more is refused in their system as on screen', async () => {
  const position = people.annaVisser.jobs[0].id
  await fromOutside(house, "UPDATE designations SET valid_until = '2026-11-22' WHERE position_id = $1", [position])
  const token = await tokenFor(school)
  const raised = await ask(school, 'POST /aansluiting/v1/signalen', { token, account: 'a.visser', body: onSem })
  expect([raised.status, raised.problem.code]).toEqual([403, 'designation-ended'])
  await fromOutside(house, "UPDATE positions SET valid_until = '2026-11-22' WHERE id = $1", [position])
  const gone = await ask(school, 'GET /aansluiting/v1/signalen', { token, account: 'a.visser' })
  expect([gone.status, gone.problem.code]).toEqual([403, 'position-ended'])
})
