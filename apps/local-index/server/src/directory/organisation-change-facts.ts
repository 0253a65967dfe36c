import { dayOf } from '@mens-centraal/kernel/instant'
import { ask } from '@mens-centraal/platform/access/door'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { LocalDoor } from './actor.ts'
import { type Managed, managedFacts } from './managed-facts.ts'
import type { OrganisationWish } from './organisation.ts'
import type { ChangeProposal, ManagingOfficer } from './organisation-change.ts'

const keptOf = prepared(
  'SELECT name, display_name, category, place, general_phone, may_use_bsn, email_domains FROM organisations WHERE id = $1',
)

/** Municipalities that have a covenant with an organisation on a day. Of one that is a municipality itself nobody else manages anything: only it. */
const covenantsWithOf = prepared(`
  SELECT c.municipality_id AS id FROM covenants c WHERE c.organisation_id = $1 AND c.valid_from <= $2 AND (c.valid_until IS NULL OR c.valid_until > $2)
    AND NOT EXISTS (SELECT FROM organisations o WHERE o.id = $1 AND o.municipality_id IS NOT NULL)
  UNION SELECT municipality_id FROM organisations WHERE id = $1 AND municipality_id IS NOT NULL`)

/** The functional managers of these municipalities ($1) on a day ($2). */
export const managersOf = prepared(`
  SELECT p.id, p.professional_id, o.municipality_id FROM positions p JOIN organisations o ON o.id = p.organisation_id WHERE o.municipality_id = ANY ($1)
    AND 'functional-manager' = ANY (p.roles) AND p.valid_from <= $2 AND (p.valid_until IS NULL OR p.valid_until > $2) ORDER BY p.id`)

const proposalsOf = prepared(`
  SELECT c.id, c.municipality_id, b.professional_id AS proposer, c.fields, c.expires_at, c.outcome, ARRAY(SELECT a.municipality_id FROM organisation_change_answers a WHERE a.change_id = c.id) AS agreed
  FROM organisation_changes c LEFT JOIN positions b ON b.id = c.changed_by WHERE c.organisation_id = $1 AND c.expires_at IS NOT NULL`)

/** An organisation as it is kept, with all that a change of it must know. */
export type ChangeFacts = Managed & {
  readonly kept: OrganisationWish | null
  readonly covenantsWith: readonly string[]
  readonly managers: readonly ManagingOfficer[]
  readonly proposals: readonly ChangeProposal[]
}

const readKept = (rows: Row[] | undefined): OrganisationWish | null => {
  const row = rows?.[0] as Record<string, never> | undefined
  return row === undefined
    ? null
    : {
        ...{ name: row['name'] ?? '', displayName: row['display_name'] ?? null, category: row['category'] ?? '' },
        ...{ place: row['place'] ?? '', generalPhone: row['general_phone'] ?? '' },
        ...{ mayUseBsn: row['may_use_bsn'] === true, emailDomains: row['email_domains'] ?? [] },
      }
}

type ManagerRow = { id: string; professional_id: string; municipality_id: string }

/** Reads the rows of `managersOf`. */
export const readManagers = (rows: Row[] = []): ManagingOfficer[] =>
  (rows as unknown as ManagerRow[]).map((row) => ({
    ...{ positionId: row.id, professionalId: row.professional_id, municipalityId: row.municipality_id },
  }))

type ProposalRow = {
  id: string
  municipality_id: string
  proposer: string | null
  expires_at: Date
  outcome: string | null
  fields: string[]
  agreed: string[]
}

/** What must be known to decide a change of an organisation. @param id of the organisation, or of a change of it */
export const changeFacts = async (door: LocalDoor, id: string): Promise<ChangeFacts> => {
  const managed = await managedFacts(door, id)
  const organisationId = managed.organisation?.id ?? null
  const today = dayOf(door.now)
  const [kept, covenants = [], proposals = []] = await ask(door, [
    keptOf(organisationId),
    covenantsWithOf(organisationId, today),
    proposalsOf(organisationId),
  ])
  const covenantsWith = covenants.map((row) => String(row['id']))
  const [managers] = await ask(door, [managersOf([...covenantsWith, door.actor.municipalityId], today)])
  return {
    ...managed,
    kept: readKept(kept),
    covenantsWith,
    managers: readManagers(managers),
    proposals: (proposals as unknown as ProposalRow[]).map((row) => ({
      ...{ id: row.id, municipalityId: row.municipality_id, proposer: row.proposer, agreed: row.agreed, fields: row.fields },
      ...{ expiresAt: row.expires_at, open: row.outcome === null },
    })),
  }
}
