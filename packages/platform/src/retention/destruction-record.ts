import { randomBytes } from 'node:crypto'
import type { Door } from '../access/door.ts'
import type { Right } from '../access/permission.ts'

/** What the log says of one round of destruction in one table, save how many rows it was: PostgreSQL counts those, in the statement that destroys them. */
export type DestructionRecord = readonly unknown[]

/** How many values a record takes. */
export const recordValues = 11

/** The record of one round by the house's own program: which permission, when, and never a person or a value. */
export const destructionRecord = (
  door: Pick<Door, 'actor' | 'now' | 'origin' | 'trace' | 'draw'>,
  permission: Right,
): DestructionRecord => [
  door.draw.sortableId(),
  door.now,
  door.trace.traceId,
  door.trace.spanId,
  door.actor.roles.join(' '),
  permission.name,
  permission.purposes[0],
  permission.legalBasis,
  permission.activity,
  door.origin,
  randomBytes(16),
]
