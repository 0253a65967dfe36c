import { importDirectory } from '@mens-centraal/local-index-server/app'
import { officers } from '@mens-centraal/world/officers'
import { organisations } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromOutside } from './acts.ts'
import { organisationBody, plainBody, professionalBody, weightyBody } from './acts-on-things.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'
import { listOf } from './people-list.ts'

let house: TestHouse
let gerard: Caller
let linda: Caller
let esra: Caller
let school: string
beforeAll(async () => {
  house = await openTestHouse()
  gerard = await house.as(officers.gerardPost)
  linda = await house.as(officers.lindaBakker)
  esra = await house.as(officers.esraAydin)
  const added = await gerard.call('POST /api/organisations', { body: { ...organisationBody, from: today, until: null } })
  expect(added.status, added.text).toBe(201)
  school = added.answer.id
})
afterAll(() => house?.close())

const today = '2026-11-22'
const detail = async (caller: Caller, id: string) => (await caller.call('GET /api/organisations/:id', { id })).answer
const personIn = async (id: string, name: string) => (await detail(gerard, id)).people.find((one) => one.name === name)
const add = (change: Partial<typeof professionalBody> = {}, caller = gerard) =>
  caller.call('POST /api/organisations/:id/professionals', { id: school, body: { ...professionalBody, ...change } })

