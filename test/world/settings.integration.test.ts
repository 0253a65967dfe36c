import { officers } from '@mens-centraal/world/officers'
import { municipalities } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
const caseLead = { setting: 'case-lead', value: 'rules', from: today, number: 0 } as const
type Wish = Partial<Record<keyof typeof caseLead, unknown>>
const choose = (caller: Caller, wish: Wish = {}, idempotencyKey?: string) =>
  caller.call('POST /api/setting-changes', {
    body: { ...caseLead, ...wish } as typeof caseLead,
    ...(idempotencyKey && { idempotencyKey }),
  })
const seen = async (caller: Caller, name: string) =>
  (await caller.call('GET /api/settings')).answer.settings.find(({ setting }) => setting === name)

describe('a setting', () => {
  test('holds its default until the municipality chooses, and only for that municipality', async () => {
    expect(await seen(gerard, 'case-lead')).toMatchObject({ value: 'ask', default: 'ask', history: [] })
    expect((await choose(gerard)).status).toBe(204)
    const change = { value: 'rules', from: today, who: 'Gerard Post' }
    expect(await seen(gerard, 'case-lead')).toMatchObject({ value: 'rules', history: [change] })
    expect(await seen(esra, 'case-lead')).toMatchObject({ value: 'ask', history: [] })
  })

  test('that is chosen for a later day holds from that day on, in Amsterdam', async () => {
    const wish = { setting: 'follow-up-deadline', value: '7', from: '2026-12-01' }
    expect((await choose(gerard, wish)).status).toBe(204)
    expect(await seen(gerard, 'follow-up-deadline')).toMatchObject({ value: '5' })
    const before = house.clock.now
    house.clock.now = new Date('2026-11-30T23:00:00Z')
    const later = await house.as(officers.gerardPost)
    expect(await seen(later, 'follow-up-deadline')).toMatchObject({ value: '7' })
    house.clock.now = before
  })
})

describe('a choice is refused', () => {
  test.each([
    ['setting-value-invalid', { value: 'maybe', number: 1 }],
    ['setting-value-invalid', { setting: 'follow-up-reminder', value: '0' }],
    ['start-invalid', { value: 'ask', number: 1, from: '2026-11-21' }],
    ['start-invalid', { value: 'ask', number: 1, from: '2026-02-30' }],
    ['start-invalid', { value: 'ask', number: 1, from: '2028-11-23' }],
    ['setting-unchanged', { number: 1 }],
    ['settings-out-of-order', { setting: 'follow-up-reminder', value: '9' }],
    ['settings-out-of-order', { setting: 'escalation-to-coordinators', value: '3' }],
    ['changed-meanwhile', { value: 'ask', number: 0 }],
    ['invalid-request', { setting: 'names-of-youths' }],
  ] as const)('with %s when it is %o', async (code, wish) => {
    const answered = await choose(gerard, wish)
    expect(answered.problem.code).toBe(code)
  })

  test.each([people.annaVisser, people.karinVeenstra, officers.fatimaElIdrissi, officers.hannaMulder])(
    'to $givenName $familyName, who does not manage the index, and so is a look',
    async (someone) => {
      const caller = await house.as(someone)
      expect((await choose(caller)).problem.code).toBe('not-permitted')
      expect((await caller.call('GET /api/settings')).problem.code).toBe('not-permitted')
    },
  )
})

test('of two managers at once one gets it, and the other is told', async () => {
  const colleague = await house.as(officers.gerardPost)
  const wish = { setting: 'school-holiday-region' as const }
  const both = await Promise.all([choose(gerard, { ...wish, value: 'north' }), choose(colleague, { ...wish, value: 'south' })])
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
  expect(both.find(({ status }) => status === 409)?.problem.code).toBe('changed-meanwhile')
  expect((await seen(gerard, 'school-holiday-region'))?.history).toHaveLength(1)
})

test('the same wish twice is one change', async () => {
  const key = crypto.randomUUID()
  const wish = { setting: 'involvements', value: 'consent' }
  expect((await choose(gerard, wish, key)).status).toBe(204)
  expect((await choose(gerard, wish, key)).status).toBe(204)
  expect((await seen(gerard, 'involvements'))?.history).toHaveLength(1)
})

test('the history can be added to, by the own manager, and not be changed', async () => {
  const app = new pg.Client(house.config.databases.app)
  await app.connect()
  await expect(app.query("UPDATE municipality_settings SET value = 'ask'")).rejects.toMatchObject({ code: '42501' })
  await expect(app.query('DELETE FROM municipality_settings')).rejects.toMatchObject({ code: '42501' })
  const add = `INSERT INTO municipality_settings VALUES (gen_random_uuid(), '${municipalities.meerwijk.id}', 'case-lead', 9, 'ask', '2026-01-01', NULL, now())`
  await expect(app.query(add)).rejects.toMatchObject({ code: '42501' })
  await app.query("SELECT set_config('mc.municipality', $1, false), set_config('mc.roles', 'functional-manager', false)", [
    municipalities.voorbeeldstad.id,
  ])
  await expect(app.query(add)).rejects.toMatchObject({ code: '42501' })
  await app.end()
})
