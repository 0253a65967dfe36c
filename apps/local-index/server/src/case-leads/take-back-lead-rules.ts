import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import type { LeadRulesTakenBack } from './lead-rule.ts'
import { readRuleSet, ruleSetById } from './lead-rule-facts.ts'
import { takeBackLeadRules } from './lead-rule-permissions.ts'

/** Takes back rules that have not begun yet. Refused with `rules-begun` from their first day on: they explain who was appointed. */
export const takeBackRules = async (door: LocalDoor, setId: string): Promise<Result<null, Refusal>> => {
  const [rows] = await ask(door, [ruleSetById(setId)])
  const set = readRuleSet(rows)
  const grant = permit(takeBackLeadRules, door, { choice: { municipalityId: set?.municipalityId ?? null } })
  const decision = decide(grant, () => {
    if (set === null || set.from <= dayOf(door.now)) return refuse({ code: 'rules-begun' })
    const event: LeadRulesTakenBack = { type: 'lead-rules-taken-back', setId }
    return ok({ events: [event], subjects: [], answer: () => null })
  })
  return commit(door, grant, decision)
}
