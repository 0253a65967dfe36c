import { randomUUID } from 'node:crypto'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import type { Person } from '@mens-centraal/world/jobs'
import { people } from '@mens-centraal/world/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byBsn, fromOutside, signal } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let karin: Caller
let bram: Caller
let lotte: Caller
beforeAll(async () => {
  house = await openTestHouse()
  karin = await house.as(people.karinVeenstra)
  bram = await house.as(people.bramKuiper)
  lotte = await house.as(people.lottePrins)
})
afterAll(() => house?.close())

const mail = (person: Person): string => person.jobs[0].email
/** A file as Dutch Excel writes it. */
const fileOf = (...rows: readonly (readonly [from: string, to: string])[]): string =>
  `\uFEFFVan;Naar\r\n${rows.map(([from, to]) => `"${from}";${to}\r\n`).join('')}`
const look = (caller: Caller, file: string) => caller.call('POST /api/hand-over-previews', { body: { file } })
const go = (caller: Caller, file: string, fingerprint = '0'.repeat(64), idempotencyKey: string = randomUUID()) =>
  caller.call('POST /api/hand-over-files', { body: { file, fingerprint }, idempotencyKey })
const signalsOf = async (caller: Caller) => (await caller.call('GET /api/risk-signals')).answer.signals.map(({ id }) => id).sort()

test('what a file would do is shown row by row, and nothing changes; with one wrong row nothing is done', async () => {
  const one = await signal(bram, byBsn(situations.semDeBoer))
  const file = fileOf(
    [mail(people.bramKuiper).toUpperCase(), mail(people.lottePrins)],
    [mail(people.jasmijnBos), mail(people.lottePrins)],
    ['nobody@elders.example', mail(people.lottePrins)],
    [mail(people.lottePrins), mail(people.dewiTan)],
    [mail(people.karinVeenstra), mail(people.omarHaddad)],
    ['=1+1', mail(people.lottePrins)],
  )
  const { answer, text } = await look(karin, file)
  expect(answer.rows.map(({ line, from, to, outcome }) => [line, from, to, outcome])).toEqual([
    [2, 'Bram Kuiper', 'Lotte Prins', 'goes'],
    [3, 'Jasmijn Bos', 'Lotte Prins', 'nothing'],
    [4, null, 'Lotte Prins', 'from-unknown'],
    [5, 'Lotte Prins', null, 'to-unknown'],
    [6, 'Karin Veenstra', 'Omar Haddad', 'receiver-may-not-signal'],
    [7, null, 'Lotte Prins', 'csv-formula'],
  ])
  expect(answer.ready).toBe(false)
  expect(text).not.toMatch(/Sem|Boer|9999/)
  expect((await go(karin, file, answer.fingerprint)).problem.code).toBe('hand-over-file-wrong')
  expect(await signalsOf(bram)).toEqual([one.id])
})

test('a file is carried out as a whole, once, with a record of each youth; two at once: one of them', async () => {
  const two = await signal(bram, byBsn(situations.noorDeBoer))
  const three = await signal(lotte, byBsn(situations.houseboat))
  const file = fileOf([mail(people.bramKuiper), mail(people.jasmijnBos)], [mail(people.lottePrins), mail(people.bramKuiper)])
  const { ready, fingerprint } = (await look(karin, file)).answer
  expect(ready).toBe(true)
  expect((await go(karin, file)).problem.code, 'not what was shown').toBe('hand-over-file-wrong')
  const outcomes = await Promise.all([go(karin, file, fingerprint), go(karin, file, fingerprint)])
  expect(outcomes.filter(({ status }) => status === 204)).toHaveLength(1)
  for (const { status, problem } of outcomes) if (status !== 204) expect(problem.code).toBe('hand-over-file-wrong')
  expect(await signalsOf(bram)).toEqual([three.id])
  expect(await signalsOf(await house.as(people.jasmijnBos))).toHaveLength(2)
  expect(await signalsOf(await house.as(people.jasmijnBos))).toContain(two.id)
  expect(await signalsOf(lotte)).toEqual([])
  const made = await fromOutside(house, 'SELECT DISTINCT id FROM hand_overs')
  expect(made).toHaveLength(2)
  const [record] = await fromOutside(
    house,
    "SELECT sum(subjects)::int AS subjects FROM audit_records WHERE permission = 'risk-signal:hand-over-by-file' AND outcome = 'done' AND subjects > 0",
  )
  expect(record).toEqual({ subjects: 3 })
})

test('a file that cannot be read is refused with why; only a coordinator may, and only within the own organisation', async () => {
  for (const [file, code] of [
    ['from;to\na;b', 'csv-columns'],
    ['van;naar\n', 'csv-empty'],
    ['van;naar\n"a;b\n', 'csv-malformed'],
    [`van;naar\n${'a;b\n'.repeat(10_001)}`, 'csv-too-large'],
    [`van;naar\n${'x'.repeat(2_200_000)};b`, 'csv-too-large'],
  ] as const) {
    expect((await look(karin, file)).problem.code).toBe(code)
    expect((await go(karin, file)).problem.code).toBe(code)
  }
  expect((await look(bram, fileOf(['a', 'b']))).problem.code).toBe('not-permitted')
  const wim = await house.as(people.wimDeGraaf)
  const theirs = await look(wim, fileOf([mail(people.bramKuiper), mail(people.lottePrins)]))
  expect(theirs.answer.rows).toEqual([{ line: 2, from: null, to: null, outcome: 'from-unknown' }])
})
