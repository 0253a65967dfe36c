import { day } from '@mens-centraal/kernel/instant'
import { officers } from '@mens-centraal/world/officers'
import { organisations } from '@mens-centraal/world/organisations'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromOutside, noticesOf } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let gerard: Caller
let linda: Caller
let esra: Caller
beforeAll(async () => {
  house = await openTestHouse()
  gerard = await house.as(officers.gerardPost)
  linda = await house.as(officers.lindaBakker)
  esra = await house.as(officers.esraAydin)
})
afterAll(() => house?.close())

/** Has a covenant with both municipalities; the school with one. */
const shared = organisations.politieVoorbeeldregio.id
const school = organisations.basisschoolDeLinde.id
const detail = async (by: Caller, id: string) => (await by.call('GET /api/organisations/:id', { id })).answer
const propose = async (by: Caller, id: string, change: object) => {
  const { category, mayUseBsn, emailDomains, version } = (await detail(by, id)).organisation
  const body = { category, mayUseBsn, emailDomains, version, ...change }
  return (await by.call('POST /api/organisations/:id/change-proposals', { id, body })).problem?.code
}
/** The proposal that can be decided now. */
const openAt = async (organisation: string, by = gerard): Promise<string> =>
  (await detail(by, organisation)).changes.find(({ outcome }) => outcome === null)?.id ?? ''
const decide = async (by: Caller, id: string, decision: 'confirm' | 'refuse') =>
  (await by.call('POST /api/organisation-changes/:id/decision', { id, body: { decision } })).problem?.code
const actsIn = async (officer: 'hannaMulder' | 'pietHendriks') => {
  const { records } = (await (await house.as(officers[officer])).call('GET /api/audit-records')).answer
  return records.filter(({ who }) => who === 'Gerard Post').map(({ permission }) => permission)
}

test('what one manager does to people of a shared organisation, and to their designations, is in the log of both municipalities', async () => {
  const wish = {
    ...{ givenName: 'Mo', familyName: 'de Wit', function: 'police-officer' as const, email: 'mo@politie.voorbeeld.example' },
    ...{ phone: '06 00 00 99 01', presence: ['mon' as const], roles: ['reporter' as const], subject: 'mo' },
  }
  const added = await gerard.call('POST /api/organisations/:id/professionals', { id: shared, body: wish as never })
  expect(added.status, added.text).toBe(204)
  const [job] = await fromOutside(house, "SELECT id FROM positions WHERE email = 'mo@politie.voorbeeld.example'")
  const id = String(job?.['id'])
  expect(
    (await gerard.call('POST /api/positions/:id/designations', { id, body: { from: '2026-11-22', until: null } })).status,
  ).toBe(204)
  for (const officer of ['hannaMulder', 'pietHendriks'] as const)
    expect(await actsIn(officer)).toEqual(expect.arrayContaining(['professional:add', 'designation:grant']))
})

