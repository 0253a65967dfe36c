import { type CalendarDay, earliest } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask, type DomainEvent } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import type { PopulationRegister, RegisterAnswer } from '../youths/population-register.ts'
import { type Identity, labelOf, type RegisteredPerson, turns23On, youthRefusal } from '../youths/youth.ts'
import { archiveNotices, type EarlierSignal, earlierOrganisations } from './archive-notice.ts'
import { earlierOf } from './archive-notice-facts.ts'
import {
  isRunning,
  latestEndOf,
  type RiskSignalActivated,
  type WaitingSignalConfirmed,
  type WaitingSignalRemoved,
} from './risk-signal.ts'
import { readWaiting, runningOf, signalsOnYouth, type WaitingSignal, waitingSignal } from './risk-signal-facts.ts'
import { checkWaitingSignal } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

type OnYouth = { readonly running: RiskSignalActivated['others']; readonly earlier: readonly EarlierSignal[] }

const confirmed = (
  door: LocalDoor,
  waiting: WaitingSignal,
  person: RegisteredPerson,
  { running, earlier }: OnYouth,
): DomainEvent[] => {
  const { died: _, ...identity } = person
  const who = {
    signalId: waiting.signalId,
    youthId: waiting.youthId,
    positionId: waiting.positionId,
    professionalId: waiting.professionalId,
  }
  const birthday = turns23On(identity.born)
  const confirmation: WaitingSignalConfirmed = {
    type: 'waiting-signal-confirmed',
    ...who,
    turns23On: birthday,
    endsOn: earliest(waiting.endsOn, latestEndOf(dayOf(waiting.raisedAt), birthday)),
    identitySealed: seal(door.keys, `youths/${waiting.youthId}`, identity),
    labelSealed: seal(door.keys, `risk_signals/${waiting.signalId}`, labelOf(identity, { by: 'bsn', bsn: person.bsn }, true)),
  }
  const others = running.filter((signal) => signal.signalId !== waiting.signalId && isRunning(signal, dayOf(door.now)))
  const activated: RiskSignalActivated = {
    type: 'risk-signal-activated',
    ...who,
    organisationId: waiting.organisationId,
    lookupKind: 'bsn',
    others,
  }
  const told = earlierOrganisations(earlier, { professionalId: waiting.professionalId, turns23On: birthday }, dayOf(door.now))
  return [confirmation, activated, ...archiveNotices(who, told, door.now)]
}

const eventsOf = (door: LocalDoor, waiting: WaitingSignal, answer: RegisterAnswer, onYouth: OnYouth): DomainEvent[] => {
  const today: CalendarDay = dayOf(door.now)
  const { signalId, youthId, positionId, professionalId } = waiting
  const removed: WaitingSignalRemoved = {
    type: 'waiting-signal-removed',
    signalId,
    youthId,
    positionId,
    professionalId,
    at: door.now,
  }
  if (!isRunning({ state: 'waiting-for-check', endsOn: waiting.endsOn }, today)) return [removed]
  if (answer.is !== 'one' || youthRefusal(answer.person.born, answer.person.died, today) !== null) return [removed]
  return confirmed(door, waiting, answer.person, onYouth)
}

/**
 * Asks the population register about the youth of a waiting signal. Known: the signal counts from now on, and may match. Not known, died, too
 * old, or past its end meanwhile: it is removed and its reporter told. Refused with `register-unavailable` while the register does not answer: to be tried again.
 */
export const checkWaiting =
  (register: PopulationRegister) =>
  async (door: LocalDoor, signalId: string): Promise<Result<null, Refusal>> => {
    const [rows] = await ask(door, [waitingSignal(signalId)])
    const waiting = readWaiting(rows)
    if (waiting === null) return ok(null)
    const identity = unseal<Identity>(door.keys, `youths/${waiting.youthId}`, waiting.identitySealed)
    if (identity.bsn === null) return ok(null)
    const answer = await register.ask({ by: 'bsn', bsn: identity.bsn })
    const [signals] = await ask(door, [signalsOnYouth(waiting.youthId, waiting.professionalId)])
    const grant = permit(checkWaitingSignal, door, { subject: waiting.subject, covenantMunicipalityId: waiting.municipalityId })
    const decision = decide(grant, () =>
      answer.ok
        ? ok({
            events: eventsOf(door, waiting, answer.value, { running: runningOf(signals ?? []), earlier: earlierOf(signals) }),
            subjects: [waiting.subject],
            expect: [expectYouthVersion(waiting.youthId, waiting.version)],
            answer: () => null,
          })
        : answer,
    )
    return commit(door, grant, decision)
  }
