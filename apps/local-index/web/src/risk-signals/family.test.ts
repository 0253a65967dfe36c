import { expect, test } from 'vitest'
import { type Family, lettersOf, salutationOf, sentencesOf } from './family.ts'

const family: Family = {
  ageBand: 'from-12',
  youth: true,
  representative: true,
  custody: 'both-parents',
  letter: 'ready',
  letterHeldFor: null,
  guarded: false,
}

test('each who is told gets a letter of their own', () => {
  expect(lettersOf(family)).toEqual(['youth', 'representative'])
  expect(lettersOf({ ...family, youth: false, custody: 'institution' })).toEqual(['institution'])
  expect(lettersOf({ ...family, representative: false, custody: null })).toEqual(['youth'])
})

test('unclear custody holds up the letter to who has it, and no other', () => {
  expect(lettersOf({ ...family, letter: 'waits', letterHeldFor: 'representative', custody: 'unclear' })).toEqual(['youth'])
})

test('a secret address holds up every letter', () => {
  expect(lettersOf({ ...family, letter: 'withheld', letterHeldFor: 'everyone', guarded: true })).toEqual([])
})

test('a letter to the youth speaks to the youth', () => {
  expect([salutationOf('youth'), ...sentencesOf('youth')]).toContain('letter.didYouth')
  expect(sentencesOf('representative')).not.toContain('letter.didYouth')
})
