import { randomBytes } from 'node:crypto'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { type Permission, refusalOf, whereOf } from '@mens-centraal/platform/access/permission'
import { type Database, openDatabase } from '@mens-centraal/platform/db/database'
import { type AtRestKeys, seal } from '@mens-centraal/platform/sealing/at-rest'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { either } from '../../../../test/length.ts'
import { look, type Wanted, wanted } from '../../../../test/walls/look.ts'
import { fillAtRandom, type RandomActor, today } from '../../../../test/walls/random-index.ts'
import { storedStandings } from '../../../../test/walls/stored-things.ts'
import { seeMatchLead } from './case-leads/case-lead-permissions.ts'
import { type LocalDoor, stranger } from './directory/actor.ts'
import { seeStoodInMatches } from './directory/stand-in-permissions.ts'
import { type BoardList, boardLists, placeOf } from './follow-up/board.ts'
import { watchedBoard } from './follow-up/board-views.ts'
import { seeEscalation, seeFollowUp, seeMatchFollowUp } from './follow-up/follow-up-permissions.ts'
import { matchFollowUp, watchedDetail } from './follow-up/follow-up-views.ts'
import { seeMatch } from './matches/match-permissions.ts'
import { matchDetail, myMatches } from './matches/match-views.ts'
import { organisationsInvolvedBefore } from './risk-signals/archive-notice-views.ts'
import { seeAtHandOver, seeOrganisationSignals } from './risk-signals/hand-over-permissions.ts'
import { seeEarlierOrganisations, seeOwnSignals } from './risk-signals/risk-signal-permissions.ts'
import { mySignal, mySignals } from './today/my-signals-views.ts'
import { signalsOfOrganisation, signalsToHandOverOf } from './today/organisation-signals-views.ts'
import { seeToday } from './today/today-permissions.ts'
import { todayOf } from './today/today-views.ts'

/**
 * What a list, a count, a course or a notice shows is exactly what may be opened, and what the permission says of the stored thing: for random people, with
 * any of the roles, in random states of everything, each with all that there is. The public API answers with these same views.
 */
const seeds = either({ short: [0.42], long: Array.from({ length: 10 }, (_, i) => i / 10) })
const everyRole = ['reporter', 'coordinator', 'follow-up-officer', 'privacy-officer', 'functional-manager']
const now = new Date(`${today}T11:00:00Z`)
const key = () => [{ version: 1, key: randomBytes(32) }] as const
const keys = { seal: key(), lookup: key(), audit: key() } as unknown as AtRestKeys

let place: TestDatabase
let all: pg.Client
let database: Database
beforeEach(async () => {
  place = await openTestDatabase()
  all = new pg.Client(place.superuserUrl)
  await all.connect()
  database = openDatabase(place.urls.app, 1, () => undefined)
})
afterEach(async () => {
  await Promise.all([all.end(), database.close()])
  await place.drop()
})

type Row = Record<string, string>
const rowsOf = async (text: string): Promise<Row[]> => (await all.query(text)).rows
const idsOf = (some: readonly { readonly id: string }[]): string[] => some.map(({ id }) => id).sort()

/** The labels of the random signals are made anew, so that views can open them. */
const sealLabels = async (): Promise<void> => {
  const label = { givenNames: 'Naam', familyName: 'Jeugdige', birthYear: 2014 }
  for (const { id } of await rowsOf('SELECT id FROM risk_signals'))
    await all.query('UPDATE risk_signals SET label_sealed = $2 WHERE id = $1', [id, seal(keys, `risk_signals/${id}`, label)])
}

const doorOf = (actor: RandomActor): LocalDoor =>
  ({ actor: { ...stranger, ...actor }, now, database, keys, background: false }) as unknown as LocalDoor

type Shown = {
  readonly signals: { signals: { id: string; matches: { id: string }[] }[] } | null
  readonly matches: { matches: { id: string }[] } | null
  readonly organisation: { colleagues: { positionId: string }[] } | null
  readonly today: {
    notices: { match: { id: string | null } | null; signal: string | null }[]
    matches: { id: string }[]
    followUp: { own: { match: string }[]; watched: { waiting: number; overdue: number } | null }
    [task: string]: unknown
  }
}
type OpenedMatch = {
  id: string
  signal: string
  closedOn: string | null
  participants: { you: boolean; involved: boolean; name: string }[]
}
type OpenedFollowUp = { contacts: { name: string }[]; timeline: { who: string | null }[] }

const listsOf = async (door: LocalDoor): Promise<Shown> => {
  const filter = (permission: Permission<never>) => whereOf(permission, door.actor, now)
  const seeing = {
    signals: filter(seeOwnSignals),
    matches: filter(seeMatch),
    contacts: filter(seeMatchFollowUp),
    watched: filter(seeFollowUp),
    escalated: filter(seeEscalation),
    leads: filter(seeMatchLead),
    stoodIn: filter(seeStoodInMatches),
  }
  const [signals, matches, organisation, forToday] = await look(door, [
    wanted(seeOwnSignals, mySignals),
    wanted(seeMatch, myMatches),
    wanted(seeOrganisationSignals, signalsOfOrganisation),
    wanted(seeToday, todayOf(seeing)),
  ])
  return {
    signals,
    matches,
    organisation,
    today: forToday ?? { notices: [], matches: [], standsInFor: [], followUp: { own: [], watched: null } },
  } as Shown
}

