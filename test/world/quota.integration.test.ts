import { addDays } from '@mens-centraal/kernel/calendar-day'
import { dayOf, hour } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Evaluating, openEvaluating } from './evaluating.ts'

let ahead = 0
const clock = () => new Date(Date.UTC(2026, 10, 2, 12) + ahead)
let world: Evaluating
beforeAll(async () => {
  world = await openEvaluating(clock)
})
afterAll(() => world.close())
beforeEach(() => {
  ahead += 24 * hour
})

test('the database counts as the rule says, whatever was asked before', async () => {
  const member = await world.admit(23)
  const { id } = (await world.admin.query('SELECT id FROM members WHERE oin = $1', [member.oin])).rows[0]
  const app = new pg.Client(world.three.databases[0]!.urls.app)
  await app.connect()
  await app.query("SELECT set_config('mc.organisation', $1, false)", [id])
  const figure = (max: number) => fc.integer({ min: 0, max })
  const before = fc.record({
    tokens: figure(50),
    secondsAgo: figure(12),
    usedToday: figure(40),
    elements: fc.integer({ min: 1, max: 16 }),
  })
  const now = new Date('2026-10-01T12:00:00Z')
  const check = async ({
    tokens,
    secondsAgo,
    usedToday,
    elements: asked,
  }: { [name in 'tokens' | 'secondsAgo' | 'usedToday' | 'elements']: number }) => {
    const at = new Date(now.getTime() - secondsAgo * 1_000)
    await world.admin.query('DELETE FROM evaluation_days WHERE member_id = $1', [id])
    if (usedToday > 0) await world.admin.query("INSERT INTO evaluation_days VALUES ($1, '2026-10-01', $2)", [id, usedToday])
    await world.admin.query(
      'INSERT INTO buckets VALUES ($1, $2, $3) ON CONFLICT (member_id) DO UPDATE SET tokens = $2, at = $3',
      [id, tokens, at],
    )
    const taking = app.query("SELECT take_elements($1, $2, $3, '2026-10-01', 40, 5, 50)", [id, asked, now])
    const taken = await taking.then(
      () => true,
      () => false,
    )
    const left = Math.min(50, tokens + 5 * secondsAgo)
    expect(taken).toBe(left >= asked && usedToday + asked <= 40)
    const [bucket] = (await world.admin.query('SELECT tokens FROM buckets WHERE member_id = $1', [id])).rows
    expect(bucket.tokens).toBe(taken ? left - asked : tokens)
  }
  await fc.assert(fc.asyncProperty(before, check), { numRuns: 100, seed: 4 })
  await app.end()
})

test('sixteen at once at the edge of the burst get exactly what is left, and the others nothing', async () => {
  const member = await world.admit(17)
  const ask = world.asking(member)
  for (const count of [16, 16, 10]) expect(await ask(world.body(count))).toMatchObject({ proof: expect.anything() })
  const answers = await Promise.all(Array.from({ length: 16 }, () => ask(world.body(1))))
  expect(answers.filter((answer) => typeof answer !== 'string')).toHaveLength(8)
  expect(new Set(answers.filter((answer) => typeof answer === 'string'))).toEqual(new Set(['429 quota-exceeded']))
  ahead += 1_000
  const later = await Promise.all(Array.from({ length: 16 }, () => ask(world.body(1))))
  expect(later.filter((answer) => typeof answer !== 'string')).toHaveLength(5)
})

test('two thousand a day, also at once; more only by a dated allowance, and a new day begins anew', async () => {
  const member = await world.admit(18)
  const ask = world.asking(member)
  const { id } = (await world.admin.query('SELECT id FROM members WHERE oin = $1', [member.oin])).rows[0]
  const today = dayOf(clock())
  await world.admin.query('INSERT INTO evaluation_days VALUES ($1, $2, 1990)', [id, today])
  const answers = await Promise.all(Array.from({ length: 16 }, () => ask(world.body(1))))
  expect(answers.filter((answer) => typeof answer !== 'string')).toHaveLength(10)
  expect(await ask(world.body(1))).toBe('429 quota-exceeded')
  expect(await world.three.tell(1, 'allow', member.oin, '100001', today, addDays(today, 1))).toBe('allowance-too-wide')
  expect(await world.three.tell(1, 'allow', member.oin, '2003', today, addDays(today, 1))).toBe(member.oin)
  ahead += 60_000
  expect(await ask(world.body(3))).toMatchObject({ proof: expect.anything() })
  expect(await ask(world.body(1))).toBe('429 quota-exceeded')
  ahead += 24 * hour
  expect(await ask(world.body(1))).toMatchObject({ proof: expect.anything() })
})

test('more than three times the middle day of the last thirty is told to the operator, once, by OIN', async () => {
  const member = await world.admit(19)
  const ask = world.asking(member)
  const { id } = (await world.admin.query('SELECT id FROM members WHERE oin = $1', [member.oin])).rows[0]
  for (let back = 1; back <= 7; back += 1)
    await world.admin.query('INSERT INTO evaluation_days VALUES ($1, $2, $3)', [id, addDays(dayOf(clock()), -back), 3])
  world.lines.length = 0
  await ask(world.body(9))
  expect(world.lines.join('')).not.toContain('unusual-use')
  await ask(world.body(1))
  await ask(world.body(1))
  expect(world.lines.filter((line) => line.includes('unusual-use'))).toEqual([expect.stringContaining(member.oin)])
})
