import { randomBytes } from 'node:crypto'
import { type Permission, refusalOf } from '@mens-centraal/platform/access/permission'
import { openDatabase } from '@mens-centraal/platform/db/database'
import { type AtRestKeys, seal } from '@mens-centraal/platform/sealing/at-rest'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../../../../test/database.ts'
import { look, wanted } from '../../../../test/walls/look.ts'
import { asActor, fillAtRandom, type RandomActor, today } from '../../../../test/walls/random-index.ts'
import { storedStandIns } from '../../../../test/walls/stored-things.ts'
import { type LocalDoor, stranger } from './directory/actor.ts'
import { seeStoodInMatches } from './directory/stand-in-permissions.ts'
import { seeStoodInFollowUp } from './follow-up/follow-up-permissions.ts'
import { stoodInFollowUp } from './follow-up/follow-up-views.ts'
import { seeMatch } from './matches/match-permissions.ts'
import { myMatches } from './matches/match-views.ts'
import { stoodInMatch, stoodInMatches } from './matches/stood-in-match-views.ts'

const now = new Date(`${today}T11:00:00Z`)
const key = () => [{ version: 1, key: randomBytes(32) }] as const
const keys = { seal: key(), lookup: key(), audit: key() } as unknown as AtRestKeys

const place = await openTestDatabase()
const all = new pg.Client(place.superuserUrl)
const app = new pg.Client(place.urls.app)
const database = openDatabase(place.urls.app, 1, () => undefined)
let people: RandomActor[]
let followed: ReadonlySet<string>
beforeAll(async () => {
  await Promise.all([all.connect(), app.connect()])
  people = await fillAtRandom(all, ['reporter'])
  const label = { givenNames: 'Naam', familyName: 'Jeugdige', birthYear: 2014 }
  for (const { id } of (await all.query('SELECT id FROM risk_signals')).rows)
    await all.query('UPDATE risk_signals SET label_sealed = $2 WHERE id = $1', [id, seal(keys, `risk_signals/${id}`, label)])
  followed = new Set(
    (await all.query('SELECT m.number FROM matches m JOIN follow_ups f ON f.id = m.id')).rows.map((row) => row.number),
  )
})
afterAll(async () => {
  await Promise.all([all.end(), app.end(), database.close()])
  await place.drop()
})

const doorOf = (actor: RandomActor): LocalDoor =>
  ({ actor: { ...stranger, ...actor }, now, database, keys, background: false }) as unknown as LocalDoor

/** A stand-in in the organisation of somebody; of the others a sample will do. */
const isNear = ({ facts }: Awaited<ReturnType<typeof storedStandIns>>[number], { organisationId }: RandomActor): boolean =>
  facts().absence.organisationId === organisationId

type List = { readonly matches: readonly { readonly id: string; readonly number: string }[] }
const numbersOf = ({ matches }: List): string[] => matches.map(({ number }) => number).sort()

test('who stands in is shown the open matches that who is away sees themselves, in a list and one by one; nobody else is shown any', async () => {
  const standIns = await storedStandIns(all)
  let [stood, shown] = [0, 0]
  for (const actor of people) {
    const door = doorOf(actor)
    for (const { id, facts } of standIns.filter((one, i) => isNear(one, actor) || i % 10 === 0)) {
      const situation = { actor: door.actor, facts: facts() as never, now }
      const may = refusalOf(seeStoodInMatches as Permission<never>, situation) === null
      const [list] = (await look(door, [wanted(seeStoodInMatches, stoodInMatches(id))])) as [List | null]
      expect(list !== null).toBe(may)
      if (list === null) continue
      const absent = people.find(({ positionId }) => positionId === facts().absence.positionId) as RandomActor
      const [own] = (await look(doorOf(absent), [wanted(seeMatch, myMatches)])) as [List]
      expect(numbersOf(list)).toEqual(numbersOf(own))
      for (const match of list.matches) {
        const [one] = (await look(door, [wanted(seeStoodInMatches, stoodInMatch(match.id))])) as [{ number: string } | null]
        expect(one?.number).toBe(match.number)
        const [course] = await look(door, [wanted(seeStoodInFollowUp, stoodInFollowUp(match.id))])
        expect(course !== null).toBe(followed.has(match.number))
      }
      stood += 1
      shown += list.matches.length
    }
  }
  expect(stood).toBeGreaterThan(3)
  expect(shown).toBeGreaterThan(3)
})

