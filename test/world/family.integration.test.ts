import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { byBsn, byName, signal } from './acts.ts'
import { type Caller, openTestHouse, type TestHouse } from './house.ts'

let house: TestHouse
let bram: Caller
beforeAll(async () => {
  house = await openTestHouse()
  bram = await house.as(people.bramKuiper)
})
afterAll(() => house?.close())
afterEach(() => house.register.setUnavailable(false))

const familyOf = (caller: Caller, id: string) => caller.call('GET /api/risk-signals/:id/family', { id })

test.each([
  [
    'a boy of 12 with two parents',
    situations.semDeBoer,
    { ageBand: 'from-12', youth: true, custody: 'both-parents', letter: 'ready' },
  ],
  ['a child under 12', situations.fosterChild, { ageBand: 'under-12', youth: false, representative: true, letter: 'ready' }],
  [
    'a girl of 16',
    situations.sixteen,
    { ageBand: 'from-16', youth: true, representative: false, custody: null, letter: 'ready' },
  ],
  ['a girl under guardianship of an institution', situations.underGuardianship, { custody: 'institution', letter: 'ready' }],
  [
    'a boy of whom custody is unclear',
    situations.custodyUnclear,
    { custody: 'unclear', letter: 'waits', letterHeldFor: 'representative' },
  ],
  ['a girl with a secret address', situations.secretAddress, { guarded: true, letter: 'waits', letterHeldFor: 'everyone' }],
])('whom to tell of %s follows from age and custody', async (_what, youth, expected) => {
  const { id } = await signal(bram, byBsn(youth))
  expect((await familyOf(bram, id)).answer).toMatchObject(expected)
})

test('who represents a youth is never named, nor where they live; somebody else’s signal tells nothing', async () => {
  const { id } = await signal(bram, byBsn(situations.noorDeBoer))
  const { text } = await familyOf(bram, id)
  expect(text).not.toMatch(/Boer|99999|Voorbeeld/)
  const dewi = await house.as(people.dewiTan)
  expect((await familyOf(dewi, id)).problem.code).toBe('not-available')
})

test('when the register does not answer it says so, also from 16: nobody knows then whether a letter may go out', async () => {
  const [younger, older] = [await signal(bram, byBsn(situations.twinLotte)), await signal(bram, byBsn(situations.almostEighteen))]
  house.register.setUnavailable(true)
  expect((await familyOf(bram, younger.id)).problem.code).toBe('register-unavailable')
  expect((await familyOf(bram, older.id)).problem.code).toBe('register-unavailable')
})

test('of a youth who is not in the register the talk goes on, and the letter waits', async () => {
  const anna = await house.as(people.annaVisser)
  const chidi = { familyName: 'Okafor', prefix: null, givenNames: 'Chidi', born: '2013-03-03' as never, sex: 'M' as const }
  const { id } = await signal(anna, byName(chidi), { notInRegister: true })
  expect((await familyOf(anna, id)).answer).toMatchObject({
    custody: 'unclear',
    letter: 'waits',
    letterHeldFor: 'representative',
    youth: true,
  })
})
