import { randomBytes } from 'node:crypto'
import { openDatabase } from '@mens-centraal/platform/db/database'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../../../../test/database.ts'
import { look, wanted } from '../../../../../test/walls/look.ts'
import { type LocalDoor, stranger } from '../directory/actor.ts'
import { type BoardList, pageSize, placeOf } from './board.ts'
import { watchedBoard } from './board-views.ts'
import { seeFollowUp } from './follow-up-permissions.ts'

const today = '2026-11-22'
const [many, few] = [60, 3]
const id = (kind: string, n: number | string): string => `md5('${kind}-' || ${n})::uuid`
/** Match n is of the first municipality up to `many`, each fourth of it beyond its deadline, three opened on each day; each tenth has somebody of the last organisation. */
const fill = `
SET session_replication_role = replica;
INSERT INTO municipalities SELECT ${id('municipality', 'n')}, (9000 + n)::text, 'Gemeente ' || n FROM generate_series(1, 2) n;
INSERT INTO organisations (id, name, category, independent, place, general_phone, may_use_bsn, email_domains) SELECT ${id('organisation', 'n')}, 'Organisatie ' || n, 'school', false, 'Ergens', '0', true, '{}' FROM generate_series(1, 3) n;
INSERT INTO professionals SELECT ${id('professional', 'n')}, 'Naam', 'Achternaam ' || n FROM generate_series(1, 3) n;
INSERT INTO positions (id, professional_id, organisation_id, function, email, phone, presence, roles, issuer_subject, valid_from)
  SELECT ${id('position', 'n')}, ${id('professional', 'n')}, ${id('organisation', 'n')}, 'adviser', 'x', '0', '{}', '{reporter}', n::text, '2020-01-01' FROM generate_series(1, 3) n;
INSERT INTO youths (id, lookup_odd, lookup_kind, lookup_key_version, subject, subject_key_version, identity_sealed, turns_23_on)
  SELECT ${id('youth', 'n')}, sha256(n::text::bytea), 'bsn', 1, sha256(n::text::bytea), 1, '', '2036-01-01' FROM generate_series(1, ${many + few}) n;
INSERT INTO matches (id, number, kind, possible, youth_id, opened_at) SELECT ${id('match', 'n')}, lpad(n::text, 6, '0'), 'youth', false, ${id('youth', 'n')}, timestamptz '2026-10-01T10:00Z' + n / 3 * interval '1 day' FROM generate_series(1, ${many + few}) n;
INSERT INTO follow_ups (id, municipality_id, asked_at, remind_on, due_on, coordinators_on, officer_on)
  SELECT ${id('match', 'n')}, CASE WHEN n <= ${many} THEN ${id('municipality', 1)} ELSE ${id('municipality', 2)} END, now(), '2026-11-20', CASE WHEN n % 4 = 0 THEN DATE '2026-11-21' ELSE DATE '2026-11-22' END, '2026-11-24', '2026-11-30' FROM generate_series(1, ${many + few}) n;
INSERT INTO risk_signals (id, youth_id, position_id, professional_id, organisation_id, municipality_id, state, in_register, label_sealed, raised_at, ends_on, told_postponed_until)
  SELECT md5('signal-' || n || '-' || w)::uuid, ${id('youth', 'n')}, ${id('position', 'w')}, ${id('professional', 'w')}, ${id('organisation', 'w')}, ${id('municipality', 1)}, 'active', true, '', now(), '2027-01-01', '2026-12-01' FROM generate_series(1, ${many + few}) n, generate_series(1, 3) w WHERE w <> CASE WHEN n % 10 = 0 THEN 2 ELSE 3 END;
INSERT INTO match_participants (id, match_id, signal_id, position_id, professional_id, organisation_id, joined_at)
  SELECT s.id, m.id, s.id, s.position_id, s.professional_id, s.organisation_id, m.opened_at FROM risk_signals s JOIN matches m ON m.youth_id = s.youth_id;
SET session_replication_role = DEFAULT`