describe('what others rely on of an organisation', () => {
  test('changes once the other municipality agreed, and is in the log of both', async () => {
    expect(await propose(gerard, shared, { mayUseBsn: true })).toBeUndefined()
    expect((await detail(gerard, shared)).organisation.mayUseBsn).toBe(false)
    expect(await noticesOf(esra)).toContain('organisation-change-proposed')
    expect(await noticesOf(linda)).not.toContain('organisation-change-proposed')
    const open = {
      fields: ['mayUseBsn'],
      by: 'Gerard Post',
      municipality: 'Voorbeeldstad',
      waitsFor: ['Meerwijk'],
      outcome: null,
    }
    expect((await detail(gerard, shared)).changes).toMatchObject([{ ...open, mayConfirm: false, mayRefuse: true }])
    expect((await detail(esra, shared)).changes).toMatchObject([{ ...open, mayConfirm: true }])
    expect((await detail(esra, shared)).organisation.awaitsAsker).toBe(true)
    const id = await openAt(shared)
    expect(await decide(gerard, id, 'confirm')).toBe('own-proposal')
    expect(await decide(linda, id, 'confirm')).toBe('not-available')
    expect(await propose(esra, shared, { emailDomains: [] })).toBe('already-proposed')
    const both = await Promise.all([decide(esra, id, 'confirm'), decide(esra, id, 'confirm')])
    expect(both.filter((code) => code === undefined)).toHaveLength(1)
    expect((await detail(gerard, shared)).organisation).toMatchObject({ mayUseBsn: true, keptBy: 'manager', awaitsAsker: false })
    expect(await noticesOf(esra)).not.toContain('organisation-change-proposed')
    for (const officer of ['hannaMulder', 'pietHendriks'] as const)
      expect(await actsIn(officer)).toContain('organisation:propose-change')
  })

  test('changes by two managers where no other municipality has a covenant', async () => {
    expect(await propose(gerard, school, { emailDomains: ['elders.example'] })).toBeUndefined()
    const id = await openAt(school)
    expect(await decide(esra, id, 'confirm')).toBe('not-available')
    expect(await decide(gerard, id, 'confirm')).toBe('own-proposal')
    expect(await decide(linda, id, 'confirm')).toBeUndefined()
    expect((await detail(gerard, school)).organisation.emailDomains).toEqual(['elders.example'])
    expect(await propose(esra, organisations.buurtteamMeerwijk.id, { mayUseBsn: false })).toBe('second-person-missing')
  })

  test('of a municipality that has a covenant with another is for its own managers', async () => {
    const municipality = organisations.gemeenteVoorbeeldstad.id
    await fromOutside(
      house,
      `INSERT INTO covenants (id, organisation_id, municipality_id, valid_from)
       SELECT gen_random_uuid(), $1, municipality_id, '2020-01-01' FROM organisations WHERE id = $2`,
      [municipality, organisations.gemeenteMeerwijk.id],
    )
    expect(await propose(gerard, municipality, { mayUseBsn: false })).toBeUndefined()
    expect(await noticesOf(esra)).not.toContain('organisation-change-proposed')
    expect(await decide(linda, await openAt(municipality), 'confirm')).toBeUndefined()
    expect((await detail(gerard, municipality)).organisation.mayUseBsn).toBe(false)
  })

  test('stays when it is refused, taken back, or nobody decided for fourteen days', async () => {
    for (const by of [esra, gerard]) {
      expect(await propose(gerard, shared, { mayUseBsn: false })).toBeUndefined()
      const id = await openAt(shared)
      expect(await decide(by, id, 'refuse')).toBeUndefined()
      expect(await decide(esra, id, 'confirm')).toBe('proposal-closed')
    }
    expect(await propose(gerard, shared, { mayUseBsn: true })).toBe('organisation-unchanged')
    expect(await propose(gerard, shared, { category: 'not-designated' })).toBe('category-not-designated')
    expect(await propose(gerard, shared, { mayUseBsn: false })).toBeUndefined()
    const id = await openAt(shared)
    const { now } = house.clock
    house.clock.now = new Date(now.getTime() + 14 * day)
    const [later, esraLater] = [await house.as(officers.gerardPost), await house.as(officers.esraAydin)]
    expect(await decide(esraLater, id, 'confirm')).toBe('proposal-expired')
    expect(await propose(later, shared, { mayUseBsn: false })).toBeUndefined()
    expect(await decide(later, await openAt(shared, later), 'refuse')).toBeUndefined()
    expect((await detail(later, shared)).organisation.mayUseBsn).toBe(true)
    house.clock.now = now
  })

  test('is not what the program itself could change', async () => {
    expect(await propose(gerard, shared, { mayUseBsn: false })).toBeUndefined()
    const [open] = await fromOutside(
      house,
      'SELECT id, municipality_id, changed_by FROM organisation_changes WHERE outcome IS NULL',
    )
    const app = new pg.Client(house.config.databases.app)
    await app.connect()
    await app.query(
      "SELECT set_config('mc.professional', $1, false), set_config('mc.municipality', $2, false), set_config('mc.roles', 'functional-manager', false), set_config('mc.today', '2026-11-22', false)",
      [officers.gerardPost.id, open?.['municipality_id']],
    )
    const agree = app.query('SELECT decide_organisation_change($1, $2, $3, now())', [
      open?.['id'],
      'confirmed',
      open?.['changed_by'],
    ])
    await expect(agree).rejects.toMatchObject({ code: '40001' })
    await expect(app.query('UPDATE organisations SET may_use_bsn = true')).rejects.toMatchObject({ code: '42501' })
    await expect(app.query("UPDATE organisation_changes SET outcome = 'confirmed'")).rejects.toMatchObject({ code: '42501' })
    await app.end()
  })
})

test('name, place and number one manager changes at once: the managers of the other municipalities are told, and its log tells it', async () => {
  const { id } = organisations.jeugdteamNoord
  const { version } = (await detail(gerard, id)).organisation
  const body = { name: 'Jeugdteam Noord', displayName: null, place: 'Voorbeeldstad', generalPhone: '06 00 00 77 00', version }
  expect((await gerard.call('POST /api/organisations/:id/change', { id, body })).status).toBe(204)
  expect(await noticesOf(esra)).toContain('organisation-changed')
  expect(await noticesOf(linda)).not.toContain('organisation-changed')
  const [change] = (await detail(esra, id)).changes
  expect(change).toMatchObject({
    fields: ['generalPhone'],
    outcome: 'changed',
    by: 'Gerard Post',
    proposed: null,
    mayRefuse: false,
  })
  expect(await actsIn('pietHendriks')).toContain('organisation:change')
  const { records } = (await (await house.as(officers.pietHendriks)).call('GET /api/audit-records')).answer
  expect(records.find(({ permission }) => permission === 'organisation:change')?.things).toEqual([
    { kind: 'organisation', code: id.slice(0, 8), name: 'Jeugdteam Noord', fields: ['generalPhone'] },
  ])
  const again = await gerard.call('POST /api/organisations/:id/change', { id, body: { ...body, version: version + 1 } })
  expect(again.problem.code).toBe('organisation-unchanged')
})
