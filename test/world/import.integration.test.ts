import type { DirectoryFile } from '@mens-centraal/contract/directory-file'
import { importDirectory } from '@mens-centraal/local-index-server/app'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, find, fromOutside } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let bram: Caller
let kees: Caller
let lotte: Caller
let file: DirectoryFile
beforeAll(async () => {
  house = await openTestHouse(new Date())
  ;[bram, kees, lotte] = (await Promise.all(
    [people.bramKuiper, people.keesBrouwer, people.lottePrins].map((one) => house.as(one)),
  )) as [Caller, Caller, Caller]
  file = house.directory
})
afterAll(() => house?.close())

const without = (change: (copy: DirectoryFile) => DirectoryFile) => importDirectory(house.config, change(structuredClone(file)))
const code = async (caller: Caller) => (await find(caller, byBsn(situations.semDeBoer))).problem.code

test('the same directory twice changes nothing', async () => {
  const rows = () =>
    fromOutside(house, 'SELECT p::text, d::text FROM positions p LEFT JOIN designations d ON d.position_id = p.id ORDER BY p.id')
  const before = await rows()
  expect(await without((copy) => copy)).toMatchObject({ ok: true })
  expect(await rows()).toEqual(before)
})

test('who is no longer designated, employed or agreed with in a new directory loses that right with the next request', async () => {
  for (const caller of [bram, kees, lotte]) expect(await code(caller)).toBeUndefined()
  const position = (copy: DirectoryFile, id: string) => copy.professionals.find((one) => one.id === id)?.positions ?? []
  const imported = await without((copy) => {
    for (const one of position(copy, people.bramKuiper.id)) one.designation = null
    copy.covenants = copy.covenants.filter(({ organisation }) => organisation !== people.keesBrouwer.jobs[0].organisation)
    copy.professionals = copy.professionals.filter(({ id }) => id !== people.lottePrins.id)
    return copy
  })
  expect(imported.ok).toBe(true)
  expect(await code(bram)).toBe('designation-ended')
  expect(await code(kees)).toBe('covenant-ended')
  expect(await code(lotte)).toBe('session-ended')
})

test('a directory that is not right is refused as a whole, with the place of the first mistake', async () => {
  const before = await fromOutside(house, 'SELECT count(*) FROM positions')
  const refusal = async (change: (copy: DirectoryFile) => unknown) => {
    const copy = structuredClone(file)
    change(copy)
    const imported = await importDirectory(house.config, copy)
    return imported.ok ? null : imported.refusal
  }
  expect(await refusal((copy) => Object.assign(copy.organisations[0] ?? {}, { remark: 'x' }))).toMatchObject({
    code: 'invalid-request',
  })
  expect(await refusal((copy) => Object.assign(copy.covenants[0] ?? {}, { from: '2026-02-30' }))).toMatchObject({
    code: 'invalid-request',
  })
  expect(await refusal((copy) => Object.assign(copy.covenants[0] ?? {}, { until: '2000-01-01' }))).toMatchObject({
    code: 'invalid-request',
  })
  const nowhere = { id: '00000000-0000-4000-8000-000000000001', organisation: '00000000-0000-4000-8000-000000000002' }
  const withNobody = (copy: DirectoryFile) =>
    copy.covenants.push({ ...(copy.covenants[0] as DirectoryFile['covenants'][number]), ...nowhere })
  expect(await refusal(withNobody)).toMatchObject({ code: 'invalid-request', field: 'covenants_organisation_id_fkey' })
  for (const nothing of [null, [], 'x', {}]) expect((await importDirectory(house.config, nothing)).ok).toBe(false)
  expect(await fromOutside(house, 'SELECT count(*) FROM positions')).toEqual(before)
})
