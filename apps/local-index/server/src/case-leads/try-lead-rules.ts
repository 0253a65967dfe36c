import type { Refusal } from '@mens-centraal/kernel/refusal'
import { type Result, refuse } from '@mens-centraal/kernel/result'
import { permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { read } from '@mens-centraal/platform/acts/read'
import type { LocalDoor } from '../directory/actor.ts'
import { ruleFacts } from './choose-lead-rules.ts'
import { type LeadRule, rulesRefusal } from './lead-rule.ts'
import { tryLeadRules } from './lead-rule-permissions.ts'
import { trialOf } from './lead-rule-views.ts'

/** Tells what rules would have done with past matches of the own municipality, in rounded counts. Nothing is kept but that it was tried. */
export const tryRulesOut = async (door: LocalDoor, rules: readonly LeadRule[]): Promise<Result<unknown, Refusal>> => {
  const facts = await ruleFacts(door)
  const grant = permit(tryLeadRules, door, facts)
  const refusal = rulesRefusal(rules, facts.categories)
  if (grant.ok && refusal !== null) return commit(door, grant, refuse(refusal))
  return read(door, grant, trialOf(rules, facts.categories))
}