const place = await openTestDatabase()
const all = new pg.Client(place.superuserUrl)
const database = openDatabase(place.urls.app, 1, () => undefined)
let ids: Record<'municipality' | 'lastOrganisation', string>
beforeAll(async () => {
  await all.connect()
  await all.query(fill)
  const { rows } = await all.query(
    `SELECT ${id('municipality', 1)} AS municipality, ${id('organisation', 3)} AS "lastOrganisation"`,
  )
  ids = rows[0]
})
afterAll(async () => {
  await Promise.all([all.end(), database.close()])
  await place.drop()
})

type Board = {
  readonly followUps: readonly { readonly number: string; readonly overdue: boolean; readonly openedOn: string }[]
  readonly next: string | null
  readonly counts: object
  readonly organisations: readonly { readonly name: string }[]
}
const keys = { seal: [], lookup: [], audit: [{ version: 1, key: randomBytes(32) }] }
const officer = () => ({ ...stranger, municipalityId: ids.municipality, roles: ['follow-up-officer'] })
const door = () =>
  ({ actor: officer(), now: new Date(`${today}T11:00:00Z`), database, keys, background: false }) as unknown as LocalDoor
const pageOf = async (list: BoardList, after: string | null, organisationId: string | null = null): Promise<Board> => {
  const wish = { list, organisationId, after: after === null ? null : placeOf(after) }
  return (await look(door(), [wanted(seeFollowUp, watchedBoard(wish))]))[0] as Board
}
const pagesOf = async (list: BoardList, organisationId: string | null = null): Promise<Board[]> => {
  const pages = [await pageOf(list, null, organisationId)]
  for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null)
    pages.push(await pageOf(list, next, organisationId))
  return pages
}

test('page after page shows each match once: those beyond their deadline first, then the oldest, also of matches that opened at one moment', async () => {
  const pages = await pagesOf('waiting')
  expect(pages.map(({ followUps }) => followUps.length)).toEqual([pageSize, pageSize, many - 2 * pageSize])
  const shown = pages.flatMap(({ followUps }) => followUps)
  expect(new Set(shown.map(({ number }) => number)).size).toBe(many)
  const order = shown.map(({ overdue, openedOn }) => `${overdue ? 'late' : 'not late'} ${openedOn}`)
  expect(order).toEqual([...order].sort())
  expect(shown.filter(({ overdue }) => overdue).length).toBe(many / 4)
  for (const { counts } of pages) expect(counts).toEqual({ waiting: many, overdue: many / 4, inTouch: 0, finished: 0 })
})

test('of one organisation all of its matches are shown, also those that are on no page that was read before, and all are counted', async () => {
  const [page] = (await pagesOf('waiting', ids.lastOrganisation)) as [Board]
  expect(page.followUps.map(({ number }) => Number(number)).sort((a, b) => a - b)).toEqual([10, 20, 30, 40, 50, 60])
  expect(page.counts).toEqual({ waiting: 6, overdue: 3, inTouch: 0, finished: 0 })
  expect(page.organisations.map(({ name }) => name)).toEqual(['Organisatie 1', 'Organisatie 2', 'Organisatie 3'])
})

test('what moves to another list between two pages makes no other match come twice, or not at all', async () => {
  const first = await pageOf('waiting', null)
  const moved = [first.followUps[0]?.number, first.followUps.at(-1)?.number]
  const finish = `INSERT INTO follow_up_steps (id, follow_up_id, round, kind, at, on_day) SELECT gen_random_uuid(), m.id, 1, 'objection', timestamptz '2026-11-22T10:00Z' + m.number::integer * interval '1 second', '2026-11-22' FROM matches m WHERE m.number = ANY ($1)`
  await all.query(finish, [moved])
  const rest = [await pageOf('waiting', first.next)]
  rest.push(await pageOf('waiting', rest[0]?.next ?? null))
  const numbers = [...first.followUps, ...rest.flatMap(({ followUps }) => followUps)].map(({ number }) => number)
  expect(new Set(numbers).size).toBe(many)
  const finished = await pageOf('finished', null)
  expect(finished.followUps.map(({ number }) => number)).toEqual([...moved].sort().reverse())
  expect(finished.counts).toMatchObject({ waiting: many - 2, finished: 2 })
})