test('a place in a match is opened by nobody who does not stand in for whose place it is', async () => {
  const places = (await all.query('SELECT id, position_id FROM match_participants LIMIT 80')).rows
  const standIns = await storedStandIns(all)
  for (const actor of people) {
    const door = doorOf(actor)
    const standsInFor = standIns.filter(
      ({ facts }) =>
        refusalOf(seeStoodInMatches as Permission<never>, { actor: door.actor, facts: facts() as never, now }) === null,
    )
    const absent = new Set(standsInFor.map(({ facts }) => facts().absence.positionId))
    for (const { id } of places.filter(({ position_id }) => !absent.has(position_id)).slice(0, 4)) {
      expect(await look(door, [wanted(seeStoodInMatches, stoodInMatch(id))])).toEqual([null])
      expect(await look(door, [wanted(seeStoodInFollowUp, stoodInFollowUp(id))])).toEqual([null])
    }
  }
})

describe('row security, the second line', () => {
  /** By which stand-ins somebody stands in today, and for whom, as the rule says it. */
  const standsInBy = async (actor: RandomActor): Promise<ReadonlyMap<string, string>> => {
    const may = (facts: object) =>
      refusalOf(seeStoodInMatches as Permission<never>, {
        actor: { ...actor, roles: ['reporter'] },
        facts: facts as never,
        now,
      }) === null
    const stored = await storedStandIns(all)
    return new Map(stored.flatMap(({ id, facts }) => (may(facts()) ? [[id, facts().absence.positionId] as const] : [])))
  }

  test('sees the matches of that colleague within that transaction, and of nobody else; who does not stand in sees none', async () => {
    const every = (await all.query('SELECT id FROM stand_ins')).rows.map(({ id }) => id)
    let stood = 0
    for (const actor of people) {
      const may = await standsInBy(actor)
      await asActor(app, actor)
      for (const id of every) {
        await app.query('BEGIN')
        const { rows } = await app.query('SELECT position_id FROM stand_for($1, NULL)', [id])
        await app.query('ROLLBACK')
        expect(rows.map((row) => row.position_id)).toEqual(may.has(id) ? [may.get(id)] : [])
        stood += rows.length
      }
      expect((await app.query("SELECT current_setting('mc.position') AS who")).rows).toEqual([{ who: actor.positionId }])
    }
    expect(stood).toBeGreaterThan(0)
  })

  test('of another organisation shows nobody who is away, save to who takes part in a match with them', async () => {
    const standIns = (
      await all.query(
        `SELECT id, position_id, organisation_id, from_on <= '${today}' AND until_on > '${today}' AS running FROM stand_ins`,
      )
    ).rows
    const places = (
      await all.query(`SELECT p.match_id, p.professional_id, p.position_id, p.left_at IS NULL AND s.state = 'active' AND s.ends_on > '${today}' AS counts
        FROM match_participants p LEFT JOIN risk_signals s ON s.id = p.signal_id`)
    ).rows
    let [met, others] = [0, 0]
    for (const actor of people) {
      const own = new Set(
        places.filter((one) => one.counts && one.professional_id === actor.professionalId).map((one) => one.match_id),
      )
      const company = new Set(places.filter((one) => own.has(one.match_id)).map((one) => one.position_id))
      const near = standIns.filter((one) => one.organisation_id === actor.organisationId)
      const away = standIns.filter((one) => !near.includes(one) && one.running && company.has(one.position_id))
      await asActor(app, { ...actor, roles: ['reporter'] })
      const { rows } = await app.query('SELECT id FROM stand_ins')
      expect(rows.map(({ id }) => id).sort()).toEqual([...near, ...away].map(({ id }) => id).sort())
      met += away.length
      others += standIns.filter((one) => one.running && !near.includes(one) && !away.includes(one)).length
    }
    expect(met).toBeGreaterThan(0)
    expect(others).toBeGreaterThan(0)
  })

  test('says something for that colleague only, in an open match', async () => {
    const places = await all.query(
      'SELECT p.id, p.match_id, p.position_id, p.left_at IS NULL AND m.closed_at IS NULL AS open FROM match_participants p JOIN matches m ON m.id = p.match_id',
    )
    let said = 0
    for (const actor of people) {
      const absent = [...(await standsInBy(actor)).values()]
      const near = places.rows.filter((one, i) => absent.includes(one.position_id) || i % 40 === 0)
      await asActor(app, actor)
      for (const { id, match_id, position_id, open } of near) {
        const { rows } = await app.query('SELECT stands_in_at($1, $2, $3) AS may', [id, match_id, position_id])
        expect(rows[0]?.may).toBe(open && absent.includes(position_id))
        said += Number(rows[0]?.may)
      }
    }
    expect(said).toBeGreaterThan(0)
  })
})
