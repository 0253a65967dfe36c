import { readBsn } from '@mens-centraal/kernel/bsn'
import { day } from '@mens-centraal/kernel/instant'
import { bsnSequence } from '@mens-centraal/world/inhabitants/bsn-sequence'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type National, openNational } from './national.ts'
import { type Event, endsOn, type Member, type Who } from './national-member.ts'

let ahead = 0
const clock = () => new Date(Date.UTC(2026, 10, 2, 12) + ahead)
const numbers = [...bsnSequence('9999', 4, 200, new Set())].values()
const youth = (): Who => ({ kind: 'youth', bsn: readBsn(String(numbers.next().value))! })
const asParent = ({ bsn }: Who): Who => ({ kind: 'parent', bsn })

let world: National
let [rivierenland, voorbeeldstad, derde]: Member[] = []
beforeAll(async () => {
  world = await openNational(clock)
  ;[rivierenland, voorbeeldstad, derde] = [await world.admit(11), await world.admit(12), await world.admit(13)]
})
afterAll(() => world.close())

/** Up to where each member has read. */
const read = new Map<Member, number>()
const news = async (member = rivierenland): Promise<readonly Event['event'][]> => {
  await world.house().catchUp()
  const events = await member!.mail(read.get(member!) ?? 0)
  read.set(member!, events.at(-1)?.sequence ?? read.get(member!) ?? 0)
  return events.map(({ event }) => event)
}
beforeEach(async () => {
  for (const member of [rivierenland, voorbeeldstad, derde]) await news(member)
})
const post = (member: Member | undefined, path: string, body: object) => member!.call('POST', `/federatie/v1/${path}`, body)
const done = { status: 202, body: {} }

test('two members who register the same youth are both told, each of the other', async () => {
  const sem = youth()
  const [one, other] = [await rivierenland!.register(sem), await voorbeeldstad!.register(sem)]
  const [mine] = await news(rivierenland)
  const [theirs] = await news(voorbeeldstad)
  expect(mine).toEqual({
    ...{ tells: 'matched', kind: 'youth', match: theirs!.match, registration: one },
    peers: [{ member: voorbeeldstad!.party.oin, registration: other }],
  })
  expect(theirs).toMatchObject({ registration: other, peers: [{ member: rivierenland!.party.oin, registration: one }] })
  expect(await news(derde)).toEqual([])
})

test('one member who registers a youth twice is told nothing: within it its own index matches', async () => {
  const sem = youth()
  for (let i = 0; i < 2; i += 1) await rivierenland!.register(sem)
  expect(await news()).toEqual([])
})

test('children of the same parent make a family match, and a youth is never taken for a parent', async () => {
  const [sem, noor, mother] = [youth(), youth(), youth()]
  await rivierenland!.register(sem, asParent(mother))
  await voorbeeldstad!.register(noor, asParent(mother))
  await derde!.register(mother)
  expect((await news(rivierenland)).map(({ tells, kind }) => [tells, kind])).toEqual([['matched', 'family']])
  expect(await news(voorbeeldstad)).toHaveLength(1)
  expect(await news(derde)).toEqual([])
})

test('who comes third is told of both, and both of who comes', async () => {
  const sem = youth()
  await rivierenland!.register(sem)
  await voorbeeldstad!.register(sem)
  await news(rivierenland)
  const third = await derde!.register(sem)
  expect((await news(derde))[0]!.peers).toHaveLength(2)
  expect((await news(rivierenland)).map(({ peers }) => peers)).toEqual([[{ member: derde!.party.oin, registration: third }]])
})

test('who withdraws, archives or erases leaves the match, and the other is told; whoever is left registers anew', async () => {
  for (const [act, body] of [
    ['withdrawal', {}],
    ['erasure', {}],
    ['archiving', { archiveEndsOn: '2028-01-01' }],
  ] as const) {
    const sem = youth()
    const mine = await rivierenland!.register(sem)
    const theirs = await voorbeeldstad!.register(sem)
    await news(rivierenland)
    expect(await post(voorbeeldstad, `registrations/${theirs}/${act}`, { version: 2, ...body })).toEqual(done)
    expect(await news(rivierenland), act).toMatchObject([
      { tells: 'peer-left', registration: mine, peers: [{ registration: theirs }] },
    ])
  }
})

