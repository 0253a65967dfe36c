import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { LeadCategory, LeadRule, LeadRuleSet, PastMatch } from './lead-rule.ts'

/** All rule sets of a municipality, those to come included: what `readRuleSets` reads. */
export const ruleSetsOf = prepared(
  'SELECT id, number, valid_from, rules FROM lead_rule_sets WHERE municipality_id = $1 ORDER BY number',
)

/** One rule set: what `readRuleSet` reads. */
export const ruleSetById = prepared('SELECT municipality_id, valid_from FROM lead_rule_sets WHERE id = $1')

type RuleSetRow = { id: string; number: number; valid_from: string; rules: LeadRule[] }

/** Reads the rows of `ruleSetsOf`. */
export const readRuleSets = (rows: Row[] = []): LeadRuleSet[] =>
  (rows as unknown as RuleSetRow[]).map(({ id, number, valid_from: from, rules }) => ({
    id,
    number,
    from: calendarDay(from),
    rules,
  }))

/** Reads the one row of `ruleSetById`; null when there is none. */
export const readRuleSet = (rows: Row[] = []) => {
  const [row] = rows as unknown as { municipality_id: string; valid_from: string }[]
  return row === undefined ? null : { municipalityId: row.municipality_id, from: calendarDay(row.valid_from) }
}

/** The kinds of organisation that are designated on a day, and whether they may lead. */
export const categoriesOn = prepared(
  'SELECT code, domain, may_lead FROM organisation_categories WHERE valid_from <= $1 AND (valid_until IS NULL OR valid_until > $1) ORDER BY domain, code',
)

/** Reads the rows of `categoriesOn`. */
export const readCategories = (rows: Row[] = []): LeadCategory[] =>
  (rows as unknown as (Omit<LeadCategory, 'mayLead'> & { may_lead: boolean })[]).map(({ code, domain, may_lead: mayLead }) => ({
    code,
    domain,
    mayLead,
  }))

/** The last 500 matches of two years that the asker's municipality followed up: facts only, of nobody. */
export const pastLeadFacts = prepared('SELECT * FROM past_lead_facts()')

type PastRow = {
  past_match: string
  chance: number
  youth_age: number | null
  participant_order: string
  category: string
  domain: string | null
  independent: boolean
  may_lead: boolean
}

/** Reads the rows of `pastLeadFacts`. */
export const readPast = (rows: Row[] = []): PastMatch[] =>
  [...Map.groupBy(rows as unknown as PastRow[], (row) => row.past_match).values()].map((group) => ({
    chance: group[0]?.chance ?? 0,
    age: group[0]?.youth_age ?? null,
    candidates: group.map(({ participant_order: order, category, domain, independent, may_lead: mayLead }) => ({
      ...{ participantId: order, category, domain, independent, mayLead },
      order: Number(order),
    })),
  }))
