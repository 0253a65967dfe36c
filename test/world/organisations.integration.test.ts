import { importDirectory } from '@mens-centraal/local-index-server/app'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { organisations } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, find, fromOutside } from './acts.ts'
import { organisationBody, plainBody, professionalBody } from './acts-on-things.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let gerard: Caller
let esra: Caller
beforeAll(async () => {
  house = await openTestHouse()
  gerard = await house.as(officers.gerardPost)
  esra = await house.as(officers.esraAydin)
})
afterAll(() => house?.close())

const today = '2026-11-22'
const detail = async (caller: Caller, id: string) => (await caller.call('GET /api/organisations/:id', { id })).answer
const personIn = async (caller: Caller, id: string, name: string) =>
  (await detail(caller, id)).people.find((one) => one.name === name)
const names = async (caller: Caller) => (await caller.call('GET /api/organisations')).answer.organisations.map(({ name }) => name)

describe('a manager', () => {
  test('sees the organisations of the own municipality, and no others', async () => {
    const [here, there] = [await names(gerard), await names(esra)]
    expect(here).toContain('Basisschool De Linde')
    expect(there).not.toContain('Basisschool De Linde')
    expect(there).toContain('Gemeente Meerwijk')
    expect(here).not.toContain('Gemeente Meerwijk')
    const { problem } = await esra.call('GET /api/organisations/:id', { id: organisations.basisschoolDeLinde.id })
    expect(problem.code).toBe('not-available')
  })

  test('sees of an account whether it is known, designated and used, and nothing of a youth', async () => {
    await house.as(people.annaVisser)
    const anna = await personIn(gerard, organisations.basisschoolDeLinde.id, 'Anna Visser')
    expect(anna).toMatchObject({ hasAccount: true, lastLoginOn: '2026-11-22', roles: ['reporter'], until: null })
    expect(anna?.designations).toHaveLength(1)
  })
})

describe('a designation', () => {
  test('is granted, and works with the very next request; ended today, it works no more', async () => {
    const omar = await house.as(people.omarHaddad)
    const search = () => find(omar, byBsn(situations.semDeBoer))
    expect((await search()).problem.code).toBe('designation-missing')
    const id = people.omarHaddad.jobs[0].id
    const granted = await gerard.call('POST /api/positions/:id/designations', { id, body: { from: today, until: null } })
    expect(granted.status, granted.text).toBe(204)
    expect((await search()).status).toBe(200)
    house.clock.now = new Date('2026-11-23T10:00:00Z')
    const [later, omarLater] = [await house.as(officers.gerardPost), await house.as(people.omarHaddad)]
    const given = (await personIn(later, organisations.jeugdteamNoord.id, 'Omar Haddad'))?.designations[0]?.id ?? ''
    const end = await later.call('POST /api/designations/:id/end', { id: given, body: { until: '2026-11-23' } })
    expect(end.status, end.text).toBe(204)
    expect((await find(omarLater, byBsn(situations.semDeBoer))).problem.code).toBe('designation-ended')
    house.clock.now = new Date('2026-11-22T10:00:00Z')
  })

  test.each([
    ['coordinator', people.karinVeenstra, 'not-a-reporter'],
    ['independent professional', people.ellaSmit, 'designation-not-needed'],
    ['person who left', people.jeroenKramer, 'period-over'],
    ['person who has one', people.annaVisser, 'period-overlaps'],
    ['person in another municipality', people.rubenJacobs, 'not-available'],
  ] as const)('for a %s is refused', async (_what, person, code) => {
    const { id } = person.jobs[0]
    const { problem } = await gerard.call('POST /api/positions/:id/designations', { id, body: { from: today, until: null } })
    expect(problem.code).toBe(code)
  })

  test('asked for by two managers at once is one', async () => {
    const { id } = people.omarHaddad.jobs[0]
    const body = { from: '2027-06-01', until: '2027-07-01' }
    const both = await Promise.all([1, 2].map(() => gerard.call('POST /api/positions/:id/designations', { id, body })))
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
    expect(both.find(({ status }) => status === 409)?.problem.code).toBe('period-overlaps')
  })
})

