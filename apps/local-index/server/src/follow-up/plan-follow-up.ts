import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { isDutchHoliday } from '@mens-centraal/platform/calendar/dutch-holidays'
import { unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import { municipalityOfRules } from '../directory/organisation.ts'
import { municipalitiesByCode } from '../directory/organisation-facts.ts'
import { readSettings, settingsUntil } from '../directory/setting-facts.ts'
import type { Identity } from '../youths/youth.ts'
import type { FollowUpPlanned, FollowUpStepTaken } from './follow-up.ts'
import { keepFollowUp } from './follow-up-permissions.ts'
import { scheduleOf } from './follow-up-step.ts'
import { expectMatchVersion } from './follow-up-store.ts'
import {
  alsoTogether,
  type KnownPair,
  knownPairs,
  type PlanFacts,
  planQuestion,
  readKnownPairs,
  readPlanFacts,
} from './plan-facts.ts'

type Municipality = { readonly id: string; readonly code: string }

const planOf = async (
  door: LocalDoor,
  matchId: string,
  facts: PlanFacts,
  first: string,
): Promise<Omit<FollowUpPlanned, 'quietly'>> => {
  const from = dayOf(facts.askedAt)
  const [known, chosen] = await ask(door, [municipalitiesByCode(), settingsUntil(from)])
  const { municipalityCode } = unseal<Identity>(door.keys, `youths/${facts.youthId}`, facts.identitySealed)
  const municipalityId = municipalityOfRules(municipalityCode, known as unknown as Municipality[], first)
  const schedule = scheduleOf(from, readSettings(chosen)(municipalityId), isDutchHoliday)
  return { type: 'follow-up-planned', matchId, municipalityId, askedAt: facts.askedAt, ...schedule }
}

const knownOf =
  (door: LocalDoor, matchId: string, { number, round }: PlanFacts) =>
  (pair: KnownPair): FollowUpStepTaken => ({
    ...{ type: 'follow-up-step-taken', stepId: door.draw.id(), matchId, number, round, kind: 'known-together' },
    ...{ participantId: pair.participant_id, forPositionId: pair.position_id, positionId: null, reason: null },
    about: { participantId: pair.about_participant_id, positionId: pair.about_position_id },
    at: door.now,
    told: [],
  })

/**
 * Finds out by which municipality's rules a match is followed up, and until when: from the moment that it opened, or that the last newcomer joined,
 * however late this runs. Who work together, as both said in another match, is kept as known: they are not asked. May run more than once. When somebody comes, goes or moves meanwhile: `conflict-try-again`, and it is planned on what is so then.
 * @param quietly signals were taken over from another system: who watches over the match hears nothing at once
 */
export const planFollowUp = async (door: LocalDoor, matchId: string, quietly = false): Promise<Result<null, Refusal>> => {
  const [rows, known] = await ask(door, [planQuestion(matchId), knownPairs(matchId)])
  const facts = readPlanFacts(rows)
  if (facts === null || facts.firstMunicipality === null) return ok(null)
  const event: FollowUpPlanned = { ...(await planOf(door, matchId, facts, facts.firstMunicipality)), quietly }
  const grant = permit(keepFollowUp, door, { subject: facts.subject, covenantMunicipalityId: event.municipalityId })
  const decision = decide(grant, () =>
    ok({
      events: [event, ...readKnownPairs(known).map(knownOf(door, matchId, facts))],
      subjects: [facts.subject],
      expect: [expectMatchVersion(matchId, facts.version)],
      answer: () => null,
    }),
  )
  return commit(door, grant, decision)
}

/** In which other matches two are together who said in this one that they work together: each of these is planned anew, so that they are not asked there. */
export const matchesAlsoTogether = async (door: LocalDoor, matchId: string): Promise<readonly string[]> => {
  const [rows = []] = await ask(door, [alsoTogether(matchId)])
  return (rows as unknown as { id: string }[]).map(({ id }) => id)
}
