import { expect, test } from 'vitest'
import { officesToday } from './offices.ts'

test('an officer reads what there is to do in each office, or that there is nothing', () => {
  expect(officesToday(['coordinator'])).toEqual(['coordinator'])
  expect(officesToday(['follow-up-officer', 'functional-manager'])).toEqual(['follow-up-officer', 'functional-manager'])
})

test('a reporter is not told of an office without tasks beside what is to be done', () => {
  expect(officesToday(['reporter', 'coordinator'])).toEqual(['coordinator'])
  expect(officesToday(['reporter', 'privacy-officer'])).toEqual(['privacy-officer'])
  expect(officesToday(['reporter'])).toEqual([])
})
