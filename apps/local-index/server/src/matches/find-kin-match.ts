import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { underCovenants } from '@mens-centraal/platform/audit/record'
import { prepared } from '@mens-centraal/platform/db/statement'
import type { LocalDoor } from '../directory/actor.ts'
import type { PopulationRegister } from '../youths/population-register.ts'
import { detectKinMatch, type KinKind } from './kin.ts'
import { kinSignals, lonelyMatches, readKin } from './kin-facts.ts'
import { findKinMatch } from './kin-permissions.ts'
import { learnKinOf } from './learn-kin.ts'

const expectYouthVersion = prepared('SELECT expect_youth_version($1, $2)')

/**
 * Finds the match of one kind between a youth and those who belong together with them. May be done at any moment, and twice: it changes nothing
 * when nothing changed. Two at once on one family: one of them is refused with `conflict-try-again`, and finds the other's match.
 */
export const findMatchOfKin = async (door: LocalDoor, youthId: string, kind: KinKind): Promise<Result<null, Refusal>> => {
  const today = dayOf(door.now)
  const rows = await ask(door, [kinSignals(youthId, kind, today), lonelyMatches(youthId, kind, today)])
  const { facts, youths, about } = readKin(rows, youthId, kind)
  const events = detectKinMatch(facts, door.now, door.draw)
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

const tries = 5

/** Somebody was faster: asks and decides anew, some times, before it is left to the outbox. */
const insisting = async (act: () => Promise<Result<null, Refusal>>, left = tries): Promise<Result<null, Refusal>> => {
  const outcome = await act()
  return !outcome.ok && outcome.refusal.code === 'conflict-try-again' && left > 1 ? insisting(act, left - 1) : outcome
}

/** Asks the register by what a youth belongs together with others, and finds the matches that follow. Refused like `learnKinOf` and `findMatchOfKin`. */
export const findKinOf = (register: PopulationRegister) => {
  const learn = learnKinOf(register)
  return async (openDoor: () => LocalDoor, youthId: string): Promise<Result<null, Refusal>> => {
    const learned = await insisting(() => learn(openDoor(), youthId))
    if (!learned.ok) return learned
    return insisting(() => findMatchOfKin(openDoor(), youthId, 'family'))
  }
}
