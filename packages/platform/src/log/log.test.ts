import { expect, test } from 'vitest'
import { faultOf } from './log.ts'

test('of an error only its name, code, constraint and place are said, whatever its message looks like', () => {
  const error = Object.assign(new TypeError('Anna Visser\n    at 999990408 (somewhere)\n    at home'), {
    code: '23514',
    constraint: 'one_place_per_signal',
    detail: 'Failing row contains (Visser)',
  })
  const fault = faultOf(error)
  expect(fault).toMatchObject({ name: 'TypeError', code: '23514', constraint: 'one_place_per_signal' })
  expect(fault.at).toMatch(/^at .*log\.test\.ts/)
  expect(JSON.stringify(fault)).not.toMatch(/Visser|9999|home/)
})

test('of what is no error only its kind is said', () => {
  expect([faultOf('Anna Visser'), faultOf({ name: 'Anna Visser' }), faultOf(null)]).toEqual([
    { name: 'string' },
    { name: 'object' },
    { name: 'object' },
  ])
})
