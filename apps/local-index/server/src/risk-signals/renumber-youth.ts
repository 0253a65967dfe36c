import type { Bsn } from '@mens-centraal/kernel/bsn'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { underCovenants } from '@mens-centraal/platform/audit/record'
import { lookupsOf, seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import type { PopulationRegister } from '../youths/population-register.ts'
import type { Identity } from '../youths/youth.ts'
import { keyedOf } from '../youths/youth-facts.ts'
import { type KnownYouth, readKnownYouth, youthByNumber } from './register-change-facts.ts'
import { bornOut, type MergeSide, merged, type YouthRenumbered } from './renumbering.ts'
import { confirmedMatches, mergingSignals, readMergingSignals } from './renumbering-facts.ts'
import { openMatchesOn, readPlaces } from './risk-signal-facts.ts'
import { takeRegisterChange } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

/** Who is known here under each of these numbers; null for nobody. */
export const youthsOf = async (door: LocalDoor, bsns: readonly Bsn[]): Promise<readonly (KnownYouth | null)[]> => {
  const rows = await ask(
    door,
    bsns.map((bsn) => {
      const { odd, even } = lookupsOf(door.keys, 'bsn', bsn)
      return youthByNumber(odd, even)
    }),
  )
  return rows.map((found) => readKnownYouth(found))
}

/** All that is on a youth, for putting it together with what is on another. */
export const sideOf = async (door: LocalDoor, { youthId }: KnownYouth): Promise<MergeSide> => {
  const [signals, places, confirmed = []] = await ask(door, [
    mergingSignals(youthId),
    openMatchesOn(youthId),
    confirmedMatches(youthId),
  ])
  const confirmedIds = (confirmed as unknown as { id: string }[]).map(({ id }) => id)
  return {
    youthId,
    signals: readMergingSignals(signals),
    places: readPlaces(places).filter(({ kin }) => kin === null),
    confirmedIds,
  }
}

const renumbered = (door: LocalDoor, { youthId, identitySealed }: KnownYouth, bsn: Bsn): YouthRenumbered => {
  const identity = { ...unseal<Identity>(door.keys, `youths/${youthId}`, identitySealed), bsn }
  return {
    type: 'youth-renumbered',
    youthId,
    identitySealed: seal(door.keys, `youths/${youthId}`, identity),
    ...keyedOf(door.keys, identity),
  }
}

/** Decides and keeps that a youth is known by another number, and is one with whom the index knows under that. */
const renumber = async (
  door: LocalDoor,
  youth: KnownYouth,
  other: KnownYouth | null,
  to: Bsn,
): Promise<Result<true, Refusal>> => {
  const both = other === null ? [youth] : [youth, other]
  const sides = await Promise.all(both.map((one) => sideOf(door, one)))
  const grant = permit(takeRegisterChange, door, { subject: youth.subject })
  const decision = decide(grant, () => {
    const [mine, theirs] = sides
    const event =
      mine === undefined || theirs === undefined ? renumbered(door, youth, to) : merged(mine, theirs, dayOf(door.now), door.now)
    return ok({
      events: [event],
      subjects: both.map(({ subject }) => subject),
      under: underCovenants(
        both.flatMap(({ subject }, i) => (sides[i]?.signals ?? []).map(({ municipalityId }) => ({ municipalityId, subject }))),
      ),
      expect: both.map(({ youthId, version }) => expectYouthVersion(youthId, version)),
      answer: () => true as const,
    })
  })
  return commit(door, grant, decision)
}

/**
 * The register told that a person has another number, and is asked whether that is so. Is somebody known here under the new one too, they are one: their
 * signals come together. Nobody is known by the old number (any more): nothing happens, so it may run more than once. Refused with `register-unavailable`,
 * or with `conflict-try-again` when somebody acted meanwhile.
 * @returns false when the register itself does not bear it out: then nothing happened
 */
export const renumberYouth =
  (register: PopulationRegister) =>
  async (door: LocalDoor, from: Bsn, to: Bsn): Promise<Result<boolean, Refusal>> => {
    const [youth = null, other = null] = await youthsOf(door, [from, to])
    if (youth === null) return ok(true)
    const underOld = await register.ask({ by: 'bsn', bsn: from })
    if (!underOld.ok) return underOld
    const underNew = await register.ask({ by: 'bsn', bsn: to })
    if (!underNew.ok) return underNew
    const held = unseal<Identity>(door.keys, `youths/${youth.youthId}`, youth.identitySealed)
    return bornOut(held, underOld.value, underNew.value) ? renumber(door, youth, other, to) : ok(false)
  }
