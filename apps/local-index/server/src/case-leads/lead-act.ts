import { dayOf } from '@mens-centraal/kernel/instant'
import { ok } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import type { Decision } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import type { StandingFacts } from '../directory/position-permissions.ts'
import { settingsUntil } from '../directory/setting-facts.ts'
import { type LeadStepTaken, nextNumber } from './case-lead.ts'
import { type KnownLeadPlace, leadOfMatch, readLeads, type StoredLead } from './case-lead-facts.ts'
import { expectMatchVersion } from './case-lead-store.ts'

/** What a participant's act on the lead of a match rests on. */
export type LeadFacts = StandingFacts & {
  readonly lead: StoredLead | null
  /** The asker's own place. */
  readonly place: KnownLeadPlace | null
  readonly match: { readonly closedBecause: string | null }
  readonly subject: Buffer | null
}

/** Asks for the lead of one match. Row security shows it to who takes part only. */
export const leadFacts = async (door: LocalDoor, matchId: string): Promise<LeadFacts> => {
  const [rows, settings] = await ask(door, [leadOfMatch(matchId), settingsUntil(dayOf(door.now))])
  const lead = readLeads(rows, settings)[0] ?? null
  const own = lead?.places.filter(({ positionId }) => positionId === door.actor.positionId) ?? []
  return {
    standing: door.actor.standing,
    lead,
    place: own.find(({ involved }) => involved) ?? own[0] ?? null,
    match: { closedBecause: lead?.closedBecause ?? null },
    subject: lead?.subject ?? null,
  }
}

type What = Pick<LeadStepTaken, 'kind' | 'participantId'> &
  Partial<Pick<LeadStepTaken, 'byParticipantId' | 'reason' | 'rule' | 'evaluateOn' | 'told' | 'appointed'>>

/** One more step about the lead of a match; what is not said is nothing. */
export const leadStep = (door: LocalDoor, lead: StoredLead, what: What): LeadStepTaken => ({
  type: 'lead-step-taken',
  stepId: door.draw.id(),
  number: nextNumber(lead),
  matchId: lead.id,
  matchNumber: lead.matchNumber,
  byParticipantId: null,
  positionId: door.actor.positionId,
  reason: null,
  rule: null,
  evaluateOn: null,
  at: door.now,
  told: [],
  appointed: [],
  ...what,
})

/** The decision that these steps are taken, on the match as it was seen. */
export const stepsTaken = (lead: StoredLead, events: readonly LeadStepTaken[]) =>
  ok<Decision<null>>({
    events: events.map((event, i) => ({ ...event, number: event.number + i })),
    subjects: [lead.subject],
    expect: events.length === 0 ? [] : [expectMatchVersion(lead.id, lead.version)],
    answer: () => null,
  })
