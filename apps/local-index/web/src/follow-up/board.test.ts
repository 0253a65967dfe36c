import { expect, test } from 'vitest'
import { countOn, isEmpty, organisationChoices } from './board.ts'

const counts = { waiting: 3, overdue: 2, inTouch: 1, finished: 4 }
const [school, team] = [
  { id: 'a', name: 'De Linde' },
  { id: 'b', name: 'Wijkteam' },
]

test('each list says how many matches are on it; the board is empty when none has any', () => {
  expect((['waiting', 'in-touch', 'finished'] as const).map((list) => countOn({ counts }, list))).toEqual([3, 1, 4])
  expect(isEmpty({ counts })).toBe(false)
  expect(isEmpty({ counts: { waiting: 0, overdue: 0, inTouch: 0, finished: 1 } })).toBe(false)
  expect(isEmpty({ counts: { waiting: 0, overdue: 0, inTouch: 0, finished: 0 } })).toBe(true)
})

test('the chosen organisation stays among the choices, also when its last match is gone', () => {
  expect(organisationChoices({ organisations: [school, team] }, school)).toEqual([school, team])
  expect(organisationChoices({ organisations: [team] }, school)).toEqual([team, school])
  expect(organisationChoices({ organisations: [team] }, null)).toEqual([team])
})
