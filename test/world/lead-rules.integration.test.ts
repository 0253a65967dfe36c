import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byBsn, fromOutside, signal } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'
import { chooseRules, codeOf, rule } from './lead-acts.ts'

const { bramKuiper, keesBrouwer } = people
const { esraAydin, gerardPost } = officers

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(new Date('2026-11-23T10:00:00Z'))
})
afterAll(() => house?.close())

describe('the rules of a municipality', () => {
  test('are chosen for later and taken back before their day, never after it; another municipality sees and touches none', async () => {
    const [esra, gerard] = [await house.as(esraAydin), await house.as(gerardPost)]
    expect((await chooseRules(esra, [rule()], '2026-12-01')).status).toBe(204)
    const [coming] = (await esra.call('GET /api/lead-rules')).answer.sets
    expect(coming).toMatchObject({ standing: 'coming', from: '2026-12-01', who: 'Esra Aydin', rules: [rule()] })
    const remove = (caller: Caller, id = coming?.id ?? '') => caller.call('POST /api/lead-rule-sets/:id/removal', { id })
    expect((await remove(gerard)).status).toBe(404)
    expect((await gerard.call('GET /api/lead-rules')).text).not.toContain('Esra')
    const twice = await Promise.all([remove(esra), remove(esra)])
    expect(twice.filter(({ status }) => status !== 204 && status !== 404)).toEqual([])
    expect((await remove(esra)).status).toBe(404)
    expect((await esra.call('GET /api/lead-rules')).answer.sets).toEqual([])
    expect((await chooseRules(esra, [rule()])).status).toBe(204)
    const [begun] = (await esra.call('GET /api/lead-rules')).answer.sets
    expect(codeOf(await remove(esra, begun?.id))).toBe('rules-begun')
  })

  test.each([
    ['rules-missing', [], '2026-12-01'],
    ['rule-fits-nobody', [rule({ category: 'halt' })], '2026-12-01'],
    ['rule-repeats', [rule(), rule()], '2026-12-01'],
    ['start-invalid', [rule()], '2026-11-22'],
    ['start-invalid', [rule()], '2026-02-30'],
  ])('are refused with %s', async (code, rules, from) => {
    expect(codeOf(await chooseRules(await house.as(esraAydin), rules, from))).toBe(code)
  })

  test('two managers at once: one set is kept, the other manager is told', async () => {
    const [first, second] = [await house.as(gerardPost), await house.as(officers.lindaBakker)]
    const latest = (await first.call('GET /api/lead-rules')).answer.sets[0]?.number ?? 0
    const both = await Promise.all([first, second].map((one) => chooseRules(one, [rule()], '2027-01-01', latest)))
    expect(both.map(codeOf).sort()).toEqual([204, 'changed-meanwhile'])
  })

  test('are tried out on past matches: few of them show no numbers; many show tens; never a name', async () => {
    const gerard = await house.as(gerardPost)
    const trial = () => gerard.call('POST /api/lead-rule-trials', { body: { rules: [rule({ domain: 'youth-help' })] } })
    await signal(await house.as(bramKuiper), byBsn(situations.semDeBoer))
    expect((await trial()).answer).toMatchObject({ matches: null, nobody: null })
    await fromOutside(
      house,
      `WITH made AS (INSERT INTO matches (id, number, kind, possible, youth_id, opened_at, closed_at, closed_because)
        SELECT gen_random_uuid(), lpad(n::text, 6, '0'), 'youth', false, (SELECT id FROM youths LIMIT 1), '2026-11-20', '2026-11-21', 'ended' FROM generate_series(1, 34) n RETURNING id),
      places AS (INSERT INTO match_participants (id, match_id, position_id, professional_id, organisation_id, joined_at)
        SELECT gen_random_uuid(), made.id, p.id, p.professional_id, p.organisation_id, '2026-11-20' FROM made, positions p WHERE p.id = ANY ($1))
      INSERT INTO follow_ups (id, municipality_id, asked_at, remind_on, due_on, coordinators_on, officer_on)
        SELECT made.id, (SELECT id FROM municipalities WHERE code = '9001'), '2026-11-20', '2026-11-23', '2026-11-23', '2026-11-24', '2026-11-25' FROM made`,
      [[bramKuiper, keesBrouwer].map(({ jobs }) => jobs[0].id)],
    )
    const { answer: tried, text } = await trial()
    expect(tried).toMatchObject({ matches: 30, nobody: null })
    expect(tried.domains).toContainEqual({ domain: 'youth-help', matches: 30 })
    expect(text).not.toMatch(/Bram|Kees|Kuiper/)
    expect(codeOf(await gerard.call('POST /api/lead-rule-trials', { body: { rules: [] } }))).toBe('rules-missing')
  })
})
