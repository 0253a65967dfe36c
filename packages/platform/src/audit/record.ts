import { randomBytes } from 'node:crypto'
import type { Door } from '../access/door.ts'
import type { Right } from '../access/permission.ts'
import { prepared, type Statement } from '../db/statement.ts'

const writeRecord = prepared(
  'SELECT write_record($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)',
)

/**
 * What an act is about, where that is no person under a pseudonym: what kind of thing, which by its id or name, and the names of the fields that changed. Never a value.
 */
export type Thing = { readonly kind: string; readonly id: string; readonly fields?: readonly string[] }

/** What the log must say of one act. */
export type ActRecord = {
  readonly permission: Right
  readonly outcome: 'done' | 'refused'
  readonly refusal: string | null
  /** Pseudonyms of the persons that the act is about, or that were shown; who is named twice counts once. */
  readonly subjects: readonly Buffer[]
  readonly things?: readonly Thing[] | undefined
  /** The municipality under whose covenant this very act was done; unsaid: the one under which the actor works. */
  readonly covenantMunicipalityId?: string | null | undefined
  /** Why it was shown, a word from a list, where it is shown only to who says why (reasoned access). */
  readonly reason?: string | undefined
  /** For whom the actor stood in; unsaid: they did it in their own place. */
  readonly forPositionId?: string | null | undefined
}

/** Whom an act is about, by the municipality under whose covenant they are in the index; null: under none. */
export type UnderCovenants = ReadonlyMap<string | null, readonly Buffer[]>

const saltBytes = 16

const thingsOf = ({ things = [] }: ActRecord): string | null =>
  things.length === 0 ? null : JSON.stringify(things.map(({ kind, id, fields = [] }) => ({ kind, id, fields })))

const onceEach = (subjects: readonly Buffer[]): Buffer[] => [
  ...new Map(subjects.map((subject) => [subject.toString('hex'), subject])).values(),
]

/** Groups whom an act is about by municipality; each person once a municipality. */
export const underCovenants = (
  about: readonly { readonly municipalityId: string | null; readonly subject: Buffer }[],
): UnderCovenants =>
  new Map(
    [...Map.groupBy(about, ({ municipalityId }) => municipalityId)].map(([id, some]) => [id, some.map(({ subject }) => subject)]),
  )

/** The statement that writes the two linked records of an act: the audit record (BIO2 8.15.01, NEN 7513) and the processing record (Logboek Dataverwerkingen). */
export const recordOf = (door: Door, act: ActRecord, first = door.recorded.count === 0): Statement => {
  const { actor, trace } = door
  const subjects = onceEach(act.subjects)
  const shown = door.background ? door.seenLately.unseen(subjects) : subjects
  const salts = [saltBytes, ...shown.map(() => saltBytes)].map((bytes) => randomBytes(bytes))
  return writeRecord(
    door.draw.sortableId(),
    door.now,
    trace.traceId,
    first ? trace.spanId : randomBytes(8).toString('hex'),
    trace.parentSpanId,
    actor.positionId,
    actor.professionalId,
    actor.organisationId,
    actor.municipalityId,
    act.covenantMunicipalityId ?? actor.covenantMunicipalityId,
    actor.roles.join(' '),
    act.permission.name,
    act.permission.purposes[0],
    act.permission.legalBasis,
    act.permission.activity,
    door.background ? `${door.origin}-background` : door.origin,
    door.sourceSystemId,
    act.outcome,
    act.refusal,
    shown,
    subjects.length,
    salts,
    act.reason ?? null,
    thingsOf(act),
    act.forPositionId ?? null,
  )
}

/** The statements for one act that touches what is under covenants with several municipalities: a record for each, so that each reviews its own part. Under none: one record. */
export const recordsOf = (door: Door, act: ActRecord, under: UnderCovenants | undefined): Statement[] => {
  if (under === undefined || under.size === 0) return [recordOf(door, act)]
  return [...under].map(([covenantMunicipalityId, subjects], i) =>
    recordOf(door, { ...act, subjects, covenantMunicipalityId }, i === 0 && door.recorded.count === 0),
  )
}
