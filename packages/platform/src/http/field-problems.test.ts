import { expect, test } from 'vitest'
import { fieldRefusalsOf } from './field-problems.ts'

test('a field problem says where and what kind, and never quotes what was sent', () => {
  const violation = (keyword: string, instancePath: string, params: object) =>
    ({ keyword, instancePath, params, schemaPath: '#', message: 'geslagen' }) as never
  const found = fieldRefusalsOf([
    violation('additionalProperties', '/told', { additionalProperty: 'geslagen' }),
    violation('required', '', { missingProperty: 'endsOn' }),
    violation('required', '/told', { missingProperty: 'on' }),
    violation('pattern', '/endsOn', { pattern: 'x' }),
  ])
  expect(found).toEqual([
    { code: 'unknown-field', field: 'told' },
    { code: 'required', field: 'endsOn' },
    { code: 'required', field: 'told/on' },
    { code: 'invalid-request', field: 'endsOn' },
  ])
})