describe('an organisation', () => {
  test('is added with its first covenant, and changed from what was seen last', async () => {
    const { organisation } = await detail(gerard, school)
    expect(organisation).toMatchObject({ name: 'De Eik', keptBy: 'manager', independent: false, managed: true })
    expect(organisation.covenants).toHaveLength(1)
    const body = { ...plainBody, name: 'De Nieuwe Eik', version: organisation.version }
    const both = await Promise.all(
      [gerard, linda].map((caller) => caller.call('POST /api/organisations/:id/change', { id: school, body })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
    expect((await detail(gerard, school)).organisation.name).toBe('De Nieuwe Eik')
  })

  test.each([
    [{ category: 'not-designated' as const }, 'category-not-designated'],
    [{ generalPhone: 'bel maar' }, 'phone-invalid'],
    [{ emailDomains: ['@deeik.example'] }, 'mail-domain-invalid'],
    [{ from: '2020-01-01' }, 'start-invalid'],
  ])('with %j is refused', async (change, code) => {
    const body = { ...organisationBody, from: today, until: null, ...change }
    expect((await gerard.call('POST /api/organisations', { body })).problem.code).toBe(code)
  })

  test('of another municipality is not changed; one that was changed the next directory file leaves alone', async () => {
    const { id } = organisations.basisschoolDeLinde
    const { version } = (await detail(gerard, id)).organisation
    const body = { ...plainBody, version }
    expect((await esra.call('POST /api/organisations/:id/change', { id, body })).problem.code).toBe('not-available')
    expect((await gerard.call('POST /api/organisations/:id/change', { id, body })).status).toBe(204)
    expect((await importDirectory(house.config, house.directory)).ok).toBe(true)
    expect((await detail(gerard, id)).organisation).toMatchObject({ name: 'De Eik', keptBy: 'manager' })
    expect((await detail(gerard, school)).organisation.covenants[0]?.until).toBeNull()
  })

  test('with people never becomes an independent professional, who needs no designation', async () => {
    const { version } = (await detail(gerard, school)).organisation
    const body = { ...weightyBody, category: 'general-practitioner' as const, version }
    const turned = await gerard.call('POST /api/organisations/:id/change-proposals', { id: school, body })
    expect(turned.problem).toMatchObject({ code: 'invalid-request' })
    expect((await detail(gerard, school)).organisation).toMatchObject({ independent: false, version })
  })

  test('is one of the categories that the law designates', async () => {
    const { categories } = (await gerard.call('GET /api/organisation-categories')).answer
    const school = { code: 'primary-school', domain: 'education', periods: [{ from: '2015-01-01', until: null, mayLead: false }] }
    expect(categories.find(({ code }) => code === 'primary-school')).toMatchObject(school)
  })
})

describe('somebody who works there', () => {
  test('is added, changed and ended by a manager, and the next directory file leaves them alone', async () => {
    expect((await add()).status).toBe(204)
    const mo = await personIn(school, 'Mo de Wit')
    expect(mo).toMatchObject({ keptBy: 'manager', roles: ['reporter'], from: today, until: null })
    const id = mo?.id ?? ''
    const body = { ...professionalBody, familyName: 'de Zwart', roles: ['reporter' as const, 'coordinator' as const] }
    expect((await gerard.call('POST /api/positions/:id/change', { id, body })).status).toBe(204)
    expect((await importDirectory(house.config, house.directory)).ok).toBe(true)
    expect(await personIn(school, 'Mo de Zwart')).toMatchObject({ roles: ['reporter', 'coordinator'], until: null })
    const end = await gerard.call('POST /api/positions/:id/end', { id, body: { until: '2026-12-01' } })
    expect(end.status, end.text).toBe(204)
    expect((await personIn(school, 'Mo de Zwart'))?.until).toBe('2026-12-01')
  })

  test('keeps the number and days that they filled in themselves, whatever a manager sends', async () => {
    const id = (await personIn(school, 'Mo de Zwart'))?.id ?? ''
    await fromOutside(
      house,
      "UPDATE positions SET phone = '06 00 00 55 55', presence = '{fri}', contact_kept_by = 'self' WHERE id = $1",
      [id],
    )
    const body = { ...professionalBody, familyName: 'de Zwart', phone: '06 00 00 11 11' }
    expect((await gerard.call('POST /api/positions/:id/change', { id, body })).status).toBe(204)
    const kept = { phone: '06 00 00 55 55', presence: ['fri'], contactKeptBySelf: true }
    expect(await personIn(school, 'Mo de Zwart')).toMatchObject(kept)
  })

  test('and holds a right to manage keeps their mail address, until two managers took the right', async () => {
    const id = (await personIn(school, 'Mo de Zwart'))?.id ?? ''
    await fromOutside(
      house,
      "UPDATE positions SET roles = '{reporter,privacy-officer}', roles_granted = '{privacy-officer}' WHERE id = $1",
      [id],
    )
    const change = (body: typeof professionalBody) => gerard.call('POST /api/positions/:id/change', { id, body })
    const stolen = await change({ ...professionalBody, familyName: 'de Zwart', email: 'ander@deeik.voorbeeld.example' })
    expect(stolen.problem).toMatchObject({ code: 'management-right-held', status: 409 })
    expect((await change({ ...professionalBody, familyName: 'de Zwart', phone: '06 00 00 77 77' })).status).toBe(204)
    await fromOutside(house, "UPDATE positions SET roles = '{reporter}', roles_granted = '{}' WHERE id = $1", [id])
  })

  test.each([
    [{ email: 'mo' }, 'mail-invalid'],
    [{ email: 'mo@elders.example' }, 'mail-domain-unknown'],
    [{ email: 'MO@deeik.voorbeeld.example' }, 'mail-address-shared'],
    [{ email: 'jo@deeik.voorbeeld.example', phone: 'geen' }, 'phone-invalid'],
  ])('with %j is refused', async (change, code) => {
    expect((await add(change)).problem.code).toBe(code)
  })

  test('and is in the directory file is not changed here, and a right to manage is taken by two first', async () => {
    const anna = people.annaVisser.jobs[0].id
    const body = { ...professionalBody, email: 'anna@delinde.voorbeeld.example' }
    expect((await gerard.call('POST /api/positions/:id/change', { id: anna, body })).problem.code).toBe('kept-by-file')
    expect((await gerard.call('POST /api/positions/:id/end', { id: anna, body: { until: today } })).problem.code).toBe(
      'kept-by-file',
    )
    const own = officers.gerardPost.jobs[0].id
    expect((await gerard.call('POST /api/positions/:id/end', { id: own, body: { until: today } })).problem.code).toBe(
      'second-person-required',
    )
    expect((await add({}, esra)).problem.code).toBe('not-available')
  })

  test('the program itself can write only by the manager at the door, and gives nobody a right to manage', async () => {
    const app = new pg.Client(house.config.databases.app)
    await app.connect()
    const [own] = await fromOutside(house, 'SELECT municipality_id FROM organisations WHERE id = $1', [
      organisations.gemeenteVoorbeeldstad.id,
    ])
    const roles = (names: string) =>
      app.query(
        "SELECT set_config('mc.municipality', $1, false), set_config('mc.roles', $2, false), set_config('mc.today', $3, false)",
        [own?.['municipality_id'], names, today],
      )
    const adds =
      "SELECT add_professional(gen_random_uuid(), gen_random_uuid(), $1, 'a', 'b', 'teacher', 'c', '0', '{}', $2, NULL, '2026-01-01')"
    await roles('functional-manager')
    await expect(app.query(adds, [school, ['functional-manager']])).rejects.toMatchObject({ code: '42501' })
    await expect(app.query(adds, [organisations.buurtteamMeerwijk.id, ['reporter']])).rejects.toMatchObject({ code: '42501' })
    await expect(app.query('SELECT end_position($1, $2)', [people.annaVisser.jobs[0].id, today])).rejects.toMatchObject({
      code: '42501',
    })
    await roles('coordinator')
    await expect(app.query(adds, [school, ['reporter']])).rejects.toMatchObject({ code: '42501' })
    await expect(app.query("INSERT INTO professionals VALUES (gen_random_uuid(), 'a', 'b')")).rejects.toMatchObject({
      code: '42501',
    })
    await app.end()
  })
})

test('the log tells on whom or what a manager acted, and which fields changed, never what they said; of what was refused no name', async () => {
  const hanna = await house.as(officers.hannaMulder)
  const mo = await personIn(school, 'Mo de Zwart')
  const change = { id: mo?.id ?? '', body: { ...professionalBody, familyName: 'de Zwart', function: 'nurse' as const } }
  expect((await gerard.call('POST /api/positions/:id/change', change)).status).toBe(204)
  const [anna] = people.annaVisser.jobs
  await gerard.call('POST /api/positions/:id/end', { id: anna.id, body: { until: today } })
  const { records } = (await hanna.call('GET /api/audit-records')).answer
  const told = (wanted: string) => records.filter(({ permission }) => permission === wanted).flatMap(({ things }) => things)
  const fields = expect.arrayContaining(['function'])
  expect(told('professional:change')).toContainEqual({
    kind: 'position',
    code: change.id.slice(0, 8),
    name: 'Mo de Zwart',
    fields,
  })
  expect(told('organisation:change')).toContainEqual(expect.objectContaining({ kind: 'organisation', name: 'De Eik' }))
  expect(told('position:end')).toContainEqual({ kind: 'position', code: anna.id.slice(0, 8), name: null, fields: [] })
  expect(JSON.stringify(records)).not.toContain(professionalBody.email)
})

describe('a list of people', () => {
  const id = organisations.basisschoolDeLinde.id
  const preview = (text: string, caller = gerard) =>
    caller.call('POST /api/organisations/:id/people-list-previews', { id, body: { text } })
  const take = (text: string, version: number, caller = gerard) =>
    caller.call('POST /api/organisations/:id/people-lists', { id, body: { text, version } })
  const good = listOf(
    { 'aangewezen vanaf': '1-12-2026' },
    { voornaam: 'Jo', 'e-mail': 'jo@delinde.voorbeeld.example', account: 'jo-1', rol: 'coördinator' },
    { voornaam: 'Anna', achternaam: 'Visser', 'e-mail': 'anna.visser@delinde.voorbeeld.example', account: '' },
  )

  test('is shown row by row first; with one row that is wrong nothing at all is taken over', async () => {
    const bad = listOf({}, { voornaam: 'Jo', 'e-mail': 'jo@elders.example', account: 'jo-1' })
    const shown = await preview(bad)
    expect(shown.answer.rows).toEqual([
      { line: 2, name: 'Mo de Wit', outcome: 'added', problem: null },
      { line: 3, name: 'Jo de Wit', outcome: 'wrong', problem: 'mail-domain-unknown' },
    ])
    expect((await take(bad, shown.answer.version)).problem.code).toBe('rows-wrong')
    expect(await personIn(id, 'Mo de Wit')).toBeUndefined()
  })

  test('is taken over by one of two who confirm at once, and is in the history', async () => {
    const { version, rows } = (await preview(good)).answer
    expect(rows.map(({ outcome }) => outcome)).toEqual(['added-designated', 'added', 'known'])
    const both = await Promise.all([take(good, version), take(good, version, linda)])
    const refused = both.filter(({ status }) => status !== 201)
    expect(refused).toHaveLength(1)
    expect(['changed-meanwhile', 'nothing-new']).toContain(refused[0]?.problem.code)
    expect((await personIn(id, 'Mo de Wit'))?.designations).toMatchObject([{ from: '2026-12-01', until: null }])
    const { lists } = await detail(gerard, id)
    expect(lists).toMatchObject([{ added: 2, designated: 1 }])
    const again = (await preview(good)).answer
    expect((await take(good, again.version)).problem.code).toBe('nothing-new')
  })

  test.each([
    ['an empty file', '', 'csv-columns'],
    ['other columns', 'naam;geboren\nSem;2014', 'csv-columns'],
    ['only a header', listOf(), 'csv-empty'],
    ['an open quote', `${listOf()}"Mo;de Wit`, 'csv-malformed'],
    ['too many rows', listOf(...Array.from({ length: 1_001 }, () => ({ voornaam: 'x' }))), 'csv-too-large'],
  ])('that is %s is refused', async (_what, text, code) => {
    expect((await preview(text)).problem.code).toBe(code)
  })

  test('is not for who does not manage this organisation', async () => {
    expect((await preview(good, esra)).problem.code).toBe('not-available')
    expect((await preview(good, await house.as(people.wimDeGraaf))).problem.code).toBe('not-permitted')
  })
})
