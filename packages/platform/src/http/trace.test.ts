import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldRefusalsOf } from './field-problems.ts'
import { traceOf } from './trace.ts'

const traceId = '0af7651916cd43dd8448eb211c80319c'
const parent = 'b7ad6b7169203331'

test('a trace goes on with a span of its own', () => {
  expect(traceOf(`00-${traceId}-${parent}-01`)).toMatchObject({ traceId, parentSpanId: parent })
  expect(traceOf(`00-${traceId}-${parent}-01`).spanId).not.toBe(parent)
})

test('anything that is no traceparent starts a new trace, and nothing of it is kept', () => {
  const zeros = (count: number) => '0'.repeat(count)
  const wrong = [
    `00-${zeros(32)}-${parent}-01`,
    `00-${traceId}-${zeros(16)}-01`,
    `01-${traceId}-${parent}-01`,
    `00-${traceId.toUpperCase()}-${parent}-01`,
  ]
  for (const header of [undefined, '', ...wrong]) {
    const trace = traceOf(header)
    expect(trace.parentSpanId).toBeNull()
    expect(trace.traceId).toMatch(/^[0-9a-f]{32}$/)
    expect(trace.traceId).not.toBe(traceId)
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (header) => {
      const { traceId: id, spanId } = traceOf(header)
      expect(`${id}${spanId}`).toMatch(/^[0-9a-f]{48}$/)
    }),
    { seed: 3 },
  )
})

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
