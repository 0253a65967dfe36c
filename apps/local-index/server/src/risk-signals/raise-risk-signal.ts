import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask, type Link } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import { type AtRestKeys, seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import { covenantMunicipality } from '../directory/organisation.ts'
import type { PositionStanding } from '../directory/position.ts'
import { type Found, type KeyedYouth, turns23On, type YouthBecameKnown, youthRefusal } from '../youths/youth.ts'
import { keyedOf, tokenHashOf } from '../youths/youth-facts.ts'
import { type ArchiveNoticeGiven, archiveNotices, earlierOrganisations } from './archive-notice.ts'
import { dueOn, ended, type RiskSignalEnded } from './ending.ts'
import {
  endRefusal,
  isRunning,
  type RiskSignalActivated,
  type RiskSignalRaised,
  type Told,
  toldRefusal,
  type YouthIdentified,
} from './risk-signal.ts'
import { foundWithSignals, type KeptFind, readFound } from './risk-signal-facts.ts'
import { raiseRiskSignal } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

export type RaiseWish = { readonly youth: string; readonly notInRegister?: true; readonly told: Told; readonly endsOn: string }
export type Raised = {
  readonly id: string
  readonly state: 'active' | 'waiting-for-check'
  readonly endsOn: string
  readonly matches: readonly Link[]
  /** Another organisation was involved before: there is an archive notice. */
  readonly earlier: boolean
}

type RaiseFacts = {
  readonly standing: PositionStanding
  readonly find: KeptFind | null
  readonly found: Found | null
  readonly keyed: KeyedYouth | null
  readonly subject: Buffer | null
  readonly covenantMunicipalityId: string | null
}

const raiseFacts = async (door: LocalDoor, wish: RaiseWish): Promise<RaiseFacts> => {
  const { sessionId, professionalId, standing } = door.actor
  const [rows] = await ask(door, [foundWithSignals(tokenHashOf(wish.youth), sessionId, professionalId)])
  const find = readFound(rows)
  if (find === null) return { standing, find, found: null, keyed: null, subject: null, covenantMunicipalityId: null }
  const found = unseal<Found>(door.keys, `youth_finds/${find.findId}`, find.sealed)
  const keyed = keyedOf(door.keys, found.identity)
  return {
    standing,
    find,
    found,
    keyed,
    subject: keyed.subject,
    covenantMunicipalityId: covenantMunicipality(
      standing.organisation.covenants,
      found.identity.municipalityCode,
      dayOf(door.now),
    ),
  }
}

/** Everything that is wrong with the wish, the first first. */
const wishRefusal = (find: KeptFind, found: Found, wish: RaiseWish, positionId: string | null, now: Instant): Refusal | null => {
  const today = dayOf(now)
  const { born } = found.identity
  if (find.expiresAt <= now || found.purpose !== 'risk-signal') return { code: 'find-expired', field: 'youth' }
  if (found.certainty === 'typed' && wish.notInRegister !== true)
    return { code: 'not-in-register-tick-required', field: 'notInRegister' }
  if (find.running.some((signal) => signal.positionId === positionId && isRunning(signal, today)))
    return { code: 'already-signalled' }
  return (
    youthRefusal(born, false, today) ?? endRefusal(wish.endsOn, today, turns23On(born), today) ?? toldRefusal(wish.told, today)
  )
}

/** A new youth becomes known; one of whom only the number was known gets a name when this search was answered by the register. */
const youthEvents = (
  keys: AtRestKeys,
  youthId: string,
  find: KeptFind,
  found: Found,
  keyed: KeyedYouth,
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
const endedOwn = (find: KeptFind, found: Found, youthId: string, positionId: string | null, now: Instant): RiskSignalEnded[] =>
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

/** Decides what a wish to signal comes down to: the youth if new, the signal, and whether it counts at once. Pure. */
const decideRaise = (
  grant: Grant<RaiseFacts, 'risk-signal:raise'>,
  wish: RaiseWish,
  door: LocalDoor,
): Result<Decision<Raised>, Refusal> => {
  const { find, found, keyed, covenantMunicipalityId } = grant.facts
  const { actor, now, keys, draw } = door
  if (find === null || found === null || keyed === null) return refuse({ code: 'find-expired', field: 'youth' })
  const refusal = wishRefusal(find, found, wish, actor.positionId, now)
  if (refusal !== null) return refuse(refusal)
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
    state,
    inRegister: found.certainty !== 'typed',
    raisedAt: now,
    endsOn: wish.endsOn as RiskSignalRaised['endsOn'],
    told: wish.told,
    municipalityId: covenantMunicipalityId ?? '',
    labelSealed: seal(keys, `risk_signals/${signalId}`, found.label),
    turns23On: turns23On(found.identity.born),
  }
  const others = find.running.filter((signal) => isRunning(signal, dayOf(now)))
  const activated: RiskSignalActivated[] =
    state === 'active' ? [{ type: 'risk-signal-activated', ...who, lookupKind: find.lookupKind, others }] : []
  const told = noticesOf(raised, find, now)
  return ok({
    events: [
      ...youthEvents(keys, youthId, find, found, keyed),
      ...endedOwn(find, found, youthId, actor.positionId, now),
      raised,
      ...activated,
      ...told,
    ],
    subjects: [keyed.subject],
    expect: find.youth === null ? [] : [expectYouthVersion(find.youth.id, find.youth.version)],
    answer: (matches) => ({ id: signalId, state, endsOn: wish.endsOn, matches, earlier: told.length > 0 }),
  })
}

/** Raises a risk signal on the youth that this session found (Jeugdwet art. 7.1.4.1). No reason is asked, stored or sent. */
export const raiseSignal = async (door: LocalDoor, wish: RaiseWish): Promise<Result<Raised, Refusal>> => {
  const facts = await raiseFacts(door, wish)
  const grant = permit(raiseRiskSignal, door, facts)
  const decision = decide(grant, (granted) => decideRaise(granted, wish, door))
  return commit(door, grant, decision)
}
