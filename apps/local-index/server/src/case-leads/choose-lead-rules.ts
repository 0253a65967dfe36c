import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import type { ChoiceFacts } from '../directory/setting-permissions.ts'
import { type LeadCategory, type LeadRule, type LeadRuleSet, type LeadRulesChosen, ruleSetRefusal } from './lead-rule.ts'
import { categoriesOn, readCategories, readRuleSets, ruleSetsOf } from './lead-rule-facts.ts'
import { chooseLeadRules } from './lead-rule-permissions.ts'

/** What a manager wishes; `number` is that of the latest set that they saw, 0 when there was none. */
export type RuleSetWish = { readonly rules: readonly LeadRule[]; readonly from: string; readonly number: number }

/** What choosing rules, or trying them out, rests on. */
export type RuleFacts = ChoiceFacts & { readonly sets: readonly LeadRuleSet[]; readonly categories: readonly LeadCategory[] }

/** Asks for the own municipality's rule sets, and today's kinds of organisation. */
export const ruleFacts = async (door: LocalDoor): Promise<RuleFacts> => {
  const { municipalityId } = door.actor
  const [categories, sets] = await ask(door, [
    categoriesOn(dayOf(door.now)),
    ...(municipalityId === null ? [] : [ruleSetsOf(municipalityId)]),
  ])
  return { choice: { municipalityId }, sets: readRuleSets(sets), categories: readCategories(categories) }
}

const decideChoice = (
  { facts: { choice, sets, categories } }: Grant<RuleFacts, 'lead-rule:choose'>,
  { rules, from, number }: RuleSetWish,
  door: LocalDoor,
) => {
  const latest = Math.max(0, ...sets.map((set) => set.number))
  if (latest !== number) return refuse({ code: 'changed-meanwhile' })
  const refusal = ruleSetRefusal(rules, from, categories, dayOf(door.now))
  if (refusal !== null) return refuse(refusal)
  const event: LeadRulesChosen = {
    type: 'lead-rules-chosen',
    setId: door.draw.id(),
    municipalityId: choice.municipalityId ?? '',
    number: latest + 1,
    from: from as CalendarDay,
    rules,
    positionId: door.actor.positionId,
    at: door.now,
  }
  return ok({ events: [event], subjects: [], answer: () => null })
}

/** Chooses rules for the own municipality, from today or a later day on. Refused as `ruleSetRefusal` says, or with `changed-meanwhile`. */
export const chooseRules = async (door: LocalDoor, wish: RuleSetWish): Promise<Result<null, Refusal>> => {
  const facts = await ruleFacts(door)
  const grant = permit(chooseLeadRules, door, facts)
  const decision = decide(grant, (granted) => decideChoice(granted, wish, door))
  return commit(door, grant, decision)
}
