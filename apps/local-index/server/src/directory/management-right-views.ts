import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose, prepared } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import { isOpen, type Proposal } from './management-right.ts'

const shownAtOnce = 50

const officers = prepared(`
  SELECT p.id, n.given_name || ' ' || n.family_name AS name, p.function, p.roles FROM positions p
  JOIN professionals n ON n.id = p.professional_id JOIN organisations o ON o.id = p.organisation_id
  WHERE o.municipality_id = $1 AND p.valid_from <= $2 AND (p.valid_until IS NULL OR p.valid_until > $2)
  ORDER BY n.family_name COLLATE "nl-x-icu", n.given_name COLLATE "nl-x-icu", p.id`)

type ProposalRow = {
  id: string
  kind: Proposal['kind']
  role: Proposal['role']
  person: string
  subject: string
  proposer: string | null
  proposed_by: string | null
  proposed_at: Date
  expires_at: Date
  outcome: Proposal['outcome']
  decided_by: string | null
  decided_at: Date | null
}

/** Who works for the own municipality with which rights, and what was proposed, the latest first. */
export const rightList: View<'management-right:list', unknown> = {
  fetch: ({ where }, { actor, now }) => [
    officers(actor.municipalityId, dayOf(now)),
    compose(sql`
      SELECT r.id, r.kind, r.role, sn.given_name || ' ' || sn.family_name AS person, sp.professional_id AS subject, bp.professional_id AS proposer,
        bn.given_name || ' ' || bn.family_name AS proposed_by, r.proposed_at, r.expires_at, r.outcome, dn.given_name || ' ' || dn.family_name AS decided_by, r.decided_at
      FROM right_proposals r JOIN positions sp ON sp.id = r.position_id JOIN professionals sn ON sn.id = sp.professional_id
      LEFT JOIN positions bp ON bp.id = r.proposed_by LEFT JOIN professionals bn ON bn.id = bp.professional_id
      LEFT JOIN positions dp ON dp.id = r.decided_by LEFT JOIN professionals dn ON dn.id = dp.professional_id
      WHERE ${where} ORDER BY r.proposed_at DESC, r.id LIMIT ${shownAtOnce}`),
  ],
  show: ([people = [], found = []], _grant, { actor, now }) => {
    const proposals = (found as unknown as ProposalRow[]).map((row) => {
      const open = isOpen({ outcome: row.outcome, expiresAt: row.expires_at }, now)
      const mine = row.proposer === actor.professionalId
      return {
        id: row.id,
        kind: row.kind,
        role: row.role,
        person: row.person,
        proposedBy: row.proposed_by,
        proposedAt: row.proposed_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
        outcome: row.outcome ?? (open ? null : 'expired'),
        decidedBy: row.decided_by,
        decidedAt: row.decided_at?.toISOString() ?? null,
        mayConfirm: open && !mine && row.subject !== actor.professionalId && row.proposer !== null,
        mayRefuse: open && row.subject !== actor.professionalId,
      }
    })
    return { value: { people, proposals }, subjects: [] }
  },
}
