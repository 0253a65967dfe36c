import { day } from '@mens-centraal/kernel/instant'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { organisations } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, find, fromOutside, noticesOf } from './acts.ts'
import { categoryBody } from './acts-on-things.ts'
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

const listOf = async (by: Caller) => (await by.call('GET /api/organisation-categories')).answer
const categoryOf = async (code: string) => (await listOf(gerard)).categories.find((one) => one.code === code)
const propose = async (by: Caller, change: object) =>
  (await by.call('POST /api/category-changes', { body: { ...categoryBody, ...change } })).problem?.code
const openOne = async (by = gerard) => (await listOf(by)).changes.find(({ outcome }) => outcome === null)?.id ?? ''
const decide = async (by: Caller, id: string, decision: 'confirm' | 'refuse') =>
  (await by.call('POST /api/category-changes/:id/decision', { id, body: { decision } })).problem?.code
const to = (on: string) => {
  house.clock.now = new Date(`${on}T10:00:00Z`)
}
const helper = { category: 'youth-help-provider', designated: true, mayLead: true, helps: true, publication: null } as const

describe('the list of categories that all municipalities share', () => {
  test('changes once every other municipality agreed, with who and when, and is in the log of all', async () => {
    expect(await propose(gerard, {})).toBeUndefined()
    expect(await noticesOf(esra)).toContain('category-change-proposed')
    expect(await noticesOf(linda)).not.toContain('category-change-proposed')
    const id = await openOne()
    const open = {
      by: 'Gerard Post',
      municipality: 'Voorbeeldstad',
      waitsFor: ['Meerwijk'],
      outcome: null,
      publication: 'Stb. 2026, 123',
    }
    expect((await listOf(gerard)).changes).toMatchObject([{ ...open, mayConfirm: false, mayRefuse: true }])
    expect((await listOf(esra)).changes).toMatchObject([{ ...open, mayConfirm: true }])
    expect(await propose(esra, {})).toBe('already-proposed')
    expect(await decide(gerard, id, 'confirm')).toBe('own-proposal')
    expect(await decide(linda, id, 'confirm')).toBe('not-available')
    const both = await Promise.all([decide(esra, id, 'confirm'), decide(esra, id, 'confirm')])
    expect(both.filter((code) => code === undefined)).toHaveLength(1)
    expect((await categoryOf('halt'))?.periods).toEqual([{ from: '2015-01-01', until: '2027-01-01', mayLead: false }])
    expect(await noticesOf(esra)).not.toContain('category-change-proposed')
    const ending = (await gerard.call('GET /api/organisations')).answer.ending.filter(({ what }) => what === 'category')
    expect(ending).toEqual([{ organisation: organisations.haltVoorbeeldregio.id, what: 'category', until: '2027-01-01' }])
    for (const officer of ['hannaMulder', 'pietHendriks'] as const) {
      const { records } = (await (await house.as(officers[officer])).call('GET /api/audit-records')).answer
      const record = records.find(
        ({ permission, outcome }) => permission === 'organisation-category:propose-change' && outcome === 'done',
      )
      expect(record?.things).toEqual([{ kind: 'organisation-category', code: 'halt', name: null, fields: ['designated'] }])
    }
  })

  test('says from which day organisations signal no longer, and from which day again', async () => {
    expect(await propose(gerard, { ...categoryBody, designated: true, from: '2027-03-01', until: '2028-01-01' })).toBeUndefined()
    expect(await decide(esra, await openOne(), 'confirm')).toBeUndefined()
    expect((await categoryOf('halt'))?.periods).toEqual([
      { from: '2015-01-01', until: '2027-01-01', mayLead: false },
      { from: '2027-03-01', until: '2028-01-01', mayLead: false },
    ])
    const may = async (on: string) => {
      to(on)
      return (await find(await house.as(people.keesBrouwer), byBsn(situations.noorDeBoer))).problem?.code
    }
    expect([await may('2026-12-31'), await may('2027-01-01'), await may('2027-03-01')]).toEqual([
      undefined,
      'category-not-designated',
      undefined,
    ])
    to('2026-11-22')
  })

  test('says from which day a kind leads no longer, or is no longer a helper, beside what is over', async () => {
    expect(await propose(gerard, { ...helper, mayLead: false, helps: false, from: '2027-01-01' })).toBeUndefined()
    expect(await decide(esra, await openOne(), 'confirm')).toBeUndefined()
    expect(await categoryOf('youth-help-provider')).toMatchObject({
      periods: [
        { from: '2015-01-01', until: '2027-01-01', mayLead: true },
        { from: '2027-01-01', until: null, mayLead: false },
      ],
      helping: [{ from: '2015-01-01', until: '2027-01-01' }],
    })
    expect(await propose(gerard, { ...helper, from: '2027-01-01' })).toBeUndefined()
    expect(await decide(esra, await openOne(), 'confirm')).toBeUndefined()
    expect(await categoryOf('youth-help-provider')).toMatchObject({
      periods: [{ from: '2015-01-01', until: null, mayLead: true }],
      helping: [{ from: '2015-01-01', until: null }],
    })
  })

  test('stays when it is refused, taken back, or nobody decided before the day on which it would begin', async () => {
    const change = { ...helper, mayLead: false, from: '2026-11-24' }
    for (const by of [esra, gerard]) {
      expect(await propose(gerard, change)).toBeUndefined()
      const id = await openOne()
      expect(await decide(by, id, 'refuse')).toBeUndefined()
      expect(await decide(esra, id, 'confirm')).toBe('proposal-closed')
    }
    expect(await propose(gerard, change)).toBeUndefined()
    const id = await openOne()
    house.clock.now = new Date(house.clock.now.getTime() + 2 * day)
    const later = await house.as(officers.esraAydin)
    expect(await decide(later, id, 'confirm')).toBe('proposal-expired')
    expect(await propose(later, { ...change, from: '2026-12-01' })).toBeUndefined()
    expect(await decide(later, await openOne(later), 'refuse')).toBeUndefined()
    to('2026-11-22')
    expect((await categoryOf('youth-help-provider'))?.periods).toEqual([{ from: '2015-01-01', until: null, mayLead: true }])
  })

  test.each([
    [{ category: 'not-designated' }, 'not-available', 'category'],
    [{ from: '2026-11-22' }, 'category-start-invalid', 'from'],
    [{ publication: 'de krant' }, 'publication-invalid', 'publication'],
    [{ designated: true, mayLead: true }, 'category-only-signals', 'mayLead'],
  ])('refuses %j at its field', async (change, code, field) => {
    const { problem } = await linda.call('POST /api/category-changes', {
      body: { ...categoryBody, category: 'police-unit', ...change } as never,
    })
    expect(problem).toMatchObject({ code, status: code === 'not-available' ? 404 : 422 })
    if (code !== 'not-available') expect(problem.errors).toMatchObject([{ field }])
  })

  test('is not what the program itself could change', async () => {
    expect(await propose(gerard, { category: 'police-unit' })).toBeUndefined()
    const [open] = await fromOutside(house, 'SELECT id, municipality_id, changed_by FROM category_changes WHERE outcome IS NULL')
    const app = new pg.Client(house.config.databases.app)
    await app.connect()
    await app.query(
      "SELECT set_config('mc.professional', $1, false), set_config('mc.municipality', $2, false), set_config('mc.roles', 'functional-manager', false), set_config('mc.today', '2026-11-22', false)",
      [officers.gerardPost.id, open?.['municipality_id']],
    )
    const values = [open?.['id'], 'confirmed', open?.['changed_by'], house.clock.now]
    await expect(app.query('SELECT decide_category_change($1, $2, $3, $4)', values)).rejects.toMatchObject({ code: '40001' })
    await expect(app.query('UPDATE organisation_categories SET valid_until = NULL')).rejects.toMatchObject({ code: '42501' })
    await expect(app.query('DELETE FROM helping_categories')).rejects.toMatchObject({ code: '42501' })
    await expect(app.query("UPDATE category_changes SET outcome = 'confirmed'")).rejects.toMatchObject({ code: '42501' })
    await app.end()
  })
})
