import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { AskedDecision, DecisionKind, HeldMove, HoldReason, LetterDecision, Outcome, PairDecision } from './decision.ts'

const columns =
  'd.id, d.kind, d.municipality_id, d.youth_id, d.signal_id, d.outcome, d.due_on, d.told_at, d.escalated_at, s.waits, s.subjects, s.position_id, s.professional_id, s.reporters'

/** One decision that a decider may make. */
export const decisionToMake = prepared(`SELECT ${columns} FROM decisions d, LATERAL decision_to_make(d.id) s WHERE d.id = $1`)
/** One decision, for the house's own program. */
export const decisionForHouse = prepared(`SELECT ${columns} FROM decisions d, LATERAL decision_sides(d.id) s WHERE d.id = $1`)
/** Decisions of which somebody may have to be told on a day; whether that is so is decided on each (`dueTelling`). */
export const decisionsToTell = prepared(`
  SELECT d.id FROM decisions d WHERE d.outcome IS NULL AND (d.told_at IS NULL OR d.escalated_at IS NULL AND d.due_on < $1) ORDER BY d.due_on, d.id LIMIT 1000`)

/** A decision as it is stored. */
export type StoredDecision = AskedDecision & {
  readonly id: string
  readonly kind: DecisionKind
  readonly municipalityId: string
  readonly youthId: string | null
  readonly signalId: string | null
  readonly subjects: readonly Buffer[]
  /** Who gave the running signals that it is about: they do not decide on it. */
  readonly reporters: readonly string[]
  /** Whose letter it is. */
  readonly reporter: { readonly positionId: string; readonly professionalId: string } | null
}

/** Reads the one row of `decisionToMake` or `decisionForHouse`; null when it is gone, or another's. */
export const readDecision = (rows: Row[] | undefined): StoredDecision | null => {
  const row = rows?.[0] as
    | {
        id: string
        kind: DecisionKind
        municipality_id: string
        youth_id: string | null
        signal_id: string | null
        outcome: Outcome | null
        due_on: string
        told_at: Date | null
        escalated_at: Date | null
        waits: boolean
        subjects: Buffer[]
        position_id: string | null
        professional_id: string | null
        reporters: string[]
      }
    | undefined
  if (row === undefined) return null
  const { position_id: positionId, professional_id: professionalId } = row
  return {
    id: row.id,
    kind: row.kind,
    municipalityId: row.municipality_id,
    youthId: row.youth_id,
    signalId: row.signal_id,
    outcome: row.outcome,
    dueOn: calendarDay(row.due_on),
    told: row.told_at !== null,
    escalated: row.escalated_at !== null,
    waits: row.waits,
    subjects: row.subjects,
    reporters: row.reporters,
    reporter: positionId === null || professionalId === null ? null : { positionId, professionalId },
  }
}

/** Who decides and who manages for a municipality on a day. */
export const decidersOf = prepared(`
  SELECT p.id, p.professional_id, p.roles FROM positions p JOIN organisations o ON o.id = p.organisation_id
  WHERE o.municipality_id = $1 AND p.roles && ARRAY['decider', 'functional-manager'] AND p.valid_from <= $2 AND (p.valid_until IS NULL OR p.valid_until > $2) ORDER BY p.id`)

type DeciderRow = { id: string; professional_id: string; roles: string[] }

/** Reads the rows of `decidersOf`. */
export const readDeciders = (rows: Row[] = []) => {
  const all = rows as unknown as DeciderRow[]
  const those = (role: string) =>
    all.filter(({ roles }) => roles.includes(role)).map((row) => ({ positionId: row.id, professionalId: row.professional_id }))
  return { deciders: those('decider'), managers: those('functional-manager') }
}

/** What was asked and decided of the letter on a signal. */
export const letterDecision = prepared('SELECT id, reasons, outcome FROM decisions WHERE signal_id = $1')

/** Reads the one row of `letterDecision`. */
export const readLetterDecision = (rows: Row[] | undefined): LetterDecision =>
  (rows?.[0] as { id: string; reasons: HoldReason[]; outcome: Outcome | null } | undefined) ?? null

/** The notices of moves of a youth that wait, or were allowed and not given yet; for the house's own program. */
export const movesOf = prepared(`
  SELECT id, outcome, asked_at FROM decisions WHERE youth_id = $1 AND kind = 'move-notice' AND outcome IS DISTINCT FROM 'withhold' AND carried_out_at IS NULL ORDER BY asked_at`)

/** Reads the rows of `movesOf`. */
export const readMoves = (rows: Row[] = []): HeldMove[] =>
  (rows as unknown as { id: string; outcome: 'allow' | null; asked_at: Date }[]).map((row) => ({
    id: row.id,
    outcome: row.outcome,
    askedAt: row.asked_at,
  }))

/** What was asked and decided of matches of a kind between a youth and others; for the house's own program. */
export const pairsOf = prepared(`
  SELECT id, CASE WHEN youth_id = $1 THEN other_youth_id ELSE youth_id END AS other, outcome, carried_out_at FROM decisions
  WHERE kind = $2::text || '-match' AND $1 IN (youth_id, other_youth_id)`)

/** Reads the rows of `pairsOf`: decisions by the other youth. */
export const readPairs = (rows: Row[] = []): ReadonlyMap<string, PairDecision> =>
  new Map(
    (rows as unknown as { id: string; other: string; outcome: Outcome | null; carried_out_at: Date | null }[]).map((row) => [
      row.other,
      { id: row.id, outcome: row.outcome, carriedOut: row.carried_out_at !== null },
    ]),
  )
