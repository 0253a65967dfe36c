import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ask, type DomainEvent } from '@mens-centraal/platform/access/door'
import type { Statement } from '@mens-centraal/platform/db/statement'
import { type AtRestKeys, seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import { covenantMunicipality } from '../directory/organisation.ts'
import { type Found, type KeyedYouth, turns23On, type YouthBecameKnown, youthRefusal } from '../youths/youth.ts'
import { keyedOf, tokenHashOf } from '../youths/youth-facts.ts'
import { type ArchiveNoticeGiven, archiveNotices, earlierOrganisations } from './archive-notice.ts'
import { dueOn, ended, type RiskSignalEnded } from './ending.ts'
import { isRunning, type RiskSignalActivated, type RiskSignalRaised, type Told, type YouthIdentified } from './risk-signal.ts'
import { foundWithSignals, type KeptFind, readFound } from './risk-signal-facts.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

/** The youth that this session found, opened. */
export type OpenedFind = { readonly find: KeptFind; readonly found: Found; readonly keyed: KeyedYouth }
export type FindFacts = {
  /** Null when this session holds no such find. */
  readonly opened: OpenedFind | null
  readonly covenantMunicipalityId: string | null
}

/** Asks for what this session found under a token, with the signals on that youth. */
export const findFacts = async (door: LocalDoor, token: string): Promise<FindFacts> => {
  const { sessionId, professionalId, standing } = door.actor
  const [rows] = await ask(door, [foundWithSignals(tokenHashOf(token), sessionId, professionalId)])
  const find = readFound(rows)
  if (find === null) return { opened: null, covenantMunicipalityId: null }
  const found = unseal<Found>(door.keys, `youth_finds/${find.findId}`, find.sealed)
  const { covenants } = standing.organisation
  return {
    opened: { find, found, keyed: keyedOf(door.keys, found.identity) },
    covenantMunicipalityId: covenantMunicipality(covenants, found.identity.municipalityCode, dayOf(door.now)),
  }
}

/** Why no signal can be given by what was found; null when one can. The first that is wrong. */
export const findRefusal = (
  { find, found }: OpenedFind,
  notInRegister: boolean,
  positionId: string | null,
  now: Instant,
): Refusal | null => {
  const today = dayOf(now)
  if (find.expiresAt <= now || found.purpose !== 'risk-signal') return { code: 'find-expired', field: 'youth' }
  if (found.certainty === 'typed' && !notInRegister) return { code: 'not-in-register-tick-required', field: 'notInRegister' }
  if (find.running.some((signal) => signal.positionId === positionId && isRunning(signal, today)))
    return { code: 'already-signalled' }
  return youthRefusal(found.identity.born, false, today)
}

/** A new youth becomes known; one of whom only the number was known gets a name when this search was answered by the register. */
const youthEvents = (
  keys: AtRestKeys,
  youthId: string,
  { find, found, keyed }: OpenedFind,
): readonly (YouthBecameKnown | YouthIdentified)[] => {
  const identity = {
    youthId,
    identitySealed: seal(keys, `youths/${youthId}`, found.identity),
    turns23On: turns23On(found.identity.born),
  }
  if (find.youth === null) return [{ type: 'youth-became-known', ...identity, ...keyed }]
  const perhapsNameless = find.running.some((signal) => signal.state === 'waiting-for-check')
  return perhapsNameless && found.certainty === 'register' ? [{ type: 'youth-identified', ...identity }] : []
}

/** An own signal that reached its end, and that no job saw yet, makes room for the new one. */
const endedOwn = ({ find, found }: OpenedFind, youthId: string, positionId: string | null, now: Instant): RiskSignalEnded[] =>
  find.running
    .filter((signal) => signal.positionId === positionId)
    .flatMap((signal) => {
      const ending = { ...signal, turns23On: turns23On(found.identity.born), archiveEndsOn: null }
      const due = dueOn(ending, dayOf(now))
      return due.is === 'ended' ? [ended({ ...ending, youthId, openMatches: [] }, due.why, due.at, true)] : []
    })

/** The archive notice that comes with a signal, if it counts at once. */
const noticesOf = (raised: RiskSignalRaised, find: KeptFind, now: Instant): ArchiveNoticeGiven[] =>
  raised.state === 'active' ? archiveNotices(raised, earlierOrganisations(find.earlier, raised, dayOf(now)), now) : []

/** When a signal was given, until when it runs, and who of the family was told. */
export type Given = { readonly raisedAt: Instant; readonly endsOn: RiskSignalRaised['endsOn']; readonly told: Told }
export type Raising = {
  readonly signalId: string
  readonly state: RiskSignalRaised['state']
  /** Another organisation was involved before: there is an archive notice. */
  readonly earlier: boolean
  readonly events: readonly DomainEvent[]
  readonly expect: readonly Statement[]
}

/** What a new signal of the asker on the youth that was found comes down to: the youth if new, the signal, and whether it counts at once. Pure. */
export const raising = (opened: OpenedFind, covenantMunicipalityId: string | null, given: Given, door: LocalDoor): Raising => {
  const { find, found } = opened
  const { actor, now, keys, draw } = door
  const youthId = find.youth?.id ?? draw.id()
  const signalId = draw.sortableId()
  const who = {
    signalId,
    youthId,
    positionId: actor.positionId ?? '',
    professionalId: actor.professionalId ?? '',
    organisationId: actor.organisationId ?? '',
  }
  const state = found.certainty === 'unchecked' ? 'waiting-for-check' : 'active'
  const raised: RiskSignalRaised = {
    type: 'risk-signal-raised',
    ...who,
    ...given,
    state,
    inRegister: found.certainty !== 'typed',
    municipalityId: covenantMunicipalityId ?? '',
    labelSealed: seal(keys, `risk_signals/${signalId}`, found.label),
    turns23On: turns23On(found.identity.born),
  }
  const others = find.running.filter((signal) => isRunning(signal, dayOf(now)))
  const activated: RiskSignalActivated[] =
    state === 'active' ? [{ type: 'risk-signal-activated', ...who, lookupKind: find.lookupKind, others }] : []
  const told = noticesOf(raised, find, now)
  const before = [...youthEvents(keys, youthId, opened), ...endedOwn(opened, youthId, actor.positionId, now)]
  return {
    ...{ signalId, state, earlier: told.length > 0 },
    events: [...before, raised, ...activated, ...told],
    expect: find.youth === null ? [] : [expectYouthVersion(find.youth.id, find.youth.version)],
  }
}
