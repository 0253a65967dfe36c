import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import { readSettings, settingsUntil } from '../directory/setting-facts.ts'
import { type LeadCategory, type LeadRule, ruleSetOn, tryRules } from './lead-rule.ts'
import { categoriesOn, pastLeadFacts, readCategories, readPast } from './lead-rule-facts.ts'

type SetRow = {
  id: string
  number: number
  valid_from: string
  rules: LeadRule[]
  at: Date
  given_name: string | null
  family_name: string | null
}

/** How the own municipality works today, its rule sets, the latest first, and which kinds of organisation may lead. */
export const leadRuleList: View<'lead-rule:list', unknown> = {
  fetch: ({ where }, { now }) => [
    compose(sql`
      SELECT c.id, c.number, c.valid_from, c.rules, c.at, n.given_name, n.family_name FROM lead_rule_sets c
      LEFT JOIN positions p ON p.id = c.position_id LEFT JOIN professionals n ON n.id = p.professional_id
      WHERE ${where} ORDER BY c.number DESC`),
    categoriesOn(dayOf(now)),
    settingsUntil(dayOf(now)),
  ],
  show: ([rows = [], categories, settings], _grant, { actor, now }) => {
    const on = dayOf(now)
    const sets = (rows as unknown as SetRow[]).map((row) => ({ ...row, from: calendarDay(row.valid_from) }))
    const held = ruleSetOn(sets, on)
    const shown = sets.map(({ id, number, from, rules, at, given_name: given, family_name: family }) => ({
      ...{ id, number, from, rules, at: at.toISOString() },
      who: family === null ? null : `${given} ${family}`,
      standing: held?.id === id ? 'now' : from > on ? 'coming' : 'over',
    }))
    const mode = readSettings(settings)(actor.municipalityId)['case-lead']
    return { value: { mode, sets: shown, categories: readCategories(categories) }, subjects: [] }
  },
}

/** What rules would have done with past matches of the asker's municipality. */
export const trialOf = (rules: readonly LeadRule[], categories: readonly LeadCategory[]): View<'lead-rule:try', unknown> => ({
  fetch: () => [pastLeadFacts()],
  show: ([rows]) => ({ value: tryRules(rules, readPast(rows), categories), subjects: [] }),
})
