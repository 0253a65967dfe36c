import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../database.ts'
import { asActor, fillAtRandom, type RandomActor, today } from './random-index.ts'

const database = await openTestDatabase()
const all = new pg.Client(database.superuserUrl)
const app = new pg.Client(database.urls.app)
const oversight = new pg.Client(database.urls.oversight)
let actors: RandomActor[]

beforeAll(async () => {
  await Promise.all([all.connect(), app.connect(), oversight.connect()])
  actors = await fillAtRandom(all, ['reporter'])
  await all.query("SELECT set_config('mc.today', $1, false)", [today])
})
afterAll(async () => {
  await Promise.all([all.end(), app.end(), oversight.end()])
  await database.drop()
})

/** For each table behind row security: the rows that belong to a professional, as the superuser sees them. */
const own: { readonly [table: string]: string } = {
  risk_signals: 'professional_id = $1',
  youth_finds: 'professional_id = $1',
  notices: 'professional_id = $1',
  archive_notices: 'professional_id = $1',
  involvements: 'professional_id = $1',
  youths: `EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = t.id AND s.professional_id = $1)
    OR EXISTS (SELECT FROM involvements i WHERE i.youth_id = t.id AND i.professional_id = $1)`,
  matches: `EXISTS (SELECT FROM match_participants p JOIN risk_signals s ON s.id = p.signal_id
    WHERE p.match_id = t.id AND p.professional_id = $1 AND p.left_at IS NULL AND s.state = 'active' AND s.ends_on > '${today}')`,
  match_participants: 'professional_id = $1',
}

describe('the app’s role', () => {
  test.each(Object.keys(own))('in %s sees the rows of who asks, and never one of another person', async (table) => {
    let seen = 0
    for (const actor of actors) {
      await asActor(app, actor)
      const visible = (await app.query(`SELECT id FROM ${table} ORDER BY id`)).rows
      const expected = (await all.query(`SELECT id FROM ${table} t WHERE ${own[table]} ORDER BY id`, [actor.professionalId])).rows
      expect(visible).toEqual(expected)
      seen += visible.length
    }
    expect(seen).toBeGreaterThan(0)
  })

  test.each(Object.keys(own))('in %s sees nothing without a context', async (table) => {
    const bare = new pg.Client(database.urls.app)
    await bare.connect()
    try {
      expect((await bare.query(`SELECT FROM ${table}`)).rowCount).toBe(0)
    } finally {
      await bare.end()
    }
  })

  test('cannot change, take over or delete a signal of another person, nor give one in another’s name', async () => {
    const [actor, victim] = [actors[0], actors.find(({ professionalId }) => professionalId !== actors[0]?.professionalId)]
    if (!actor || !victim) throw new Error('two people')
    await asActor(app, actor)
    const theirs = (await all.query('SELECT * FROM risk_signals WHERE professional_id = $1 LIMIT 1', [victim.professionalId]))
      .rows[0]
    expect((await app.query("UPDATE risk_signals SET ends_on = '2030-01-01' WHERE id = $1", [theirs.id])).rowCount).toBe(0)
    expect((await app.query('DELETE FROM risk_signals WHERE id = $1', [theirs.id])).rowCount).toBe(0)
    const give = `INSERT INTO risk_signals (id, youth_id, position_id, professional_id, organisation_id, municipality_id, state, in_register, label_sealed, raised_at, ends_on, told_postponed_until)
      VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'active', true, '', now(), '2027-01-01', '2026-12-01')`
    const named = [theirs.youth_id, victim.positionId, victim.professionalId, victim.organisationId, theirs.municipality_id]
    await expect(app.query(give, named)).rejects.toMatchObject({ code: '42501' })
  })

  test.each([
    'audit_records',
    'audit_record_subjects',
    'audit_record_things',
    'audit_subjects',
    'processing_records',
    'outbox',
    'match_splits',
  ])('cannot read %s', async (table) => {
    await expect(app.query(`SELECT FROM ${table}`)).rejects.toMatchObject({ code: '42501' })
  })

  test('learns of others on a youth only ids, by the functions that matching and follow-up need', async () => {
    const returns = await all.query(
      "SELECT p.proname, pg_get_function_result(p.oid) AS result FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.proretset AND p.proname NOT IN ('watched_youth', 'past_lead_facts') ORDER BY 1",
    )
    const columns = returns.rows.flatMap(({ result }) =>
      result
        .replace(/^TABLE\(|\)$/g, '')
        .split(', ')
        .map((column: string) => column.split(' ')[0]),
    )
    expect([...new Set(columns)].sort()).toEqual([
      ...[
        'archive_ends_on',
        'archive_term',
        'at',
        'closed_at',
        'closed_because',
        'deciders',
        'ends_on',
        'event',
        'handed_over_at',
        'id',
        'involved',
        'involvement_id',
        'joined_at',
        'kind',
        'late',
        'left_at',
        'list',
        'match_id',
        'match_number',
        'municipality_id',
        'number',
        'one',
        'opened_at',
        'organisation_id',
        'organisation_ids',
        'organisations',
        'other',
        'other_organisation_ids',
        'overdue',
        'participant_id',
        'place',
      ],
      ...[
        'position_id',
        'possible',
        'professional_id',
        'reporters',
        'same_youth',
        'sees',
        'sees_else',
        'signal_id',
        'since',
        'split',
        'stand_in_id',
        'state',
        'subject',
        'subjects',
        'told',
        'version',
        'waiting',
        'waits',
        'youth_id',
      ],
    ])
  })
})

