import type { Database } from '../db/database.ts'
import { prepared } from '../db/statement.ts'
import { faultOf, type Log } from '../log/log.ts'

/** One message that waits for delivery. */
export type Message = {
  readonly id: number
  readonly topic: string
  readonly payload: { readonly [key: string]: string }
  readonly attempts: number
  /** It is given up when it fails this time. */
  readonly last: boolean
}

/**
 * Delivers one topic: it is done; or must be tried `again`, however often, because the other side is away; or will `never` succeed, because the
 * other side refused it for good: a dead letter at once. Rejects when something went wrong: tried again, but not for ever.
 */
export type Deliver = (message: Message) => Promise<'done' | 'again' | 'never'>

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
const lookEveryMs = 1_000

/** How long to wait after so many tries: doubling from one second to ten minutes, with a random half (milliseconds). */
export const waitAfter = (attempts: number, random: number): number =>
  Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempts, 20)) * (0.5 + random / 2)

type Outcome = { readonly is: Awaited<ReturnType<Deliver>> | 'failed'; readonly fault: string }

const deliver = async (topics: OutboxSettings['topics'], message: Message): Promise<Outcome> => {
  const deliverTopic = topics[message.topic]
  if (deliverTopic === undefined) return { is: 'failed', fault: 'no such topic' }
  try {
    const is = await deliverTopic(message)
    return { is, fault: is === 'never' ? 'refused for good' : is }
  } catch (error) {
    const { name, code } = faultOf(error)
    return { is: 'failed', fault: code ?? name }
  }
}

const isDead = ({ is }: Outcome, attempts: number): boolean => is === 'never' || (is === 'failed' && attempts >= mostAttempts)

const deliverOne = async ({ database, topics, log, clock, random }: OutboxSettings): Promise<boolean> => {
  const now = clock()
  return database.transaction<boolean>([take(now)], async (_run, [rows]) => {
    const waiting = rows?.[0] as unknown as Omit<Message, 'last'> | undefined
    if (waiting === undefined) return { value: false, last: [] }
    const message = { ...waiting, last: waiting.attempts + 1 >= mostAttempts }
    const outcome = await deliver(topics, message)
    if (outcome.is === 'done') return { value: true, last: [done(message.id)] }
    const attempts = message.attempts + 1
    const dead = isDead(outcome, attempts) ? now : null
    const { fault } = outcome
    log.write(dead === null ? 'not-delivered' : 'dead-letter', { topic: message.topic, message: message.id, attempts, fault })
    const due = new Date(now.getTime() + waitAfter(message.attempts, random()))
    return { value: true, last: [again(message.id, due, fault, dead)] }
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