describe('a manager does not manage', () => {
  const designation = { from: today, until: null }

  test('before the covenant begins: who works there is seen and managed from its first day', async () => {
    const { id } = organisations.hetKompas
    const { organisation, people: workers } = await detail(esra, id)
    expect([organisation.managed, organisation.covenants.length, workers]).toEqual([false, 1, []])
    const [worker] = await fromOutside(house, 'SELECT id FROM positions WHERE organisation_id = $1', [id])
    const granted = await esra.call('POST /api/positions/:id/designations', { id: String(worker?.['id']), body: designation })
    expect(granted.problem.code).toBe('not-available')
    const added = await esra.call('POST /api/organisations/:id/professionals', { id, body: professionalBody })
    expect(added.problem.code).toBe('not-available')
    house.clock.now = new Date('2036-01-01T10:00:00Z')
    expect((await detail(await house.as(officers.esraAydin), id)).people.length).toBeGreaterThan(0)
    house.clock.now = new Date('2026-11-22T10:00:00Z')
  })

  test('save one that they bring in, and prepare, while it takes part nowhere', async () => {
    const body = { ...organisationBody, from: '2027-01-01', until: null }
    const { id } = (await gerard.call('POST /api/organisations', { body })).answer
    expect((await gerard.call('POST /api/organisations/:id/professionals', { id, body: professionalBody })).status).toBe(204)
    const mo = await personIn(gerard, id, 'Mo de Wit')
    const wish = { id: mo?.id ?? '', body: { from: '2027-01-01', until: null } }
    expect((await gerard.call('POST /api/positions/:id/designations', wish)).status).toBe(204)
    const early = await gerard.call('POST /api/positions/:id/invitation', { id: mo?.id ?? '' })
    expect(early.problem.code).toBe('not-available')
    await fromOutside(
      house,
      "INSERT INTO covenants (id, organisation_id, municipality_id, valid_from) SELECT gen_random_uuid(), $1, id, '2027-06-01' FROM municipalities WHERE code = '9002'",
      [id],
    )
    expect((await detail(gerard, id)).organisation.managed).toBe(false)
    expect((await detail(esra, id)).people).toEqual([])
  })

  test('another municipality, although it has a covenant with their own', async () => {
    await fromOutside(
      house,
      "INSERT INTO covenants (id, organisation_id, municipality_id, valid_from) SELECT gen_random_uuid(), $1, id, '2024-01-01' FROM municipalities WHERE code = '9001'",
      [organisations.gemeenteMeerwijk.id],
    )
    const { organisation, people: workers } = await detail(gerard, organisations.gemeenteMeerwijk.id)
    expect([organisation.managed, organisation.municipality, workers]).toEqual([false, true, []])
    const body = { ...plainBody, version: organisation.version }
    const changed = await gerard.call('POST /api/organisations/:id/change', { id: organisation.id, body })
    expect(changed.problem.code).toBe('not-available')
    await fromOutside(
      house,
      'DELETE FROM covenants WHERE organisation_id = $1 AND municipality_id = (SELECT id FROM municipalities WHERE code = $2)',
      [organisation.id, '9001'],
    )
  })

  test('an organisation whose covenant is over: what it was called is shown, who works there is not', async () => {
    const { id } = organisations.rocDeBrug
    const { organisation, people: workers } = await detail(gerard, id)
    expect([organisation.managed, workers]).toEqual([false, []])
    const tom = people.tomWillems.jobs[0].id
    const granted = await gerard.call('POST /api/positions/:id/designations', { id: tom, body: designation })
    expect(granted.problem.code).toBe('not-available')
  })

  test('a job of their own: a colleague does', async () => {
    const changed = structuredClone(house.directory)
    const own = changed.professionals.find(({ id }) => id === officers.gerardPost.id)
    const job = changed.professionals.flatMap(({ positions }) => positions).find(({ id }) => id === people.omarHaddad.jobs[0].id)
    const id = '7e57ab1e-0000-4000-8000-0000000000aa'
    if (job !== undefined) own?.positions.push({ ...job, id, subject: 'gerard-twee', designation: null })
    expect((await importDirectory(house.config, changed)).ok).toBe(true)
    const wish = { id, body: designation }
    expect((await gerard.call('POST /api/positions/:id/designations', wish)).problem.code).toBe('second-person-required')
    const linda = await house.as(officers.lindaBakker)
    expect((await linda.call('POST /api/positions/:id/designations', wish)).status).toBe(204)
    const given = (await personIn(gerard, organisations.jeugdteamNoord.id, 'Gerard Post'))?.designations[0]?.id ?? ''
    const end = await gerard.call('POST /api/designations/:id/end', { id: given, body: { until: '2030-01-01' } })
    expect(end.problem.code).toBe('second-person-required')
    expect((await importDirectory(house.config, house.directory)).ok).toBe(true)
  })

  test('what the program itself could not change either', async () => {
    const app = new pg.Client(house.config.databases.app)
    await app.connect()
    const [own] = await fromOutside(house, 'SELECT municipality_id FROM organisations WHERE id = $1', [
      organisations.gemeenteVoorbeeldstad.id,
    ])
    await app.query(
      "SELECT set_config('mc.professional', $1, false), set_config('mc.municipality', $2, false), set_config('mc.roles', 'functional-manager', false), set_config('mc.today', $3, false)",
      [people.omarHaddad.id, own?.['municipality_id'], today],
    )
    const designate = "INSERT INTO designations (id, position_id, valid_from) VALUES (gen_random_uuid(), $1, '2030-01-01')"
    for (const { jobs } of [people.tomWillems, people.omarHaddad])
      await expect(app.query(designate, [jobs[0].id])).rejects.toMatchObject({ code: '42501' })
    await app.end()
  })
})

