import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../database.ts'
import { asActor, fillAtRandom, type RandomActor, today } from './random-index.ts'

const database = await openTestDatabase()
const all = new pg.Client(database.superuserUrl)
const app = new pg.Client(database.urls.app)
let actors: RandomActor[]

beforeAll(async () => {
  await Promise.all([all.connect(), app.connect()])
  actors = await fillAtRandom(all, ['reporter', 'coordinator', 'follow-up-officer', 'privacy-officer', 'functional-manager'])
})
afterAll(async () => {
  await Promise.all([all.end(), app.end()])
  await database.drop()
})

describe('who keeps the rules for the lead', () => {
  const facts = 'SELECT DISTINCT past_match FROM past_lead_facts()'
  const manager = () => ({
    ...(actors.find(({ municipalityId }) => municipalityId !== null) as RandomActor),
    roles: ['functional-manager'],
  })

  test('learns of past matches of the own municipality no id and no day, and nothing without the role', async () => {
    const asking = manager()
    await asActor(app, asking)
    const { rows, fields } = await app.query('SELECT * FROM past_lead_facts()')
    expect(fields.map(({ name }) => name)).toEqual([
      'past_match',
      'chance',
      'youth_age',
      'participant_order',
      'category',
      'domain',
      'independent',
      'may_lead',
    ])
    expect(rows.length).toBeGreaterThan(0)
    const own = await all.query('SELECT FROM follow_ups WHERE municipality_id = $1', [asking.municipalityId])
    expect((await app.query(facts)).rowCount).toBeLessThanOrEqual(own.rowCount ?? 0)
    for (const nobody of [
      { ...asking, roles: ['reporter', 'follow-up-officer'] },
      { ...asking, municipalityId: null },
    ]) {
      await asActor(app, nobody)
      expect((await app.query(facts)).rows).toEqual([])
    }
  })

  test('takes back no rules that have begun, and none of another municipality', async () => {
    const asking = manager()
    await all.query("UPDATE lead_rule_sets SET valid_from = '2026-12-01' WHERE number = 1")
    await asActor(app, asking)
    const gone = (await app.query('DELETE FROM lead_rule_sets RETURNING municipality_id, number')).rows
    expect(gone).toEqual([{ municipality_id: asking.municipalityId, number: 1 }])
    const late = "INSERT INTO lead_rule_sets VALUES (gen_random_uuid(), $1, 9, '2026-11-21', '[]', NULL, now())"
    await expect(app.query(late, [asking.municipalityId])).rejects.toMatchObject({ code: '42501' })
  })
})

describe('the steps about the lead', () => {
  test('show to who takes part and to the officer of that municipality, and nobody takes one for another', async () => {
    for (const actor of actors.slice(0, 12)) {
      const may = new Set(
        (
          await all.query(
            "SELECT p.match_id AS id FROM match_participants p JOIN risk_signals s ON s.id = p.signal_id WHERE p.professional_id = $1 AND p.left_at IS NULL AND s.state = 'active' AND s.ends_on > $2 UNION SELECT f.id FROM follow_ups f WHERE f.municipality_id = $3",
            [actor.professionalId, today, actor.municipalityId],
          )
        ).rows.map(({ id }) => id),
      )
      await asActor(app, actor)
      const seen = (await app.query('SELECT match_id, participant_id FROM lead_steps')).rows
      expect(seen.filter(({ match_id }) => !may.has(match_id))).toEqual([])
      const others = await all.query('SELECT id, match_id FROM match_participants WHERE professional_id <> $1 LIMIT 1', [
        actor.professionalId,
      ])
      const { id, match_id } = others.rows[0]
      const take =
        "INSERT INTO lead_steps (id, match_id, number, kind, participant_id, by_participant_id, position_id, at) VALUES (gen_random_uuid(), $1, 99, 'accepted', $2, $2, $3, now())"
      await expect(app.query(take, [match_id, id, actor.positionId])).rejects.toMatchObject({ code: '42501' })
    }
  })
})
