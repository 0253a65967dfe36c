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
import { type FollowUpPlanned, scheduleOf } from './follow-up.ts'
import { keepFollowUp } from './follow-up-permissions.ts'
import { expectMatchVersion } from './follow-up-store.ts'
import { type PlanFacts, planQuestion, readPlanFacts } from './plan-facts.ts'

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

/**
 * Finds out by which municipality's rules a match is followed up, and until when: from the moment that it opened, or that the last newcomer joined,
 * however late this runs. May run more than once. When somebody comes, goes or moves meanwhile: `conflict-try-again`, and it is planned on what is so then.
 * @param quietly signals were taken over from another system: who watches over the match hears nothing at once
 */
export const planFollowUp = async (door: LocalDoor, matchId: string, quietly = false): Promise<Result<null, Refusal>> => {
  const [rows] = await ask(door, [planQuestion(matchId)])
  const facts = readPlanFacts(rows)
  if (facts === null || facts.firstMunicipality === null) return ok(null)
  const event: FollowUpPlanned = { ...(await planOf(door, matchId, facts, facts.firstMunicipality)), quietly }
  const grant = permit(keepFollowUp, door, { subject: facts.subject, covenantMunicipalityId: event.municipalityId })
  const decision = decide(grant, () =>
    ok({
      events: [event],
      subjects: [facts.subject],
      expect: [expectMatchVersion(matchId, facts.version)],
      answer: () => null,
    }),
  )
  return commit(door, grant, decision)
}
