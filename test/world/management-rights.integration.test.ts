import { importDirectory } from '@mens-centraal/local-index-server/app'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromOutside, noticesOf } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let gerard: Caller
let linda: Caller
beforeAll(async () => {
  house = await openTestHouse()
  gerard = await house.as(officers.gerardPost)
  linda = await house.as(officers.lindaBakker)
})
afterAll(() => house?.close())

const daan = people.daanSchouten.jobs[0].id
type Wish = Parameters<typeof proposalOf>[1]
const proposalOf = (
  caller: Caller,
  wish: { kind?: 'grant' | 'take'; role?: 'privacy-officer' | 'functional-manager'; positionId?: string } = {},
) => caller.call('POST /api/right-proposals', { body: { kind: 'grant', role: 'privacy-officer', positionId: daan, ...wish } })
const list = async (caller: Caller) => (await caller.call('GET /api/management-rights')).answer
const propose = async (caller: Caller, wish: Wish = {}): Promise<string> => {
  const proposed = await proposalOf(caller, wish)
  expect(proposed.status, proposed.text).toBe(204)
  const { kind = 'grant', role = 'privacy-officer' } = wish
  const isIt = (one: { outcome: unknown; kind: string; role: string }) =>
    one.outcome === null && one.kind === kind && one.role === role
  return (await list(caller)).proposals.find(isIt)?.id ?? ''
}
const decision = (caller: Caller, id: string, wanted: 'confirm' | 'refuse' = 'confirm') =>
  caller.call('POST /api/right-proposals/:id/decision', { id, body: { decision: wanted } })
const rolesOf = async (caller: Caller, id: string) => (await list(caller)).people.find((one) => one.id === id)?.roles

describe('a right to manage', () => {
  test('is given by two: nothing changes until another confirms, and then with the very next request', async () => {
    const other = await house.as(people.daanSchouten)
    const look = () => other.call('GET /api/audit-records')
    const id = await propose(gerard)
    expect((await list(gerard)).proposals[0]).toMatchObject({ person: 'Daan Schouten', mayConfirm: false, mayRefuse: true })
    expect((await decision(gerard, id)).problem.code).toBe('own-proposal')
    expect((await look()).problem.code).toBe('not-permitted')
    expect((await list(linda)).proposals[0]).toMatchObject({ proposedBy: 'Gerard Post', mayConfirm: true, outcome: null })
    expect((await decision(linda, id)).status).toBe(204)
    expect((await look()).status).toBe(200)
    expect((await decision(linda, id)).problem.code).toBe('proposal-closed')
    expect((await list(gerard)).proposals[0]).toMatchObject({ outcome: 'confirmed', decidedBy: 'Linda Bakker' })
  })

  test('stays when the directory file is imported again', async () => {
    expect((await importDirectory(house.config, house.directory)).ok).toBe(true)
    expect(await rolesOf(gerard, daan)).toEqual(['reporter', 'privacy-officer'])
  })

  test('is all that the directory file leaves alone: other roles of that job still follow it', async () => {
    const changed = structuredClone(house.directory)
    const job = changed.professionals.flatMap(({ positions }) => positions).find(({ id }) => id === daan)
    job?.roles.push('coordinator')
    expect((await importDirectory(house.config, changed)).ok).toBe(true)
    expect(await rolesOf(gerard, daan)).toEqual(['reporter', 'coordinator', 'privacy-officer'])
    expect((await importDirectory(house.config, house.directory)).ok).toBe(true)
    expect(await rolesOf(gerard, daan)).toEqual(['reporter', 'privacy-officer'])
  })

  test('is taken by two, and refused or taken back by one', async () => {
    const first = await propose(linda, { kind: 'take' })
    expect((await decision(gerard, first, 'refuse')).status).toBe(204)
    const second = await propose(linda, { kind: 'take' })
    expect((await decision(linda, second, 'refuse')).status).toBe(204)
    expect(await rolesOf(gerard, daan)).toContain('privacy-officer')
    const third = await propose(linda, { kind: 'take' })
    expect((await decision(gerard, third)).status).toBe(204)
    expect(await rolesOf(gerard, daan)).toEqual(['reporter'])
  })

  test('that nobody confirms within 14 days is proposed anew', async () => {
    const id = await propose(gerard)
    expect((await proposalOf(linda)).problem.code).toBe('already-proposed')
    house.clock.now = new Date('2026-12-06T10:00:00Z')
    const [later, lindaLater] = [await house.as(officers.gerardPost), await house.as(officers.lindaBakker)]
    expect((await decision(lindaLater, id)).problem.code).toBe('proposal-expired')
    const again = await propose(later)
    const { proposals } = await list(later)
    expect([proposals[0]?.outcome, proposals.find((one) => one.id === id)?.outcome]).toEqual([null, 'expired'])
    expect((await decision(later, again, 'refuse')).status).toBe(204)
    house.clock.now = new Date('2026-11-22T10:00:00Z')
  })

  test('confirmed by two at once is confirmed once', async () => {
    const id = await propose(gerard)
    const both = await Promise.all([decision(linda, id), decision(linda, id)])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
  })
})

