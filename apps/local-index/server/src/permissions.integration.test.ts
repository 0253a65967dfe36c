import { type Permission, refusalOf, whereOf } from '@mens-centraal/platform/access/permission'
import { compose } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../../../test/database.ts'
import { asActor, fillAtRandom, type RandomActor, today } from '../../../../test/walls/random-index.ts'
import { storedInvolvements, storedSignals, storedStandIns, storedStandings } from '../../../../test/walls/stored-things.ts'
import { managingOf } from './directory/managed-facts.ts'
import { permissions } from './permissions.ts'

pg.types.setTypeParser(pg.types.builtins.DATE, String)

const database = await openTestDatabase()
const all = new pg.Client(database.superuserUrl)
const app = new pg.Client(database.urls.app)
const oversight = new pg.Client(database.urls.oversight)
const now = new Date(`${today}T11:00:00Z`)
let actors: RandomActor[]
const everyRole = [
  'reporter',
  'involvement-recorder',
  'coordinator',
  'follow-up-officer',
  'privacy-officer',
  'decider',
  'functional-manager',
]

beforeAll(async () => {
  await Promise.all([all.connect(), app.connect(), oversight.connect()])
  actors = await fillAtRandom(all, everyRole)
  await all.query("SELECT set_config('mc.today', $1, false)", [today])
})
afterAll(async () => {
  await Promise.all([all.end(), app.end(), oversight.end()])
  await database.drop()
})

type Stored = { readonly id: string; readonly facts: (actor: RandomActor) => object }
/** Where the stored things of a condition are, and how a use case would see each of them as facts. */
type Kind = {
  readonly from: string
  /** What names one of them, where it has no id. */
  readonly id?: string
  readonly role: () => pg.Client
  readonly stored: () => Promise<Stored[]>
}

const signals: Kind = { from: 'risk_signals s', role: () => app, stored: () => storedSignals(all) }
const standIns: Kind = { from: 'stand_ins a', role: () => app, stored: () => storedStandIns(all) }
const involvements: Kind = { from: 'involvements i', role: () => app, stored: () => storedInvolvements(all) }
const matches: Kind = {
  from: 'matches m',
  role: () => app,
  stored: async () => {
    const standings = await storedStandings(all)
    const places = await all.query(
      "SELECT p.match_id, p.position_id, p.left_at IS NULL AND coalesce(s.state = 'active' AND s.ends_on > $1, false) AS involved FROM match_participants p LEFT JOIN risk_signals s ON s.id = p.signal_id",
      [today],
    )
    const placeOf = (id: string, actor: RandomActor) => {
      const own = places.rows.filter((row) => row.match_id === id && row.position_id === actor.positionId)
      const row = own.find(({ involved }) => involved) ?? own[0]
      return row === undefined ? null : { positionId: row.position_id, involved: row.involved }
    }
    return (await all.query('SELECT id, closed_because FROM matches')).rows.map((row) => ({
      id: row.id,
      facts: (actor) => ({
        ...standings.get(actor.positionId),
        place: placeOf(row.id, actor),
        match: { closedBecause: row.closed_because },
      }),
    }))
  },
}
const notices: Kind = {
  from: 'notices n',
  role: () => app,
  stored: async () =>
    (await all.query('SELECT id, position_id FROM notices')).rows.map((row) => ({
      id: row.id,
      facts: () => ({ notice: { positionId: row.position_id } }),
    })),
}
const records: Kind = {
  from: 'audit_records a',
  role: () => oversight,
  stored: async () =>
    (
      await all.query('SELECT id, origin, organisation_id, municipality_id, covenant_municipality_id FROM audit_records')
    ).rows.map((row) => ({
      id: row.id,
      facts: () => ({
        record: {
          origin: row.origin,
          organisationId: row.organisation_id,
          municipalityId: row.municipality_id,
          covenantMunicipalityId: row.covenant_municipality_id,
        },
      }),
    })),
}

/** What belongs to one municipality. @param from its table, with the name that conditions give it @param fact under which name a use case knows it */
const ofMunicipality = (from: string, fact: string): Kind => ({
  from,
  role: () => app,
  stored: async () =>
    (await all.query(`SELECT id, municipality_id FROM ${from.split(' ')[0]}`)).rows.map((row) => ({
      id: row.id,
      facts: () => ({ [fact]: { municipalityId: row.municipality_id } }),
    })),
})

