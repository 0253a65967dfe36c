import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { untilNobodyIsFaster } from '@mens-centraal/platform/acts/until-nobody-is-faster'
import { underCovenants } from '@mens-centraal/platform/audit/record'
import { isDutchHoliday } from '@mens-centraal/platform/calendar/dutch-holidays'
import { prepared } from '@mens-centraal/platform/db/statement'
import { unseal } from '@mens-centraal/platform/sealing/at-rest'
import { askDecision } from '../decisions/decision.ts'
import { pairsOf } from '../decisions/decision-facts.ts'
import type { LocalDoor } from '../directory/actor.ts'
import { municipalityOfRules } from '../directory/organisation.ts'
import { municipalitiesByCode } from '../directory/organisation-facts.ts'
import { readSettings, settingsUntil } from '../directory/setting-facts.ts'
import type { PopulationRegister } from '../youths/population-register.ts'
import type { Identity } from '../youths/youth.ts'
import { type AskMatch, detectKinMatch, type KinKind } from './kin.ts'
import { housemates, kinSignals, lonelyMatches, type NearYouth, readKin, workingPairs } from './kin-facts.ts'
import { findKinMatch } from './kin-permissions.ts'
import { learnKinOf } from './learn-kin.ts'

type Municipality = { readonly id: string; readonly code: string }

const expectYouthVersion = prepared('SELECT expect_youth_version($1, $2)')

const askingOf =
  (door: LocalDoor, kind: KinKind): AskMatch =>
  (youthIds, matchId, municipalityId) => {
    const thing = { kind: `${kind}-match`, youthIds, matchId } as const
    return askDecision({ thing, municipalityId, reasons: ['secret-address'] }, door.now, isDutchHoliday, door.draw)
  }

/**
 * Finds the match of one kind between a youth and those who belong together with them. May be done at any moment, and twice: it changes nothing
 * when nothing changed. `quietly`: a signal was taken over, so nobody is told at once. Two at once on one family: one of them is refused with `conflict-try-again`, and finds the other's match.
 */
export const findMatchOfKin = async (
  door: LocalDoor,
  youthId: string,
  kind: KinKind,
  quietly = false,
): Promise<Result<null, Refusal>> => {
  const today = dayOf(door.now)
  const [signals, lonely, decided, working, municipalities = [], chosen] = await ask(door, [
    ...[kinSignals(youthId, kind, today), lonelyMatches(youthId, kind, today), pairsOf(youthId, kind)],
    workingPairs(youthId, kind, today),
    ...[municipalitiesByCode(), settingsUntil(today)],
  ])
  const settingsOf = readSettings(chosen)
  const isWanted = (near: NearYouth): boolean => {
    const { municipalityCode } = unseal<Identity>(door.keys, `youths/${near.youthId}`, near.identitySealed)
    const id = municipalityOfRules(municipalityCode, municipalities as unknown as Municipality[], near.firstMunicipalityId)
    return settingsOf(id)['address-matches']
  }
  const { facts, youths, about } = readKin([signals, lonely, decided, working], youthId, kind, isWanted)
  const events = detectKinMatch(facts, door.now, door.draw, askingOf(door, kind), quietly)
  if (events.length === 0) return ok(null)
  const grant = permit(findKinMatch, door, {})
  const decision = decide(grant, () =>
    ok({
      events,
      subjects: youths.map(({ subject }) => subject),
      under: underCovenants(about),
      expect: youths.map(({ id, version }) => expectYouthVersion(id, version)),
      answer: () => null,
    }),
  )
  return commit(door, grant, decision)
}

/**
 * Asks the register by what a youth belongs together with others, and finds the matches that follow: first those of a family. When the youth moved, those
 * who were in an address match with them are asked after too before anything is decided: of who moves together nothing ends.
 * Refused like `learnKinOf` and `findMatchOfKin`.
 */
export const findKinOf = (register: PopulationRegister) => {
  const learn = learnKinOf(register)
  return async (openDoor: () => LocalDoor, youthId: string, quietly = false): Promise<Result<null, Refusal>> => {
    const learned = await untilNobodyIsFaster(() => learn(openDoor(), youthId))
    if (!learned.ok) return learned
    const [mates = []] = learned.value ? await ask(openDoor(), [housemates(youthId)]) : []
    for (const { youth_id: mate } of mates as unknown as { youth_id: string }[]) {
      const asked = await untilNobodyIsFaster(() => learn(openDoor(), mate))
      if (!asked.ok) return asked
    }
    const family = await untilNobodyIsFaster(() => findMatchOfKin(openDoor(), youthId, 'family', quietly))
    return family.ok ? untilNobodyIsFaster(() => findMatchOfKin(openDoor(), youthId, 'address', quietly)) : family
  }
}