describe('a covenant', () => {
  test('that ended is followed by a new one, and its people may signal from then on', async () => {
    const tom = await house.as(people.tomWillems)
    expect((await find(tom, byBsn(situations.noorDeBoer))).problem.code).toBe('covenant-ended')
    const { id } = organisations.rocDeBrug
    const body = { from: today, until: '2027-11-22' }
    expect((await gerard.call('POST /api/organisations/:id/covenants', { id, body })).status).toBe(204)
    expect((await find(tom, byBsn(situations.noorDeBoer))).problem?.code).not.toBe('covenant-ended')
    const again = await gerard.call('POST /api/organisations/:id/covenants', { id, body })
    expect(again.problem.code).toBe('period-overlaps')
    const covenant = (await detail(gerard, id)).organisation.covenants[0]?.id ?? ''
    const renewed = await gerard.call('POST /api/covenants/:id/end', { id: covenant, body: { until: '2029-01-01' } })
    expect(renewed.status, renewed.text).toBe(204)
    expect((await detail(gerard, id)).organisation.covenants[0]).toMatchObject({ from: today, until: '2029-01-01' })
  })

  test('of another municipality is not to be ended, nor by who does not manage', async () => {
    const id = (await detail(gerard, organisations.basisschoolDeLinde.id)).organisation.covenants[0]?.id ?? ''
    const end = { id, body: { until: '2027-01-01' } }
    expect((await esra.call('POST /api/covenants/:id/end', end)).problem.code).toBe('not-available')
    for (const person of [people.wimDeGraaf, officers.hannaMulder]) {
      const caller = await house.as(person)
      expect((await caller.call('POST /api/covenants/:id/end', end)).problem.code).toBe('not-permitted')
    }
  })

  test('and what a manager keeps is left alone by the next directory file', async () => {
    const before = await fromOutside(house, 'SELECT * FROM covenants ORDER BY id')
    const designations = await fromOutside(house, 'SELECT * FROM designations ORDER BY id')
    expect((await importDirectory(house.config, house.directory)).ok).toBe(true)
    expect(await fromOutside(house, 'SELECT * FROM covenants ORDER BY id')).toEqual(before)
    expect(await fromOutside(house, 'SELECT * FROM designations ORDER BY id')).toEqual(designations)
  })
})

test('each change is in the log, with what was refused', async () => {
  const records = await fromOutside(
    house,
    "SELECT permission, outcome FROM audit_records WHERE position_id = $1 AND permission ~ '^(covenant|designation):' GROUP BY 1, 2 ORDER BY 1, 2",
    [officers.gerardPost.jobs[0].id],
  )
  expect(records.map(({ permission, outcome }) => `${permission} ${outcome}`)).toEqual([
    'covenant:add done',
    'covenant:add refused',
    'covenant:move-end done',
    'designation:grant done',
    'designation:grant refused',
    'designation:move-end done',
    'designation:move-end refused',
  ])
})