const organisations: Kind = {
  from: 'organisations o',
  role: () => app,
  stored: async () =>
    (
      await all.query(
        `SELECT o.id, array_remove(ARRAY(SELECT c.municipality_id FROM covenants c WHERE c.organisation_id = o.id) || o.municipality_id, NULL) AS ever,
          ${managingOf('$1')} AS now
          FROM organisations o`,
        [today],
      )
    ).rows.map((row) => ({ id: row.id, facts: () => ({ organisation: { municipalityIds: row.now, everWith: row.ever } }) })),
}
const escalations: Kind = {
  from: 'follow_ups f',
  role: () => app,
  stored: async () =>
    (
      await all.query(`SELECT f.id, EXISTS (SELECT FROM follow_up_steps t WHERE t.follow_up_id = f.id AND t.kind = 'coordinators-told') AS told,
        ARRAY(SELECT DISTINCT p.organisation_id::text FROM match_participants p WHERE p.match_id = f.id AND p.left_at IS NULL) AS organisations FROM follow_ups f`)
    ).rows.map((row) => ({
      id: row.id,
      facts: () => ({ escalation: { told: row.told, organisationIds: row.organisations } }),
    })),
}
const links: Kind = {
  from: 'account_links l',
  role: () => app,
  stored: async () =>
    (await all.query('SELECT id, position_id FROM account_links')).rows.map((row) => ({
      id: row.id,
      facts: () => ({ link: { positionId: row.position_id } }),
    })),
}
const jobs: Kind = {
  from: 'positions p',
  role: () => app,
  stored: async () => {
    const rows = await all.query(
      `SELECT p.id, p.professional_id, p.organisation_id, ARRAY(SELECT c.municipality_id::text FROM covenants c
        WHERE c.organisation_id = p.organisation_id AND c.valid_from <= $1 AND (c.valid_until IS NULL OR c.valid_until > $1)) AS with FROM positions p`,
      [today],
    )
    return rows.rows.map((row) => {
      const at = { professionalId: row.professional_id, organisationId: row.organisation_id, covenantsWith: row.with }
      return { id: row.id, facts: () => ({ account: { ...at, hasIssuer: false } }) }
    })
  },
}
const sessions: Kind = {
  from: 'sessions s JOIN positions p ON p.id = s.position_id',
  role: () => app,
  stored: async () =>
    (await all.query('SELECT s.id, p.professional_id FROM sessions s JOIN positions p ON p.id = s.position_id')).rows.map(
      (row) => ({
        id: row.id,
        facts: () => ({ session: { professionalId: row.professional_id } }),
      }),
    ),
}

const figureId = "g.municipality_id || '/' || g.month || '/' || g.cell"
const figures: Kind = {
  from: 'published_figures g',
  id: figureId,
  role: () => app,
  stored: async () =>
    (await all.query(`SELECT ${figureId} AS id, municipality_id FROM published_figures g`)).rows.map((row) => ({
      id: row.id,
      facts: () => ({ figure: { municipalityId: row.municipality_id } }),
    })),
}

const kindOf: { readonly [noun: string]: Kind } = {
  'risk-signal': signals,
  involvement: involvements,
  'stand-in': standIns,
  'involvement:see-involved': signals,
  match: matches,
  notice: notices,
  decision: ofMunicipality('decisions d', 'decision'),
  'follow-up': ofMunicipality('follow_ups f', 'followUp'),
  escalation: escalations,
  'audit-record': records,
  setting: ofMunicipality('municipality_settings c', 'choice'),
  'take-over': ofMunicipality('take_overs t', 'takeOver'),
  'lead-rule': ofMunicipality('lead_rule_sets c', 'choice'),
  'listed-address': ofMunicipality('listed_addresses c', 'choice'),
  'management-right': ofMunicipality('right_proposals r', 'proposal'),
  organisation: organisations,
  covenant: organisations,
  designation: organisations,
  professional: organisations,
  position: organisations,
  'people-list': organisations,
  'source-system': ofMunicipality('source_systems s', 'system'),
  'account-link': links,
  account: jobs,
  session: sessions,
  insight: figures,
}
/** Where the things are that a permission is about: most by its noun. */
const kindOfName = (name: string): Kind | undefined => kindOf[name] ?? kindOf[name.split(':')[0] ?? '']
const withFilter = permissions.filter(({ conditions }) => conditions.some(({ where }) => where !== undefined))
/** The conditions of a permission that are about stored things, alone: those have two faces. */
const aboutStored = (wanted: Permission<never>): Permission<never> => ({
  ...wanted,
  conditions: wanted.conditions.filter(({ where }) => where !== undefined),
})

const idsOf = async (client: pg.Client, { from, id }: Kind, wanted: Permission<never>, actor: RandomActor): Promise<string[]> => {
  const where = whereOf(wanted, actor, now)
  const { text, values } = compose(
    sql`SELECT ${sql.raw(id ?? `${from.split(' ')[1]}.id`)} AS id FROM ${sql.raw(from)} WHERE ${where}`,
  )
  return (await client.query(text, [...values])).rows.map(({ id }) => id).sort()
}

test.each(withFilter.map((wanted) => [wanted.name, wanted] as const))(
  '%s: what is held on facts, what a filter shows, and what row security passes are the same things',
  async (name, wanted) => {
    const kind = kindOfName(name)
    if (kind === undefined) throw new Error(`tell this test where the stored things of ${name} are`)
    const stored = await kind.stored()
    const only = aboutStored(wanted)
    let shown = 0
    for (const actor of actors) {
      const held = stored.filter(({ facts }) => refusalOf(only, { actor, facts: facts(actor) as never, now }) === null)
      const ids = held.map(({ id }) => id).sort()
      expect(await idsOf(all, kind, only, actor)).toEqual(ids)
      await asActor(kind.role(), actor)
      expect(await idsOf(kind.role(), kind, only, actor)).toEqual(ids)
      shown += ids.length
    }
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThan(stored.length * actors.length)
  },
)

test('these are ten thousand cases and more', async () => {
  const counts = await Promise.all(withFilter.map(async ({ name }) => (await kindOfName(name)?.stored())?.length ?? 0))
  expect(counts.reduce((sum, count) => sum + count, 0) * actors.length).toBeGreaterThan(10_000)
})

test('who has no role for it gets an empty filter', async () => {
  for (const wanted of withFilter) {
    const kind = kindOfName(wanted.name)
    const nobody = {
      ...(actors[0] as RandomActor),
      roles: ['anyone', ...everyRole].filter((role) => !wanted.roles.includes(role)),
    }
    expect(kind && (await idsOf(all, kind, aboutStored(wanted), nobody))).toEqual([])
  }
})
