import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { dueOn, type EndFacts, ended, type RiskSignalDestroyed, type RiskSignalEnded } from './ending.ts'
import { endingSignal, readEnding, type StoredEnding } from './ending-facts.ts'
import type { WaitingSignalRemoved } from './risk-signal.ts'
import { openMatchesOn, readPlaces } from './risk-signal-facts.ts'
import { destroyRiskSignal, endDueRiskSignal } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

type DueFacts = {
  readonly signal: StoredEnding
  readonly openMatches: EndFacts['openMatches']
  readonly subject: Buffer
  readonly covenantMunicipalityId: string
}

const factsOf = async (door: LocalDoor, signalId: string): Promise<DueFacts | null> => {
  const [rows] = await ask(door, [endingSignal(signalId)])
  const signal = readEnding(rows)
  if (signal === null) return null
  const [places] = await ask(door, [openMatchesOn(signal.youthId, signal.signalId)])
  return {
    signal,
    openMatches: readPlaces(places),
    subject: signal.subject,
    covenantMunicipalityId: signal.municipalityId,
  }
}

const expectSameYouth = ({ signal }: DueFacts) => [expectYouthVersion(signal.youthId, signal.version)]

/** Who still waited for the check is told that the signal is gone; it never counted. */
const eventsOf = ({ signal, openMatches }: DueFacts, now: Instant): readonly (RiskSignalEnded | WaitingSignalRemoved)[] => {
  const due = dueOn(signal, dayOf(now))
  if (due.is !== 'ended') return []
  const { signalId, youthId, positionId, professionalId } = signal
  return signal.state === 'waiting-for-check'
    ? [{ type: 'waiting-signal-removed', signalId, youthId, positionId, professionalId, at: now }]
    : [ended({ ...signal, openMatches }, due.why, due.at)]
}

const decideEnd = ({ facts }: Grant<DueFacts, 'risk-signal:end-due'>, door: LocalDoor): Result<Decision<null>, Refusal> =>
  ok({ events: eventsOf(facts, door.now), subjects: [facts.subject], expect: expectSameYouth(facts), answer: () => null })

const decideDestruction = ({ facts }: Grant<DueFacts, 'risk-signal:destroy'>): Result<Decision<null>, Refusal> => {
  const { signalId, youthId } = facts.signal
  const event: RiskSignalDestroyed = { type: 'risk-signal-destroyed', signalId, youthId }
  return ok({ events: [event], subjects: [facts.subject], expect: expectSameYouth(facts), answer: () => null })
}

/**
 * Does what the calendar brings to one signal: ends it, or destroys what was left of it, with what hangs on it and with a record of that. Nothing
 * is due (any more): nothing happens. Refused with `conflict-try-again` when somebody acted on the youth meanwhile.
 */
export const endDueSignal = async (door: LocalDoor, signalId: string): Promise<Result<null, Refusal>> => {
  const facts = await factsOf(door, signalId)
  const due = facts === null ? 'nothing' : dueOn(facts.signal, dayOf(door.now)).is
  if (facts === null || due === 'nothing') return ok(null)
  if (due === 'ended') {
    const grant = permit(endDueRiskSignal, door, facts)
    const decision = decide(grant, (granted) => decideEnd(granted, door))
    return commit(door, grant, decision)
  }
  const grant = permit(destroyRiskSignal, door, facts)
  const decision = decide(grant, decideDestruction)
  return commit(door, grant, decision)
}