test('what the archive holds is told once, to a new reporter of another member only', async () => {
  const sem = youth()
  const old = await rivierenland!.register(sem)
  await post(rivierenland, `registrations/${old}/archiving`, { version: 2, archiveEndsOn: '2028-01-01' })
  await news(rivierenland)
  const theirs = await voorbeeldstad!.register(sem)
  const expected = {
    tells: 'archived-before',
    registration: theirs,
    peers: [{ member: rivierenland!.party.oin, registration: old }],
  }
  expect(await news(voorbeeldstad)).toEqual([expected])
  expect(await news(rivierenland)).toEqual([])
  await post(voorbeeldstad, `registrations/${theirs}/extension`, { version: 2, endsOn: '2027-08-01' })
  expect(await news(voorbeeldstad)).toEqual([])
  await post(rivierenland, `registrations/${old}/erasure`, { version: 3 })
  await derde!.register(sem)
  expect((await news(derde)).map(({ tells }) => tells)).toEqual(['matched'])
})

test('a match is closed when it is over, and the next one is another', async () => {
  const sem = youth()
  await rivierenland!.register(sem)
  const theirs = await voorbeeldstad!.register(sem)
  const [first] = await news(rivierenland)
  await post(voorbeeldstad, `registrations/${theirs}/withdrawal`, { version: 2 })
  await news(rivierenland)
  await voorbeeldstad!.register(sem)
  expect((await news(rivierenland))[0]!.match).not.toBe(first!.match)
})

test('registering again under the same number changes nothing, whatever comes with it', async () => {
  const body = await rivierenland!.wish([youth()])
  expect(await post(rivierenland, 'registrations', body)).toEqual(done)
  const again = await rivierenland!.wish([youth()], { registration: body.registration, endsOn: '2027-09-01' })
  for (const each of [body, again]) expect(await post(rivierenland, 'registrations', each)).toEqual(done)
  const kept = await world.admin.query('SELECT ends_on::text, state FROM registration_heads WHERE registration_id = $1', [
    body.registration,
  ])
  expect(kept.rows).toEqual([{ ends_on: endsOn, state: 'active' }])
  await post(rivierenland, `registrations/${body.registration}/withdrawal`, { version: 2 })
  expect(await post(rivierenland, 'registrations', body)).toEqual(done)
  expect((await world.admin.query('SELECT FROM registrations WHERE registration_id = $1', [body.registration])).rowCount).toBe(0)
})

test('many members at once on the same youths: each pair is told of each other once, none twice', async () => {
  const members = await Promise.all([21, 22, 23].map((number) => world.admit(number)))
  const youths = Array.from({ length: 5 }, youth)
  await Promise.all(members.flatMap((member) => youths.map((one) => member.register(one))))
  await world.house().catchUp()
  for (const member of members) {
    const mail = await member.mail()
    const pairs = mail.flatMap(({ event }) => event.peers!.map((peer) => `${event.registration} ${peer.member}`))
    expect([pairs.length, new Set(pairs).size]).toEqual([10, 10])
    expect(mail.map(({ sequence }) => sequence)).toEqual(mail.map((_, i) => i + 1))
  }
  const open = await world.admin.query('SELECT index FROM matches WHERE closed_at IS NULL GROUP BY index HAVING count(*) > 1')
  expect(open.rows).toEqual([])
})

test('what reached its end counts as ended, also when its member never said a word', async () => {
  const [sem, mila] = [youth(), youth()]
  const short = await rivierenland!.register(sem)
  const long = await voorbeeldstad!.wish([sem], { endsOn: '2028-06-01' })
  await post(voorbeeldstad, 'registrations', long)
  await rivierenland!.register(mila)
  await news(voorbeeldstad)
  ahead += 220 * day
  const ofSem = (await news(voorbeeldstad)).filter(({ registration }) => registration === long.registration)
  expect(ofSem).toMatchObject([{ tells: 'peer-left', peers: [{ registration: short }] }])
  const late = await voorbeeldstad!.wish([mila], { endsOn: '2028-06-01' })
  await post(voorbeeldstad, 'registrations', late)
  expect(await news(voorbeeldstad)).toEqual([])
  ahead += 70 * day
  await world.house().catchUp()
  expect((await world.admin.query('SELECT FROM registrations WHERE registration_id = $1', [short])).rowCount).toBe(0)
})

test('a house whose database is away for a moment says so, and goes on when it is back', async () => {
  const sem = youth()
  const long = async (member: Member) => post(member, 'registrations', await member.wish([sem], { endsOn: '2028-06-01' }))
  await long(rivierenland!)
  await world.house().catchUp()
  await world.admin.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  await world.house().catchUp()
  for (let answer: unknown = ''; typeof answer === 'string'; ) answer = await long(voorbeeldstad!)
  expect((await news(voorbeeldstad)).map(({ tells }) => tells)).toContain('matched')
})