test('who may confirm a proposal is told of it, until it is decided', async () => {
  const before = await noticesOf(linda)
  const id = await propose(gerard, { role: 'privacy-officer', kind: 'take' })
  expect((await noticesOf(linda)).filter((kind) => kind === 'right-proposed')).toHaveLength(1)
  expect(await noticesOf(gerard)).not.toContain('right-proposed')
  expect((await decision(linda, id, 'refuse')).status).toBe(204)
  expect(await noticesOf(linda)).toEqual(before)
})

describe('a proposal is refused', () => {
  test('for somebody of another municipality or organisation', async () => {
    for (const positionId of [officers.esraAydin.jobs[0].id, people.annaVisser.jobs[0].id])
      expect((await proposalOf(gerard, { positionId })).problem.code).toBe('not-available')
  })

  test('when nobody would be left to manage', async () => {
    const esra = await house.as(officers.esraAydin)
    const wish = { kind: 'take', role: 'functional-manager', positionId: officers.esraAydin.jobs[0].id } as const
    expect((await proposalOf(esra, wish)).problem.code).toBe('last-manager')
  })

  test('to who does not manage, and another municipality sees nothing of it', async () => {
    const id = await propose(gerard, { kind: 'take' })
    const esra = await house.as(officers.esraAydin)
    expect((await list(esra)).proposals).toEqual([])
    expect((await decision(esra, id)).problem.code).toBe('not-available')
    const hanna = await house.as(officers.hannaMulder)
    expect((await proposalOf(hanna)).problem.code).toBe('not-permitted')
    expect((await decision(hanna, id)).problem.code).toBe('not-permitted')
  })
})

test('the program itself cannot give a right, nor let one person do both', async () => {
  const [open] = await fromOutside(house, 'SELECT id FROM right_proposals WHERE outcome IS NULL')
  const app = new pg.Client(house.config.databases.app)
  await app.connect()
  const { id: professional, jobs } = officers.gerardPost
  const [own] = await fromOutside(house, 'SELECT municipality_id FROM right_proposals LIMIT 1')
  await app.query(
    "SELECT set_config('mc.professional', $1, false), set_config('mc.municipality', $2, false), set_config('mc.roles', 'functional-manager', false)",
    [professional, own?.['municipality_id']],
  )
  const confirm = "SELECT decide_right_proposal($1, 'confirmed', $2, now())"
  await expect(app.query(confirm, [open?.['id'], jobs[0].id])).rejects.toMatchObject({ code: '40001' })
  for (const change of ["UPDATE positions SET roles = '{privacy-officer}'", "UPDATE right_proposals SET outcome = 'confirmed'"])
    await expect(app.query(change)).rejects.toMatchObject({ code: '42501' })
  await app.end()
})

test('of three managers whose right is taken by each other at once, one stays', async () => {
  const manager = { role: 'functional-manager' } as const
  const third = await propose(gerard, { ...manager, positionId: daan })
  expect((await decision(linda, third)).status).toBe(204)
  const daanHere = await house.as(people.daanSchouten)
  const [gerardId, lindaId] = [officers.gerardPost.jobs[0].id, officers.lindaBakker.jobs[0].id]
  const taken = [
    { by: linda, person: 'Gerard Post', positionId: gerardId, confirms: daanHere },
    { by: daanHere, person: 'Linda Bakker', positionId: lindaId, confirms: gerard },
    { by: gerard, person: 'Daan Schouten', positionId: daan, confirms: linda },
  ]
  for (const { by, positionId } of taken) await propose(by, { ...manager, kind: 'take', positionId })
  const open = (await list(gerard)).proposals.filter(({ outcome, role }) => outcome === null && role === manager.role)
  const idOf = (name: string) => open.find(({ person }) => person === name)?.id ?? ''
  const outcomes = await Promise.all(taken.map(({ confirms, person }) => decision(confirms, idOf(person))))
  const [left] = await fromOutside(
    house,
    "SELECT count(*)::int AS n FROM positions p JOIN organisations o ON o.id = p.organisation_id WHERE o.municipality_id = (SELECT municipality_id FROM organisations WHERE id = $1) AND 'functional-manager' = ANY (p.roles)",
    [officers.gerardPost.jobs[0].organisation],
  )
  expect([left?.['n'], outcomes.filter(({ status }) => status === 204).length]).toEqual([1, 2])
})
