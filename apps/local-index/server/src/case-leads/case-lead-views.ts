import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Actor } from '@mens-centraal/platform/access/permission'
import type { View } from '@mens-centraal/platform/acts/read'
import { sql } from 'kysely'
import { settingsUntil } from '../directory/setting-facts.ts'
import { type LeadStepKind, lapsesOn, leadOf, leadStandingOf, openProposal, planOf } from './case-lead.ts'
import {
  type KnownLeadPlace,
  type KnownLeadStep,
  leadsOfMatches,
  readLeads,
  type StoredLead,
  watchedLead,
} from './case-lead-facts.ts'
import { decidingFacts } from './lead-rule.ts'

const nameIn = ({ places }: StoredLead, participantId: string | null): string | null =>
  places.find((place) => place.participantId === participantId)?.name ?? null

const isYou = ({ places }: StoredLead, participantId: string | null, { professionalId }: Actor): boolean =>
  places.some((place) => place.participantId === participantId && place.professionalId === professionalId)

/** The rule that decided, and the facts about the lead that it looked at: shown to the lead only. */
const becauseOf = (lead: StoredLead, { decided, rule, participantId }: KnownLeadStep) => {
  const place = lead.places.find((one) => one.participantId === participantId)
  if (decided === null || rule === null || place === undefined) return null
  return { number: rule.number, from: decided.from, rule: decided.rule, facts: decidingFacts(decided.rule, place) }
}

const stepLeading = (lead: StoredLead): KnownLeadStep | null => {
  const found = leadOf(lead)
  return lead.steps.find(({ stepId }) => stepId === found?.stepId) ?? null
}

const shownLead = (lead: StoredLead, actor: Actor) => {
  const step = stepLeading(lead)
  if (step === null || step.participantId === null) return null
  const you = isYou(lead, step.participantId, actor)
  return {
    participant: step.participantId,
    name: nameIn(lead, step.participantId) ?? '',
    you,
    since: dayOf(step.at),
    by: step.kind,
    because: you ? becauseOf(lead, step) : null,
  }
}

const shownProposal = (lead: StoredLead, actor: Actor, on: CalendarDay) => {
  const open = openProposal(lead, on)
  if (open === null) return null
  return {
    id: open.stepId,
    name: nameIn(lead, open.participantId) ?? '',
    you: isYou(lead, open.participantId, actor),
    byName: nameIn(lead, open.byParticipantId) ?? '',
    byYou: isYou(lead, open.byParticipantId, actor),
    reason: open.reason,
    lapsesOn: lapsesOn(open),
  }
}

/** Who can be proposed, each person once, and of whose organisation is seen that it only signals. */
const candidatesIn = (lead: StoredLead, actor: Actor) => {
  const involved = lead.places.filter((place) => place.involved)
  const best = (same: readonly KnownLeadPlace[]) => same.find(({ mayLead }) => mayLead) ?? same[0]
  return [...Map.groupBy(involved, ({ professionalId }) => professionalId).values()].flatMap((same) => {
    const place = best(same)
    if (place === undefined) return []
    const { participantId: participant, name, organisation, mayLead } = place
    return [{ participant, name, organisation, you: place.professionalId === actor.professionalId, mayLead }]
  })
}

const eventOf = (kind: LeadStepKind): string => (kind.startsWith('plan-') ? kind : `lead-${kind}`)

const shownSteps = (lead: StoredLead) =>
  [...lead.steps]
    .filter(({ kind }) => kind !== 'plan-reminded')
    .sort((a, b) => b.number - a.number)
    .map(({ at, kind, participantId }) => ({ on: dayOf(at), event: eventOf(kind), who: nameIn(lead, participantId), at }))

/** Who leads a match and why, what waits for an answer, and the joint plan, for one who takes part: what happened since they came. */
export const matchLead = (matchId: string): View<'match:see-lead', unknown> => ({
  fetch: ({ where }, { now }) => [leadsOfMatches(sql<boolean>`(m.id = ${matchId} AND ${where})`), settingsUntil(dayOf(now))],
  show: ([rows, settings], _grant, { actor, now }) => {
    const [lead] = readLeads(rows, settings)
    const own = lead?.places.find(({ positionId, involved }) => positionId === actor.positionId && involved)
    if (lead === undefined || own === undefined || !lead.confirmed) return null
    const value = {
      mode: lead.mode,
      standing: leadStandingOf(lead),
      lead: shownLead(lead, actor),
      proposal: shownProposal(lead, actor, dayOf(now)),
      participants: candidatesIn(lead, actor),
      plan: planOf(lead),
      timeline: shownSteps(lead)
        .filter(({ at }) => at >= own.joinedAt)
        .map(({ on, event, who }) => ({ on, event, who })),
    }
    return { value, subjects: [lead.subject], covenantMunicipalityIds: [lead.municipalityId] }
  },
})

/** Who leads a match that the municipality follows up, for its officer. Not by which rule: that may tell the youth's age. */
export const watchedLeadOf = (id: string): View<'follow-up:see-lead', unknown> => ({
  fetch: ({ where }, { now }) => [watchedLead(sql<boolean>`(f.id = ${id} AND ${where})`), settingsUntil(dayOf(now))],
  show: ([rows, settings], _grant, { actor }) => {
    const [lead] = readLeads(rows, settings)
    if (lead === undefined) return null
    const shown = shownLead(lead, actor)
    const value = {
      mode: lead.mode,
      standing: leadStandingOf(lead),
      lead: shown && { name: shown.name, since: shown.since, by: shown.by },
      plan: planOf(lead),
      timeline: shownSteps(lead).map(({ on, event, who }) => ({ on, event, who })),
    }
    return { value, subjects: [lead.subject], covenantMunicipalityIds: [lead.municipalityId] }
  },
})