describe('who watches over follow-up', () => {
  const officer = () => ({
    ...(actors.find(({ municipalityId }) => municipalityId !== null) as RandomActor),
    roles: ['follow-up-officer'],
  })
  const followUps = 'SELECT id FROM follow_ups ORDER BY id'

  test('sees as officer the follow-ups of the own municipality and no other, with their steps; without the role none', async () => {
    const asking = officer()
    const rows = (await all.query('SELECT id FROM follow_ups WHERE municipality_id = $1', [asking.municipalityId])).rows
    const taking = (
      await all.query(
        "SELECT p.match_id FROM match_participants p JOIN risk_signals s ON s.id = p.signal_id WHERE p.professional_id = $1 AND p.left_at IS NULL AND s.state = 'active' AND s.ends_on > $2",
        [asking.professionalId, today],
      )
    ).rows
    const may = new Set([...rows.map(({ id }) => id), ...taking.map(({ match_id }) => match_id)])
    await asActor(app, asking)
    const seen = (await app.query(followUps)).rows.map(({ id }) => id)
    expect(seen.filter((id) => !may.has(id))).toEqual([])
    for (const { id } of rows) expect(seen).toContain(id)
    await asActor(app, { ...asking, roles: ['functional-manager'], professionalId: asking.positionId })
    expect((await app.query(followUps)).rows).toEqual([])
  })

  test('never reads who a youth is without having said why', async () => {
    await asActor(app, officer())
    const steps = await all.query('SELECT id FROM follow_up_steps')
    for (const { id } of steps.rows.slice(0, 50))
      expect((await app.query('SELECT * FROM watched_youth($1)', [id])).rows).toEqual([])
    expect(
      (
        await app.query(
          'SELECT * FROM youths y WHERE NOT EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = y.id) AND NOT EXISTS (SELECT FROM involvements i WHERE i.youth_id = y.id)',
        )
      ).rows,
    ).toEqual([])
  })

  test('cannot say that participants were in touch, nor close what others follow up', async () => {
    const asking = officer()
    await asActor(app, asking)
    const say = (id: string, kind: string, participant: string | null) =>
      app.query(
        "INSERT INTO follow_up_steps (id, follow_up_id, round, kind, participant_id, position_id, about_participant_id, at, on_day) VALUES (gen_random_uuid(), $1, 9, $2, $3, $4, $3, now(), '2026-11-22')",
        [id, kind, participant, asking.positionId],
      )
    const other = (
      await all.query(
        'SELECT f.id, p.id AS participant FROM follow_ups f JOIN match_participants p ON p.match_id = f.id WHERE f.municipality_id <> $1 AND p.professional_id <> $2 AND NOT EXISTS (SELECT FROM match_participants o WHERE o.match_id = f.id AND o.professional_id = $2) LIMIT 1',
        [asking.municipalityId, asking.professionalId],
      )
    ).rows[0]
    await expect(say(other.id, 'in-touch', other.participant)).rejects.toMatchObject({ code: '42501' })
    await expect(say(other.id, 'no-response', null)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('the role of oversight', () => {
  const records =
    "SELECT id, covenant_municipality_id AS covenant, municipality_id AS own, origin = 'connection' AND organisation_id IS NULL AS nobodys FROM audit_records ORDER BY id"

  test('reads the records under covenants of the municipality of who asks, of the municipality itself, and of unknown systems, with whom they showed', async () => {
    const stored = (await all.query(records)).rows
    let seen = 0
    for (const actor of actors) {
      await asActor(oversight, actor)
      const visible = (await oversight.query(records)).rows
      const concerns = ({ covenant, own, nobodys }: (typeof stored)[number]) =>
        actor.municipalityId !== null && (covenant ?? own ?? (nobodys ? actor.municipalityId : '')) === actor.municipalityId
      expect(visible).toEqual(stored.filter(concerns))
      const ids = (await oversight.query('SELECT record_id AS id FROM audit_record_subjects ORDER BY 1')).rows
      expect(ids).toEqual(visible.filter(({ nobodys }) => !nobodys).map(({ id }) => ({ id })))
      seen += visible.length
    }
    expect(seen).toBeGreaterThan(0)
  })

  test('reads no record without a context', async () => {
    const bare = new pg.Client(database.urls.oversight)
    await bare.connect()
    try {
      for (const table of ['audit_records', 'audit_record_subjects', 'audit_record_things'])
        expect((await bare.query(`SELECT FROM ${table}`)).rowCount).toBe(0)
    } finally {
      await bare.end()
    }
  })
})

describe('the roles', () => {
  test('matcher cannot log in, and none of them is above row security', async () => {
    const { rows } = await all.query(
      "SELECT rolname, rolcanlogin, rolsuper, rolbypassrls FROM pg_roles WHERE rolname LIKE 'local\\_index\\_%' ORDER BY 1",
    )
    expect(rows.map(({ rolname, rolcanlogin }) => [rolname, rolcanlogin])).toEqual([
      ['local_index_app', true],
      ['local_index_matcher', false],
      ['local_index_oversight', true],
      ['local_index_owner', true],
      ['local_index_worker', true],
    ])
    expect(rows.filter(({ rolsuper, rolbypassrls }) => rolsuper || rolbypassrls)).toEqual([])
  })

  test('no program changes or deletes a record of the log', async () => {
    for (const role of ['app', 'worker', 'oversight'] as const) {
      const client = new pg.Client(database.urls[role])
      await client.connect()
      for (const change of ["UPDATE audit_records SET permission = 'x'", 'DELETE FROM audit_records', 'TRUNCATE audit_records'])
        await expect(client.query(change), `${role}: ${change}`).rejects.toMatchObject({ code: '42501' })
      await client.end()
    }
  })
})