/** Opens everything there is, one by one. @returns what somebody got, without what they did not */
const openAll = async <T>(
  door: LocalDoor,
  ids: readonly string[],
  wish: (id: string) => Wanted,
): Promise<(T & { id: string })[]> => {
  const opened = await look(door, ids.map(wish))
  return opened.flatMap((value, i) => (value === null ? [] : [{ ...(value as T), id: ids[i] ?? '' }]))
}

type Stored = {
  readonly signals: Row[]
  readonly matches: Row[]
  readonly places: Row[]
  readonly followUps: Row[]
  readonly positions: Row[]
  readonly standings: Awaited<ReturnType<typeof storedStandings>>
}

const stored = async (): Promise<Stored> => ({
  signals: await rowsOf('SELECT id, position_id, organisation_id, state, ends_on::text FROM risk_signals'),
  matches: await rowsOf('SELECT id, closed_because FROM matches'),
  places: await rowsOf(
    `SELECT p.match_id, p.position_id FROM match_participants p JOIN risk_signals s ON s.id = p.signal_id WHERE p.left_at IS NULL AND s.state = 'active' AND s.ends_on > '${today}'`,
  ),
  followUps: await rowsOf('SELECT id, municipality_id FROM follow_ups'),
  positions: await rowsOf('SELECT id FROM positions'),
  standings: await storedStandings(all),
})

/** What the rules say that somebody may see of all that is stored, from the facts alone. */
const allowed = (actor: RandomActor, { signals, matches, places, standings }: Stored) => {
  const may = (permission: Permission<never>, facts: object): boolean =>
    permission.roles.some((role) => actor.roles.includes(role)) &&
    refusalOf(permission, { actor, facts: { ...standings.get(actor.positionId), ...facts } as never, now }) === null
  const signalFacts = ({ position_id, organisation_id, state, ends_on }: Row) => ({
    signal: { positionId: position_id, organisationId: organisation_id, state, endsOn: calendarDay(ends_on ?? '') },
  })
  const matchFacts = ({ id, closed_because }: Row) => ({
    place: places.some((one) => one['match_id'] === id && one['position_id'] === actor.positionId)
      ? { positionId: actor.positionId, involved: true }
      : null,
    match: { closedBecause: closed_because },
  })
  const ids = (rows: readonly Row[]) => idsOf(rows as unknown as { id: string }[])
  return {
    signals: ids(signals.filter((one) => may(seeOwnSignals, signalFacts(one)))),
    ofOrganisation: ids(signals.filter((one) => may(seeOrganisationSignals, signalFacts(one)))),
    matches: ids(matches.filter((one) => may(seeMatch, matchFacts(one)))),
  }
}

const signalsAgree = async (door: LocalDoor, there: Stored, lists: Shown): Promise<string[]> => {
  const may = allowed(door.actor as unknown as RandomActor, there)
  const ids = there.signals.map(({ id }) => id ?? '')
  const opened = await openAll<object>(door, ids, (id) => wanted(seeOwnSignals, mySignal(id)))
  expect(idsOf(opened)).toEqual(may.signals)
  expect(idsOf(lists.signals?.signals ?? [])).toEqual(may.signals)
  const before = await openAll<object>(door, ids, (id) => wanted(seeEarlierOrganisations, organisationsInvolvedBefore(id)))
  expect(idsOf(before)).toEqual(may.signals)
  const handedOver = await openAll<{ signals: { id: string }[] }>(
    door,
    there.positions.map(({ id }) => id ?? ''),
    (id) => wanted(seeAtHandOver, signalsToHandOverOf(id, 'away')),
  )
  expect(idsOf(handedOver.flatMap(({ signals }) => signals))).toEqual(may.ofOrganisation)
  expect(lists.today.notices.flatMap(({ signal }) => signal ?? []).filter((id) => !may.signals.includes(id))).toEqual([])
  const givers = there.signals.flatMap(({ id = '', position_id = '' }) => (may.ofOrganisation.includes(id) ? [position_id] : []))
  const listed = lists.organisation?.colleagues.map(({ positionId }) => positionId) ?? []
  expect(listed.sort()).toEqual([...new Set(givers)].sort())
  return may.signals
}

