import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import type { SeenLately } from '../audit/seen-lately.ts'
import type { Database } from '../db/database.ts'
import { prepared, type Row, type Statement } from '../db/statement.ts'
import type { AtRestKeys } from '../sealing/at-rest.ts'
import type { Actor } from './permission.ts'

/** The W3C trace context of an act: its own span, and the one that it was called from. Hexadecimal. */
export type Trace = { readonly traceId: string; readonly spanId: string; readonly parentSpanId: string | null }

/** Something that the actor may open right away because of an act. */
export type Link = { readonly id: string; readonly number: string; readonly possible: boolean }

/** Something that happened, as a value: the past tense, and what later rooms need to know of it. */
export type DomainEvent = { readonly type: string; readonly link?: Link }

/** Unpredictable values, so that decisions stay pure: they are given what they would otherwise draw. */
export type Draw = {
  /** An id that says nothing, for what others see. */
  id(): string
  /** An id that sorts by time, for rows that only their maker sees. */
  sortableId(): string
  /** A whole number from 0 up to and not including `below`. */
  number(below: number): number
}

/** What a house does with its events: reactions of the same transaction, and what must follow later. */
export type Reactions = {
  /** State and further events that follow from an event, in the same transaction. Pure. */
  now(
    event: DomainEvent,
    context: { readonly now: Instant; readonly draw: Draw },
  ): { readonly statements: readonly Statement[]; readonly events: readonly DomainEvent[] }
  /** Messages for the outbox: a topic and ids, never personal data. */
  later(event: DomainEvent): readonly { readonly topic: string; readonly payload: { readonly [key: string]: string } }[]
}

/** A repeatable wish: the caller's key, the operation, and a digest of what was asked. */
export type Idempotency = { readonly key: string; readonly operation: string; readonly digest: Buffer }

/** One request or job at the house: who, when, from where, and the way to the database. Made by the routes and the worker only. */
export type Door<A extends Actor = Actor> = {
  readonly actor: A
  readonly now: Instant
  readonly trace: Trace
  /** `web`, `connection` (a source system) or `worker`. */
  readonly origin: string
  /** The source system that asks, for itself or in the actor's name; null at our own pages and programs. */
  readonly sourceSystemId: string | null
  readonly database: Database
  readonly keys: AtRestKeys
  readonly draw: Draw
  readonly reactions: Reactions
  readonly idempotency: Idempotency | null
  /** Background refresh of a screen: persons that this session was shown within the hour are logged by their count only. */
  readonly background: boolean
  /** Tells the worker that the outbox has something new; a hint only, the worker also looks by itself. */
  readonly wakeWorker: () => void
  readonly seenLately: SeenLately
  /** How many records stand for what this door did (for a repeated wish, that of the first): an answer without one is a bug. */
  readonly recorded: { count: number }
}

const setContext = prepared(
  "SELECT set_config('mc.position', $1, true), set_config('mc.professional', $2, true), set_config('mc.organisation', $3, true), set_config('mc.municipality', $4, true), set_config('mc.roles', $5, true), set_config('mc.today', $6, true)",
)

/** Tells PostgreSQL's row security who is asking, and on which day, until the end of the transaction. */
export const contextOf = ({ actor, now }: Pick<Door, 'actor' | 'now'>): Statement =>
  setContext(
    actor.positionId ?? '',
    actor.professionalId ?? '',
    actor.organisationId ?? '',
    actor.municipalityId ?? '',
    actor.roles.join(' '),
    dayOf(now),
  )

/** Asks facts for a decision, in one round trip, under the actor's row security. What is asked is not shown: facts feed `permit` and `decide`. */
export const ask = async (door: Door, statements: readonly Statement[]): Promise<Row[][]> => {
  const [, ...rows] = await door.database.run([contextOf(door), ...statements])
  return rows
}
