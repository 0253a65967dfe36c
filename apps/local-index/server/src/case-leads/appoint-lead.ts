import { ageOn } from '@mens-centraal/kernel/age'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { Row } from '@mens-centraal/platform/db/statement'
import { unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import { settingsUntil } from '../directory/setting-facts.ts'
import type { Identity } from '../youths/youth.ts'
import { hasEverBeenLed, type LeadStepTaken, leadOf, othersIn, saidNobodyFits, wantsAppointing } from './case-lead.ts'
import { leadForHouse, leadOfMerged, readLeads, readMerged, type StoredLead } from './case-lead-facts.ts'
import { keepCaseLead } from './case-lead-permissions.ts'
import { leadStep, stepsTaken } from './lead-act.ts'
import { appoint, type LeadRuleSet, ruleSetOn } from './lead-rule.ts'
import { readRuleSets, ruleSetsOf } from './lead-rule-facts.ts'

const youthAge = (door: LocalDoor, { youth, askedOn }: StoredLead): number | null => {
  if (youth === null) return null
  const { born } = unseal<Identity>(door.keys, `youths/${youth.id}`, youth.sealed)
  return born === null ? null : ageOn(born, askedOn)
}

/** Who is involved and works there today, with the facts that rules look at, in the order in which they signalled. */
const candidatesOf = (door: LocalDoor, { places }: StoredLead) => {
  const on = dayOf(door.now)
  const there = places.filter(({ involved, employedUntil }) => involved && (employedUntil === null || on < employedUntil))
  const signalledAt = (place: (typeof there)[number]) => place.raisedAt?.getTime() ?? 0
  return [...there]
    .sort((a, b) => signalledAt(a) - signalledAt(b) || a.participantId.localeCompare(b.participantId))
    .map((place, order) => ({ ...place, order }))
}

const personAt = ({ places }: StoredLead, participantId: string) =>
  places.filter((place) => place.participantId === participantId)

/** Who led the match that went on in this one leads on, with the plan, while they are involved. */
const carriedOver = (door: LocalDoor, lead: StoredLead, rows: Row[] | undefined): LeadStepTaken[] => {
  const before = readMerged(rows)
  const place = lead.places.find(({ professionalId, involved }) => involved && professionalId === before?.professionalId)
  if (before === null || place === undefined || hasEverBeenLed(lead)) return []
  const { participantId } = place
  const told = othersIn(lead, place.professionalId)
  const carried = leadStep(door, lead, { kind: 'carried-over', participantId, told, appointed: [place] })
  const { evaluateOn } = before
  return evaluateOn === null ? [carried] : [carried, leadStep(door, lead, { kind: 'plan-kept', participantId, evaluateOn })]
}

/** By the rules that held on the day on which all who are involved were asked. */
const byTheRules = (door: LocalDoor, lead: StoredLead, sets: readonly LeadRuleSet[]): LeadStepTaken[] => {
  const set = ruleSetOn(sets, lead.askedOn)
  const chosen = set === null ? null : appoint(set.rules, candidatesOf(door, lead), youthAge(door, lead))
  if (set === null || chosen === null)
    return saidNobodyFits(lead) ? [] : [leadStep(door, lead, { kind: 'nobody-fits', participantId: null })]
  const { participantId } = chosen
  const appointed = personAt(lead, participantId)
  const told = othersIn(lead, appointed[0]?.professionalId ?? null)
  const rule = { setId: set.id, number: chosen.rule }
  return [leadStep(door, lead, { kind: 'appointed', participantId, rule, told, appointed })]
}

/**
 * Finds out whether a match needs a lead, and appoints one: who led the match that went on in this one, else whom the municipality's rules point to. May
 * run more than once, late, and in two workers at once; where somebody leads it does nothing.
 */
export const appointLead = async (door: LocalDoor, matchId: string): Promise<Result<null, Refusal>> => {
  const [rows, settings, merged] = await ask(door, [leadForHouse(matchId), settingsUntil(dayOf(door.now)), leadOfMerged(matchId)])
  const [lead] = readLeads(rows, settings)
  if (lead === undefined || !lead.open || leadOf(lead) !== null) return ok(null)
  const carried = carriedOver(door, lead, merged)
  const [sets] = wantsAppointing(lead) && carried.length === 0 ? await ask(door, [ruleSetsOf(lead.municipalityId)]) : []
  const steps = sets === undefined ? carried : byTheRules(door, lead, readRuleSets(sets))
  if (steps.length === 0) return ok(null)
  const grant = permit(keepCaseLead, door, { subject: lead.subject, covenantMunicipalityId: lead.municipalityId })
  return commit(
    door,
    grant,
    decide(grant, () => stepsTaken(lead, steps)),
  )
}
