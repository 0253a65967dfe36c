import { randomBytes } from 'node:crypto'
import type { Trace } from '../access/door.ts'

/**
 * Starts a trace (W3C Trace Context). Every request from outside and every job begins one of its own: what a caller says of traces
 * (`traceparent`) is not read. Else anyone could choose the numbers in the log, make two acts look like one, or one like somebody else's.
 */
export const newTrace = (): Trace => ({
  traceId: randomBytes(16).toString('hex'),
  spanId: randomBytes(8).toString('hex'),
  parentSpanId: null,
})
