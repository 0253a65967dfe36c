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
import { differenceOf } from '../youths/following.ts'
import type { PopulationRegister } from '../youths/population-register.ts'
import type { Identity, RegisteredPerson } from '../youths/youth.ts'
import { keyedOf } from '../youths/youth-facts.ts'
import { questionOf } from './linking.ts'
import { doubtOf, isOfAnother, meantBy, type YouthRemembered } from './parting.ts'
import { labelsOn, readLabels } from './parting-facts.ts'
import { type KnownYouth, readKnownYouth, youthByNumber } from './register-change-facts.ts'
import { bornOut, type MergeSide, merged, type YouthRenumbered } from './renumbering.ts'
import { confirmedMatches, mergingSignals, readMergingSignals } from './renumbering-facts.ts'
import { isRunning } from './risk-signal.ts'
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

/** What the one is sealed as who goes into the other; null when their number is another's now, and nobody comes back under it. */
const formerOf = (door: LocalDoor, { youthId, identitySealed }: KnownYouth, taken: boolean): Buffer | null =>
  taken ? null : seal(door.keys, `former_youths/${youthId}`, unseal<Identity>(door.keys, `youths/${youthId}`, identitySealed))

type Change = {
  readonly youth: KnownYouth
  /** Who is known here under the new number. */
  readonly other: KnownYouth | null
  readonly to: Bsn
  /** Whose the old number is, when it is not just the youth's no more. */
  readonly owner: RegisteredPerson | null
}

/** Signals that were given about who has the old number now: they are remembered as theirs. Reporters whose signal may be about either are asked. */
const ownersSignals = async (door: LocalDoor, { youth, other, owner }: Change, { signals }: MergeSide) => {
  if (owner === null) return []
  const [rows] = await ask(door, [labelsOn(youth.youthId)])
  const held = unseal<Identity>(door.keys, `youths/${youth.youthId}`, youth.identitySealed)
  const meant = readLabels(door.keys, rows).map(({ signalId, label }) => ({ signalId, by: meantBy(label, held, owner) }))
  const idsOf = (by: ReturnType<typeof meantBy>) => meant.filter((one) => one.by === by).map(({ signalId }) => signalId)
  const unclear = new Set(idsOf('unclear'))
  const youthId = (other ?? youth).youthId
  const [today, formerId, { died: _, ...identity }] = [dayOf(door.now), door.draw.id(), owner]
  const remembered: YouthRemembered = {
    type: 'youth-remembered',
    formerId,
    youthId,
    identitySealed: seal(door.keys, `former_youths/${formerId}`, identity),
    signalIds: idsOf('other'),
  }
  const asked = signals.filter((signal) => unclear.has(signal.signalId) && isRunning(signal, today))
  return [...(remembered.signalIds.length === 0 ? [] : [remembered]), ...doubtOf(youthId, asked, today, door.now)]
}

/** Decides and keeps that a youth is known by another number, and is one with whom the index knows under that. */
const renumber = async (door: LocalDoor, change: Change): Promise<Result<true, Refusal>> => {
  const { youth, other, to, owner } = change
  const both = other === null ? [youth] : [youth, other]
  const [mine, theirs] = (await Promise.all(both.map((one) => sideOf(door, one)))) as [MergeSide, MergeSide?]
  const owners = await ownersSignals(door, change, mine)
  const grant = permit(takeRegisterChange, door, { subject: youth.subject })
  const decision = decide(grant, () => {
    const event =
      theirs === undefined
        ? renumbered(door, youth, to)
        : merged(mine, theirs, formerOf(door, youth, owner !== null), dayOf(door.now), door.now)
    return ok({
      events: [event, ...owners],
      subjects: both.map(({ subject }) => subject),
      under: underCovenants(
        both.flatMap(({ subject }, i) =>
          ([mine, theirs][i]?.signals ?? []).map(({ municipalityId }) => ({ municipalityId, subject })),
        ),
      ),
      expect: both.map(({ youthId, version }) => expectYouthVersion(youthId, version)),
      answer: () => true as const,
    })
  })
  return commit(door, grant, decision)
}

/**
 * The register told that a person has another number, and is asked whether that is so. Is somebody known here under the new one too, they are one: their
 * signals come together. Is the old one somebody else's now, the signals of who found that person under it are theirs. Nobody is known by the old number
 * (any more): nothing happens, so it may run more than once. Refused with `register-unavailable`, or with `conflict-try-again` when somebody acted meanwhile.
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
    const owner = isOfAnother(held, underOld.value, underNew.value) && underOld.value.is === 'one' ? underOld.value.person : null
    return owner !== null || bornOut(held, underOld.value, underNew.value)
      ? renumber(door, { youth, other, to, owner })
      : ok(false)
  }

/**
 * Whether the register has whom the index knows by a number under another one now, without having told so: under the number stands somebody else, and exactly
 * one person answers to all that the index holds, names, birth date, sex and place. Refused with `register-unavailable`.
 * @returns the number that they have now; null when nothing says so
 */
export const newNumberOf =
  (register: PopulationRegister) =>
  async (door: LocalDoor, bsn: Bsn): Promise<Result<Bsn | null, Refusal>> => {
    const [youth = null] = await youthsOf(door, [bsn])
    if (youth === null) return ok(null)
    const held = unseal<Identity>(door.keys, `youths/${youth.youthId}`, youth.identitySealed)
    const under = await register.ask({ by: 'bsn', bsn })
    if (!under.ok) return under
    const question = questionOf(held)
    if (under.value.is !== 'one' || !differenceOf(held, under.value.person).corrected || question === null) return ok(null)
    const named = await register.ask(question)
    if (!named.ok) return named
    const found = named.value.is === 'one' && named.value.person.bsn !== bsn ? named.value.person : null
    return ok(found !== null && !differenceOf(held, found).renewed ? found.bsn : null)
  }
