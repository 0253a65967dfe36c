import { type Uuid, uuid } from '@mens-centraal/kernel/ids'

const kinds = {
  municipality: '0a',
  organisation: '0b',
  covenant: '0c',
  professional: '0d',
  position: '0e',
  designation: '0f',
} as const

/**
 * A fixed id that a reader recognises in a log or a test: the first byte says of what kind it is, the last digits which one,
 * e.g. `0b000000-0000-4000-8000-000000000003` is organisation 3.
 */
export const readableId = (kind: keyof typeof kinds, number: number): Uuid =>
  uuid(`${kinds[kind]}000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
