import { expect, test } from 'vitest'
import { ok, type Result, refuse, unreachable } from './result.ts'

test('an outcome is either a value or a refusal, and the one can be told from the other', () => {
  const outcomes: Result<number, string>[] = [ok(42), refuse('designation-expired')]
  expect(outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.refusal))).toEqual([42, 'designation-expired'])
})

test('a case that nobody thought of is a bug', () => {
  expect(() => unreachable('somewhere' as never)).toThrow('unhandled case')
})
