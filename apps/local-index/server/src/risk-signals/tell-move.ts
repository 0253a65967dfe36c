import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { underCovenants } from '@mens-centraal/platform/audit/record'
import { unseal } from '@mens-centraal/platform/sealing/at-rest'
import { type HeldMove, isGuarded, movesToTell } from '../decisions/decision.ts'
import { movesOf, readMoves } from '../decisions/decision-facts.ts'
import type { LocalDoor } from '../directory/actor.ts'
import { followUpOfficersIn, readFollowUpOfficers } from '../directory/organisation-facts.ts'
import { type HomeToday, homeToday } from '../youths/home-address-facts.ts'
import type { PopulationRegister } from '../youths/population-register.ts'
import type { Identity } from '../youths/youth.ts'
import { type ChangeFacts, left } from './register-change.ts'
import {
  allSignalsOn,
  type KnownYouth,
  raisedBefore,
  readKnownSignals,
  readKnownYouth,
  youthById,
} from './register-change-facts.ts'
import { openMatchesOn, readPlaces } from './risk-signal-facts.ts'
import { takeRegisterChange } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

/** Who signalled before the move was known, and whose officers follow up now. */
const factsOf = async (door: LocalDoor, youthId: string, code: string | null, since: Instant): Promise<ChangeFacts> => {
  const [signals, places, earlier = [], residence] = await ask(door, [
    allSignalsOn(youthId),
    openMatchesOn(youthId),
    raisedBefore(youthId, since),
    followUpOfficersIn(code, dayOf(door.now)),
  ])
  const ids = new Set((earlier as unknown as { id: string }[]).map(({ id }) => id))
  const known = readKnownSignals(signals, readPlaces(places)).filter(({ signalId }) => ids.has(signalId))
  return { youthId, listed: null, signals: known, ...readFollowUpOfficers(residence) }
}

const tell = async (
  door: LocalDoor,
  youth: KnownYouth,
  identity: Identity,
  moves: readonly HeldMove[],
  home: HomeToday,
): Promise<Result<null, Refusal>> => {
  const { settled, since } = movesToTell(moves, isGuarded(home), door.now)
  if (since === null) return ok(null)
  const facts = await factsOf(door, youth.youthId, identity.municipalityCode, since)
  const because = identity.municipalityCode === null ? 'emigrated' : 'moved'
  const grant = permit(takeRegisterChange, door, { subject: youth.subject })
  const decision = decide(grant, () =>
    ok({
      events: [...settled, ...left(facts, because, dayOf(door.now), door.now)],
      subjects: [youth.subject],
      under: underCovenants(facts.signals.map(({ municipalityId }) => ({ municipalityId, subject: youth.subject }))),
      expect: [expectYouthVersion(youth.youthId, youth.version)],
      answer: () => null,
    }),
  )
  return commit(door, grant, decision)
}

/**
 * Tells earlier reporters of a move that waited: a decider allowed it, or the address is secret no longer. Nobody learns where to. May run more than
 * once: what was told is told no more. Refused with `register-unavailable`, or with `conflict-try-again` when somebody acted on the youth meanwhile:
 * to be tried again.
 */
export const tellHeldMoves =
  (register: PopulationRegister) =>
  async (door: LocalDoor, youthId: string): Promise<Result<null, Refusal>> => {
    const [rows, found] = await ask(door, [youthById(youthId), movesOf(youthId)])
    const youth = readKnownYouth(rows)
    const moves = readMoves(found)
    if (youth === null || moves.length === 0) return ok(null)
    const identity = unseal<Identity>(door.keys, `youths/${youthId}`, youth.identitySealed)
    const home =
      identity.bsn === null ? ok({ secretAddress: false, listed: null }) : await homeToday(register, door, identity.bsn)
    return home.ok ? tell(door, youth, identity, moves, home.value) : home
  }