const matchesAgree = async (door: LocalDoor, there: Stored, lists: Shown): Promise<string[]> => {
  const may = allowed(door.actor as unknown as RandomActor, there)
  const ids = there.matches.map(({ id }) => id ?? '')
  const opened = await openAll<OpenedMatch>(door, ids, (id) => wanted(seeMatch, matchDetail(id)))
  expect(idsOf(opened)).toEqual(may.matches)
  const open = opened.filter(
    ({ closedOn, participants }) => closedOn === null && participants.some(({ you, involved }) => !you && involved),
  )
  for (const list of [lists.matches?.matches ?? [], lists.today.matches]) expect(idsOf(list)).toEqual(idsOf(open))
  const pairs = lists.signals?.signals.flatMap(({ id, matches }) => matches.map((match) => `${id} ${match.id}`)) ?? []
  expect(pairs.sort()).toEqual(open.map(({ id, signal }) => `${signal} ${id}`).sort())
  const led = lists.today.notices.flatMap(({ match }) => match?.id ?? [])
  expect(led.filter((id) => !may.matches.includes(id))).toEqual([])
  const followed = await openAll<OpenedFollowUp>(door, ids, (id) => wanted(seeMatchFollowUp, matchFollowUp(id)))
  const planned = new Set(there.followUps.map(({ id }) => id))
  expect(idsOf(followed)).toEqual(may.matches.filter((id) => planned.has(id)))
  expect(lists.today.followUp.own.map(({ match }) => match).sort()).toEqual(idsOf(followed))
  for (const { id, contacts, timeline } of followed) {
    const names = new Set(opened.find((one) => one.id === id)?.participants.map(({ name }) => name))
    const told = [...contacts.map(({ name }) => name), ...timeline.flatMap(({ who }) => who ?? [])]
    expect(told.filter((name) => !names.has(name))).toEqual([])
  }
  return may.matches
}

type Board = {
  readonly followUps: { id: string; standing: string; overdue: boolean; openedOn: string }[]
  readonly next: string | null
  readonly counts: { readonly waiting: number; readonly overdue: number; readonly inTouch: number; readonly finished: number }
  readonly organisations: { readonly id: string }[]
}

/** All pages of a list of the board, one after the other; null for who may see none. */
const wholeList = async (door: LocalDoor, list: BoardList, organisationId: string | null = null): Promise<Board | null> => {
  const pages: Board[] = []
  for (let after: string | null = null; pages.length === 0 || after !== null; after = pages.at(-1)?.next ?? null) {
    const wish = { list, organisationId, after: after === null ? null : placeOf(after) }
    const [page] = (await look(door, [wanted(seeFollowUp, watchedBoard(wish))])) as [Board | null]
    if (page === null) return null
    pages.push(page)
  }
  const [first] = pages as [Board]
  return { ...first, followUps: pages.flatMap(({ followUps }) => followUps) }
}

const listOf = (standing: string): string => (standing === 'waiting' || standing === 'in-touch' ? standing : 'finished')
const mostPressing = (a: Board['followUps'][number], b: Board['followUps'][number]): number =>
  Number(b.overdue) - Number(a.overdue) || a.openedOn.localeCompare(b.openedOn)

const boardAgrees = async (door: LocalDoor, there: Stored, { today: counts }: Shown): Promise<string[]> => {
  const ids = there.followUps.map(({ id }) => id ?? '')
  const opened = await openAll<Board['followUps'][number]>(door, ids, (id) => wanted(seeFollowUp, watchedDetail(id)))
  const boards = await Promise.all(boardLists.map((list) => wholeList(door, list)))
  expect(idsOf(boards.flatMap((board) => board?.followUps ?? []))).toEqual(idsOf(opened))
  const own = there.followUps.filter((one) => one['municipality_id'] === door.actor.municipalityId).map(({ id }) => id)
  expect(opened.filter(({ id }) => !own.includes(id))).toEqual([])
  const on = (list: string) => opened.filter(({ standing }) => listOf(standing) === list)
  for (const [i, list] of boardLists.entries()) {
    expect(idsOf(boards[i]?.followUps ?? []), list).toEqual(idsOf(on(list)))
    if (list !== 'finished') expect(boards[i]?.followUps ?? []).toEqual([...(boards[i]?.followUps ?? [])].sort(mostPressing))
  }
  const counted = { waiting: on('waiting').length, overdue: on('waiting').filter(({ overdue }) => overdue).length }
  expect(counts.followUp.watched).toEqual(boards[0] === null ? null : counted)
  const all = { ...counted, inTouch: on('in-touch').length, finished: on('finished').length }
  expect(boards[0]?.counts ?? null).toEqual(boards[0] === null ? null : all)
  return idsOf(opened)
}

test.each(seeds)(
  'lists, counts, courses and notices show what may be opened, and that is what the rules say: people and things drawn with %s',
  async (seed) => {
    const people = await fillAtRandom(all, everyRole, seed)
    await sealLabels()
    const there = await stored()
    let seen = 0
    for (const [n, person] of people.entries()) {
      const roles = n % 3 === 0 ? everyRole : everyRole.filter((_, i) => ((n * 7) >> i) % 2 === 1)
      const door = doorOf({ ...person, roles })
      const lists = await listsOf(door)
      const shown = [
        await signalsAgree(door, there, lists),
        await matchesAgree(door, there, lists),
        await boardAgrees(door, there, lists),
      ]
      seen += shown.flat().length
    }
    const cases =
      people.length * (there.signals.length * 2 + there.positions.length + there.matches.length * 2 + there.followUps.length)
    expect(cases).toBeGreaterThan(10_000)
    expect(seen).toBeGreaterThan(people.length)
  },
  120_000,
)
