import { createHash } from 'node:crypto'
import { type AtRestKeys, auditSubjectOf, lookupsOf } from '@mens-centraal/platform/sealing/at-rest'
import { idOf, reporterOf, sessionToken } from '@mens-centraal/world/load/crowd'
import { findToken } from '@mens-centraal/world/load/finds'
import { bsnOf } from '@mens-centraal/world/load/keyed-youths'
import { actorsOf, type Plan, readOf, youthOf } from './plan.ts'

/** Values of a captured act that follow from its number, with the SQL that makes them for the act `:k` on the youth `:y`. */
export type Dictionary = ReadonlyMap<string, string>

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()
const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`
const sha256Sql = (kind: string, number: string): string => `sha256(convert_to('${kind}-' || ${number}, 'UTF8'))`

const organisationOf = (reporter: number): number => (reporter % 100) + 1

/** The ids of one reporter: their session, and what a signal says of them. */
const ofReporter = (reporter: number, sql: string): [string, string][] => [
  [idOf('session', reporter), `md5('session-' || ${sql})::uuid`],
  [hex(sha256(sessionToken(reporter))), sha256Sql('session', sql)],
  [idOf('position', reporter), `md5('position-' || ${sql})::uuid`],
  [idOf('professional', reporter), `md5('professional-' || ${sql})::uuid`],
  [idOf('organisation', organisationOf(reporter)), `md5('organisation-' || (${sql} % 100 + 1))::uuid`],
]

const ofYouth = (youth: number, keys: AtRestKeys): [string, string][] => [
  [hex(lookupsOf(keys, 'bsn', bsnOf(youth)).odd ?? Buffer.alloc(0)), sha256Sql('youth', ':y')],
  [hex(auditSubjectOf(keys, 'bsn', bsnOf(youth))), sha256Sql('log', ':y')],
  [idOf('youth', youth), "md5('youth-' || :y)::uuid"],
  [idOf('signal', youth), "md5('signal-' || :y)::uuid"],
]

/** What is known of the values of a registration. */
export const valuesOfRegistering = (plan: Plan, keys: AtRestKeys, act: number): Dictionary => {
  const youth = youthOf(plan, act)
  const owner = plan.actors + (youth % plan.owners) + 1
  return new Map([
    ...ofReporter(owner, `(${plan.actors} + :y % ${plan.owners} + 1)`),
    ...ofReporter(reporterOf(act, actorsOf(plan)), `(:k % ${plan.actors} + 1)`),
    ...ofYouth(youth, keys),
    [hex(sha256(findToken(act))), sha256Sql('find', ':k')],
    [idOf('key', act), "md5('key-' || :k)::uuid"],
    [idOf('municipality', 1), "md5('municipality-1')::uuid"],
  ])
}

/** What is known of the values of a read of one's own signals. */
export const valuesOfReading = (plan: Plan, act: number): Dictionary => {
  const { reader, youth } = readOf(plan, act)
  return new Map([
    ...ofReporter(reader, `(${plan.actors} + :k % ${plan.actors} + 1)`),
    [hex(sha256(`subject-${youth}`)), sha256Sql('subject', ':y')],
    [idOf('signal', youth), "md5('signal-' || :y)::uuid"],
  ])
}
