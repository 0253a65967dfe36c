import type { DomainEvent, Reactions } from '@mens-centraal/platform/access/door'
import { type Chain, when } from '@mens-centraal/platform/acts/reactions'
import type { Statement } from '@mens-centraal/platform/db/statement'
import type { LocalEvent } from './events.ts'

/** What is kept of an event, in the act's own transaction. */
export const kept = <T extends LocalEvent['type']>(
  type: T,
  store: (event: Extract<LocalEvent, { type: T }>) => readonly Statement[],
): Chain => when<Extract<LocalEvent, { type: T }>>(type, (event) => ({ statements: store(event), events: [] }))

/** What follows from an event, in the act's own transaction. */
export const follows = <T extends LocalEvent['type']>(
  type: T,
  next: (event: Extract<LocalEvent, { type: T }>, context: Parameters<Reactions['now']>[1]) => readonly DomainEvent[],
): Chain => when<Extract<LocalEvent, { type: T }>>(type, (event, context) => ({ statements: [], events: next(event, context) }))
