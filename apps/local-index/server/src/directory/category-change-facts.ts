import { dayOf } from '@mens-centraal/kernel/instant'
import { ask } from '@mens-centraal/platform/access/door'
import { prepared } from '@mens-centraal/platform/db/statement'
import type { LocalDoor } from './actor.ts'
import type { Category } from './category-change.ts'
import type { ChangeProposal, ManagingOfficer } from './organisation-change.ts'
import { managersOf, readManagers } from './organisation-change-facts.ts'
import { periodOf } from './organisation-facts.ts'

const categoryOf = prepared(`
  SELECT g.code, min(g.domain) AS domain, array_agg(g.valid_from || '/' || coalesce(g.valid_until::text, '') || '/' || g.may_lead ORDER BY g.valid_from) AS designated,
    ARRAY(SELECT h.valid_from || '/' || coalesce(h.valid_until::text, '') FROM helping_categories h WHERE h.category = g.code ORDER BY h.valid_from) AS helping
  FROM organisation_categories g WHERE g.code = $1 GROUP BY g.code`)

const proposalsOf = prepared(`
  SELECT c.id, c.category, c.municipality_id, b.professional_id AS proposer, c.expires_at, c.outcome, ARRAY(SELECT a.municipality_id FROM category_change_answers a WHERE a.change_id = c.id) AS agreed
  FROM category_changes c LEFT JOIN positions b ON b.id = c.changed_by WHERE c.category = $1 OR c.id::text = $1`)

const municipalityIds = prepared('SELECT id FROM municipalities ORDER BY id')

/** A proposal about a category. */
export type CategoryProposal = ChangeProposal & { readonly category: string }

/** What a change of a category must know: how it is kept, who takes part in this index, and what was proposed. */
export type CategoryFacts = {
  readonly category: Category | null
  /** All municipalities of this index: they share the list. */
  readonly municipalities: readonly string[]
  readonly managers: readonly ManagingOfficer[]
  readonly proposals: readonly CategoryProposal[]
}

type CategoryRow = { code: string; domain: string; designated: string[]; helping: string[] }
type ProposalRow = {
  id: string
  category: string
  municipality_id: string
  proposer: string | null
  expires_at: Date
  outcome: string | null
  agreed: string[]
}

const readCategory = ({ code, domain, designated, helping }: CategoryRow): Category => ({
  ...{ code, domain },
  designated: designated.map((text) => ({ ...periodOf(text), mayLead: text.endsWith('/true') })),
  helping: helping.map(periodOf),
})

/** @param what the code of a category, or the id of a proposal about one */
export const categoryFacts = async (door: LocalDoor, what: string): Promise<CategoryFacts> => {
  const [categories = [], proposals = [], all = []] = await ask(door, [categoryOf(what), proposalsOf(what), municipalityIds()])
  const municipalities = all.map((row) => String(row['id']))
  const [managers] = await ask(door, [managersOf(municipalities, dayOf(door.now))])
  const row = categories[0] as unknown as CategoryRow | undefined
  return {
    municipalities,
    category: row === undefined ? null : readCategory(row),
    managers: readManagers(managers),
    proposals: (proposals as unknown as ProposalRow[]).map(({ id, category, municipality_id, proposer, agreed, ...rest }) => ({
      ...{ id, category, municipalityId: municipality_id, proposer, agreed, fields: [] },
      ...{ expiresAt: rest.expires_at, open: rest.outcome === null },
    })),
  }
}
