import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose, prepared } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import { type DecisionKind, type HoldReason, isOpen, isOverdue, type Outcome } from './decision.ts'

/** What was decided stays in sight for so long. */
const decidedDays = 14

type DecisionRow = {
  id: string
  number: string
  kind: DecisionKind
  reasons: HoldReason[]
  asked_at: Date
  due_on: string
  outcome: Outcome | null
  decided_at: Date | null
  decided_by: string | null
  waits: boolean
  organisations: string[]
  other_organisations: string[]
  subjects: Buffer[]
}

const namesOf = (ids: string) =>
  sql.raw(`ARRAY(SELECT coalesce(o.display_name, o.name) FROM organisations o WHERE o.id = ANY (s.${ids}) ORDER BY 1)`)

const shown = (row: DecisionRow) => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  reasons: row.reasons,
  askedOn: dayOf(row.asked_at),
  dueOn: calendarDay(row.due_on),
  organisations: row.organisations,
  otherOrganisations: row.other_organisations,
})

/**
 * What waits for a decider of the own municipality, the oldest term first, and what was decided lately: kind, number, days, and the organisations
 * of the reporters. Never the youth, where they live, or who reported.
 */
export const decisionList: View<'decision:see', unknown> = {
  fetch: ({ where }, { now }) => [
    compose(sql`
      SELECT d.id, d.number, d.kind, d.reasons, d.asked_at, d.due_on, d.outcome, d.decided_at, n.given_name || ' ' || n.family_name AS decided_by, s.waits, s.subjects,
        ${namesOf('organisation_ids')} AS organisations, ${namesOf('other_organisation_ids')} AS other_organisations
      FROM decisions d CROSS JOIN LATERAL decision_to_make(d.id) s LEFT JOIN positions p ON p.id = d.decided_by LEFT JOIN professionals n ON n.id = p.professional_id
      WHERE ${where} AND s.waits AND (d.outcome IS NULL OR d.decided_at > ${now}::timestamptz - make_interval(days => ${decidedDays})) ORDER BY d.due_on, d.asked_at, d.id`),
  ],
  show: ([rows = []], _grant, { actor, now }) => {
    const found = rows as unknown as DecisionRow[]
    const waiting = found
      .filter(isOpen)
      .map((row) => ({ ...shown(row), overdue: isOverdue({ ...row, dueOn: calendarDay(row.due_on) }, dayOf(now)) }))
    const decided = found.flatMap((row) =>
      row.outcome === null || row.decided_at === null
        ? []
        : [{ ...shown(row), outcome: row.outcome, decidedAt: row.decided_at, decidedBy: row.decided_by }],
    )
    const subjects = found.flatMap((row) => row.subjects)
    return {
      value: {
        waiting,
        decided: decided
          .toSorted((a, b) => b.decidedAt.getTime() - a.decidedAt.getTime())
          .map(({ decidedAt, ...one }) => ({ ...one, decidedOn: dayOf(decidedAt) })),
      },
      subjects,
      covenantMunicipalityIds: subjects.map(() => actor.municipalityId),
    }
  },
}

const standing = prepared('SELECT waiting, overdue, late, deciders FROM decisions_standing()')

/** For a decider: how many decisions wait in the own municipality, and how many too long; those on the own signals are for others. For who manages: whether any waits too long, and by how many people they can be made. */
export const decisionsStanding: View<'decision:see-standing', unknown> = {
  fetch: () => [standing()],
  show: ([rows = []]) => ({ value: rows[0] ?? { waiting: 0, overdue: 0, late: false, deciders: 0 }, subjects: [] }),
}
