import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { contextOf, type DomainEvent, type Door, type Link } from '../access/door.ts'
import { aboutOf, type Denied, type Grant, spend } from '../access/grant.ts'
import type { Right } from '../access/permission.ts'
import { type ActRecord, recordOf, recordsOf, type Thing, type UnderCovenants } from '../audit/record.ts'
import { databaseFault } from '../db/database.ts'
import { prepared, type Statement } from '../db/statement.ts'
import { grantedMeanwhile, keepAnswer } from './idempotency.ts'

/** What an act comes down to: what happened, whom it is about, and what the caller is told. */
export type Decision<T> = {
  readonly events: readonly DomainEvent[]
  /** Log pseudonyms of the persons that the act is about. */
  readonly subjects: readonly Buffer[]
  /** Things that the act is about, with the fields that changed, where it says more than its facts do. */
  readonly things?: readonly Thing[]
  /** Said when the act touches what is under covenants with several municipalities: the log has a record for each of them. */
  readonly under?: UnderCovenants
  /** What the caller is told, given what may be opened because of the act. */
  readonly answer: (links: readonly Link[]) => T
  /** Conditions that PostgreSQL checks again inside the transaction, before anything else. */
  readonly expect?: readonly Statement[]
}

/** How often a value that was drawn by chance is drawn anew when it is taken already. Nineteen in twenty may be taken: one in 170 acts starts again. */
const draws = 100

/** A drawn value is taken: its unique constraint is called `drawn_…`. Nothing else that was decided on has changed. */
const isTaken = (error: unknown): boolean => {
  const fault = databaseFault(error)
  return fault?.code === '23505' && fault.constraint?.startsWith('drawn_') === true
}

/** Faults that mean: somebody was faster, decide anew. Serialization failure, deadlock, and a unique constraint that a fact foretold. */
const conflicts = new Set(['40001', '40P01', '23505'])

const toOutbox = prepared('INSERT INTO outbox (topic, payload, created_at, due_at) VALUES ($1, $2, $3, $3)')

const toOutboxName = toOutbox().name

const consequences = (door: Door, events: readonly DomainEvent[]): { statements: Statement[]; links: Link[] } => {
  const links: Link[] = []
  const queue = [...events]
  const statements: Statement[] = []
  for (let event = queue.shift(); event !== undefined; event = queue.shift()) {
    if (event.link !== undefined) links.push(event.link)
    const followed = door.reactions.now(event, { now: door.now, draw: door.draw })
    statements.push(...followed.statements)
    queue.push(...followed.events)
    statements.push(...door.reactions.later(event).map(({ topic, payload }) => toOutbox(topic, payload, door.now)))
  }
  return { statements, links: [...new Map(links.map((link) => [link.id, link])).values()] }
}

/** The first answer to the same wish, given beside this request: its record is the one that stands. */
const firstAnswer = async <T>(door: Door): Promise<Result<T, Refusal> | undefined> => {
  const first = await grantedMeanwhile(door)
  if (first !== undefined) door.recorded.count += 1
  return first as Result<T, Refusal> | undefined
}

const writeRefusal = async (
  door: Door,
  { permission, refusal, subject, covenantMunicipalityId, things, forPositionId }: Denied,
  changes: readonly Statement[] = [],
): Promise<void> => {
  const subjects = subject ? [subject] : []
  const about = { subjects, covenantMunicipalityId, things, forPositionId }
  const record: ActRecord = { permission, outcome: 'refused', refusal: refusal.code, ...about }
  await door.database.run([contextOf(door), ...changes, recordOf(door, record)])
  door.recorded.count += 1
}

const writeDecision = async <T>(door: Door, { permission, facts }: Grant, decision: Decision<T>): Promise<Result<T, Refusal>> => {
  const { covenantMunicipalityId, things, forPositionId } = aboutOf(facts)
  const about = { subjects: decision.subjects, covenantMunicipalityId, things: decision.things ?? things, forPositionId }
  const records = recordsOf(door, { permission, outcome: 'done', refusal: null, ...about }, decision.under)
  for (let draw = 1; ; draw += 1) {
    const { statements: changes, links } = consequences(door, decision.events)
    const answer = decision.answer(links)
    try {
      await door.database.run([contextOf(door), ...(decision.expect ?? []), ...changes, ...records, ...keepAnswer(door, answer)])
    } catch (error) {
      if (isTaken(error) && draw < draws) continue
      if (conflicts.has(databaseFault(error)?.code ?? '')) return refuse({ code: 'conflict-try-again' })
      throw error
    }
    door.recorded.count += records.length
    if (changes.some(({ name }) => name === toOutboxName)) door.wakeWorker()
    return ok(answer)
  }
}

/**
 * The only way to write. Refused: the refusal goes to the log, in its own transaction, before the answer. Decided: state, records, events
 * and the repeatable answer go into one transaction. Somebody was faster: `conflict-try-again`, and the door decides anew. A refusal that only
 * says that the very same wish was granted beside it ("already signalled") is not one: the first answer is given again.
 * @param allTheSame what happened although the decision is a refusal, kept in the transaction of the refusal's record
 */
export const commit = async <Facts, T>(
  door: Door,
  permitted: Result<Grant<Facts>, Denied>,
  decided: Result<Decision<T>, Refusal>,
  allTheSame: readonly DomainEvent[] = [],
): Promise<Result<T, Refusal>> => {
  const first = permitted.ok && decided.ok ? undefined : await firstAnswer<T>(door)
  if (first !== undefined) return first
  if (!permitted.ok) {
    await writeRefusal(door, permitted.refusal)
    return refuse(permitted.refusal.refusal)
  }
  spend(permitted.value)
  if (decided.ok) return writeDecision(door, permitted.value, decided.value)
  const { permission, facts } = permitted.value
  const { statements } = consequences(door, allTheSame)
  await writeRefusal(door, { permission, refusal: decided.refusal, ...aboutOf(facts) }, statements)
  return decided
}

/** Records a refusal outside a decision: at the door, before anything of the act was asked, or because others were faster every time. */
export const refuseRecorded = async (door: Door, permission: Right, refusal: Refusal): Promise<Result<never, Refusal>> => {
  await writeRefusal(door, { permission, refusal })
  return refuse(refusal)
}
