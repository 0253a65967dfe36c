import type { Database } from '../db/database.ts'
import { prepared } from '../db/statement.ts'
import { faultOf, type Log } from '../log/log.ts'

/** One message that waits for delivery. */
export type Message = {
  readonly id: number
  readonly topic: string
  readonly payload: { readonly [key: string]: string }
  readonly attempts: number
}

/** Delivers one topic. Resolves when it is done; rejects, or answers `again`, when it must be tried later. */
export type Deliver = (message: Message) => Promise<'done' | 'again'>

export type OutboxSettings = {
  readonly database: Database
  readonly topics: { readonly [topic: string]: Deliver }
  readonly log: Log
  readonly clock: () => Date
  /** How many messages are on their way at once. */
  readonly lanes: number
  /** From 0 up to 1: the jitter on waiting times. */
  readonly random: () => number
}

const take = prepared(
  'SELECT id, topic, payload, attempts FROM outbox WHERE dead_at IS NULL AND due_at <= $1 ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED',
)
const done = prepared('DELETE FROM outbox WHERE id = $1')
const again = prepared('UPDATE outbox SET attempts = attempts + 1, due_at = $2, last_error = $3, dead_at = $4 WHERE id = $1')

const firstWaitMs = 1_000
const longestWaitMs = 10 * 60_000
/** After so many tries (about a day and a half) a message is a dead letter: kept, and shown to the functional manager. */
const mostAttempts = 300
/** The other side is away: that is no fault of the message, which is tried for as long as it takes. */
const waits = 'again'
const lookEveryMs = 1_000

/** How long to wait after so many tries: doubling from one second to ten minutes, with a random half (milliseconds). */
export const waitAfter = (attempts: number, random: number): number =>
  Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempts, 20)) * (0.5 + random / 2)

const deliverOne = async ({ database, topics, log, clock, random }: OutboxSettings): Promise<boolean> => {
  const now = clock()
  return database.transaction<boolean>([take(now)], async (_run, [rows]) => {
    const message = rows?.[0] as unknown as Message | undefined
    if (message === undefined) return { value: false, last: [] }
    let fault: string | undefined
    try {
      const deliver = topics[message.topic]
      fault = deliver === undefined ? 'no such topic' : (await deliver(message)) === 'done' ? undefined : waits
    } catch (error) {
      const { name, code } = faultOf(error)
      fault = code ?? name
    }
    if (fault === undefined) return { value: true, last: [done(message.id)] }
    const dead = fault !== waits && message.attempts + 1 >= mostAttempts ? now : null
    log.write(dead === null ? 'not-delivered' : 'dead-letter', {
      topic: message.topic,
      message: message.id,
      attempts: message.attempts + 1,
      fault,
    })
    return {
      value: true,
      last: [again(message.id, new Date(now.getTime() + waitAfter(message.attempts, random())), fault, dead)],
    }
  })
}

/**
 * Delivers the outbox until stopped. A message is locked while it is delivered, so that no two workers deliver it, and a crash frees it at once.
 * Woken by NOTIFY, and looks by itself each second.
 * @returns how to stop: waits for what is on its way
 */
export const openDelivery = (settings: OutboxSettings): { stop(): Promise<void> } => {
  let stopping = false
  const sleepers = new Set<() => void>()
  const wake = () => {
    for (const sleeper of sleepers) sleeper()
  }
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(up, lookEveryMs)
      function up(): void {
        clearTimeout(timer)
        sleepers.delete(up)
        resolve()
      }
      sleepers.add(up)
    })
  const lane = async (): Promise<void> => {
    while (!stopping) {
      const busy = await deliverOne(settings).catch((error: unknown) => {
        settings.log.write('outbox-failed', { fault: faultOf(error) })
        return false
      })
      if (!busy && !stopping) await rest()
    }
  }
  const ear = settings.database.listen('outbox', wake)
  const lanes = Array.from({ length: settings.lanes }, lane)
  return {
    stop: async () => {
      stopping = true
      wake()
      await Promise.all([...lanes, ear.stop()])
    },
  }
}
