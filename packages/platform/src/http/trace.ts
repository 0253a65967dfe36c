import { randomBytes } from 'node:crypto'
import type { Trace } from '../access/door.ts'

const form = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/

/** Reads a W3C `traceparent` header (Trace Context section 3.2: ids of zeros are none), or starts a new trace. The own span is always new. */
export const traceOf = (traceparent: string | undefined): Trace => {
  const spanId = randomBytes(8).toString('hex')
  const [, traceId, parentSpanId] = form.exec(traceparent ?? '') ?? []
  const isReal = (id: string | undefined): id is string => id !== undefined && !/^0+$/.test(id)
  if (isReal(traceId) && isReal(parentSpanId)) return { traceId, spanId, parentSpanId }
  return { traceId: randomBytes(16).toString('hex'), spanId, parentSpanId: null }
}
