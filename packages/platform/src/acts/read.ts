import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { contextOf, type Door } from '../access/door.ts'
import { type Denied, type Grant, spend } from '../access/grant.ts'
import type { Right } from '../access/permission.ts'
import { recordOf, recordsOf, underCovenants } from '../audit/record.ts'
import type { Row, Statement } from '../db/statement.ts'

/**
 * What a screen gets, the log pseudonyms of the persons that it shows, and of each, in the same order, under which municipality's covenant they are in the
 * index; null or left out: under the one under which the asker works.
 */
export type Seen<T> = {
  readonly value: T
  readonly subjects: readonly Buffer[]
  readonly covenantMunicipalityIds?: readonly (string | null)[]
  /** Why the actor wanted to see it, a word from a list: then it stands in the log as an exception. */
  readonly reason?: string
  /** For whom the actor stood in, if they did. */
  readonly forPositionId?: string
}

/** A view wants a grant of one permission: which statements to fetch with, and how to make the answer of their rows. Null: there is nothing that the actor may see. */
export type View<Name extends string, T> = {
  readonly fetch: (grant: Grant<unknown, Name>, door: Door) => readonly Statement[]
  readonly show: (rows: Row[][], grant: Grant<unknown, Name>, door: Door) => Seen<T> | null
}

const refused = (door: Door, permission: Right, code: string): Statement =>
  recordOf(door, { permission, outcome: 'refused', refusal: code, subjects: [] })

/** The records of one look: one for each covenant under which somebody is shown, so that each municipality finds its own in its log. */
const recordsOfLook = (door: Door, permission: Right, seen: Seen<unknown>): Statement[] => {
  const { subjects, covenantMunicipalityIds: ids = [], reason, forPositionId } = seen
  const shown = subjects.map((subject, i) => ({ subject, municipalityId: ids[i] ?? door.actor.covenantMunicipalityId }))
  const about = { subjects, covenantMunicipalityId: ids[0] ?? null, reason, forPositionId }
  return recordsOf(door, { permission, outcome: 'done', refusal: null, ...about }, underCovenants(shown))
}

/** Nobody is there: a look at what is public and about nobody leaves no row in a log that cannot be emptied. */
const isNobody = ({ actor }: Door): boolean => actor.positionId === null && actor.roles.length === 0

/**
 * Spends a grant on a read: the fetch and its records are one transaction, so there is no data without a record.
 * @returns what may be seen, or `not-available` when there is nothing, or nothing that this actor may see: those two look the same
 */
export const read = async <Name extends string, T>(
  door: Door,
  permitted: Result<Grant<unknown, Name>, Denied>,
  view: View<Name, T>,
): Promise<Result<T, Refusal>> => {
  if (!permitted.ok) {
    const { permission, refusal } = permitted.refusal
    await door.database.run([contextOf(door), refused(door, permission, refusal.code)])
    door.recorded.count += 1
    return refuse(refusal)
  }
  const grant = permitted.value
  const { permission } = grant
  spend(grant)
  let shown: readonly Buffer[] = []
  const answer = await door.database.transaction<Result<T, Refusal>>(
    [contextOf(door), ...view.fetch(grant, door)],
    async (_run, [, ...rows]) => {
      const seen = view.show(rows, grant, door)
      if (seen === null) return { value: refuse({ code: 'not-available' }), last: [refused(door, permission, 'not-available')] }
      shown = seen.subjects
      if (isNobody(door) && shown.length === 0) return { value: ok(seen.value), last: [] }
      return { value: ok(seen.value), last: recordsOfLook(door, permission, seen) }
    },
  )
  door.seenLately.remember(shown)
  door.recorded.count += 1
  return answer
}
