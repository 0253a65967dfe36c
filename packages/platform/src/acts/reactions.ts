import type { DomainEvent, Reactions } from '../access/door.ts'

type Now = Reactions['now']
type Followed = ReturnType<Now>
type OutboxMessage = ReturnType<Reactions['later']>[number]

/** One line of a house's reactions. */
export type Chain = {
  readonly type: string
  readonly now?: (event: DomainEvent, context: Parameters<Now>[1]) => Followed
  readonly later?: (event: DomainEvent) => OutboxMessage | null
}

/** What follows from an event in the same transaction. Pure: values in, statements and events out. */
export const when = <E extends DomainEvent>(type: string, react: (event: E, context: Parameters<Now>[1]) => Followed): Chain => ({
  type,
  now: (event, context) => react(event as E, context),
})

/** What must follow later, through the outbox: a topic and ids; null when nothing. */
export const later = <E extends DomainEvent>(type: E['type'], react: (event: E) => OutboxMessage | null): Chain => ({
  type,
  later: (event) => react(event as E),
})

/** Puts the lines together. An event without any line is a bug. */
export const reactionsOf = (chains: readonly Chain[]): Reactions => {
  const byType = Map.groupBy(chains, (chain) => chain.type)
  const chainsOf = (event: DomainEvent): readonly Chain[] => {
    const found = byType.get(event.type)
    if (found === undefined) throw new Error(`nothing is done with ${event.type}`)
    return found
  }
  return {
    now: (event, context) => {
      const followed = chainsOf(event).flatMap((chain) => (chain.now === undefined ? [] : [chain.now(event, context)]))
      return { statements: followed.flatMap(({ statements }) => statements), events: followed.flatMap(({ events }) => events) }
    },
    later: (event) => chainsOf(event).flatMap((chain) => chain.later?.(event) ?? []),
  }
}
