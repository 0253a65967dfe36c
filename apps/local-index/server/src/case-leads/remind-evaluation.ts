import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { settingsUntil } from '../directory/setting-facts.ts'
import { evaluationDue, leadOf } from './case-lead.ts'
import { evaluationsDue, leadForHouse, readLeads } from './case-lead-facts.ts'
import { keepCaseLead } from './case-lead-permissions.ts'
import { leadStep, stepsTaken } from './lead-act.ts'

/** Reminds the lead of one match, if its plan is to be evaluated by today. Two workers at once: one of them does. */
const remindLead = async (door: LocalDoor, matchId: string): Promise<Result<null, Refusal>> => {
  const [rows, settings] = await ask(door, [leadForHouse(matchId), settingsUntil(dayOf(door.now))])
  const [lead] = readLeads(rows, settings)
  const step = lead === undefined ? null : leadOf(lead)
  if (lead === undefined || step === null || !evaluationDue(lead, dayOf(door.now))) return ok(null)
  const { participantId } = step
  const told = lead.places.filter((place) => place.participantId === participantId)
  const grant = permit(keepCaseLead, door, { subject: lead.subject, covenantMunicipalityId: lead.municipalityId })
  const reminded = leadStep(door, lead, { kind: 'plan-reminded', participantId, told })
  return commit(
    door,
    grant,
    decide(grant, () => stepsTaken(lead, [reminded])),
  )
}

/**
 * Reminds leads on the day on which the joint plan is to be evaluated, once for each day that was set. Follows from the dates alone: it may run at any
 * time, and late.
 * @param openDoor a door of its own for each, so that each has a trace and a record
 */
export const remindEvaluations = async (openDoor: () => LocalDoor): Promise<void> => {
  const door = openDoor()
  const [rows] = await ask(door, [evaluationsDue(dayOf(door.now))])
  for (const { id } of (rows ?? []) as unknown as { id: string }[]) await remindLead(openDoor(), id)
}
