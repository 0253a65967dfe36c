import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { privacyOfficersOf, readPrivacyOfficers } from '../directory/organisation-facts.ts'
import { type RiskSignalWithdrawn, type WithdrawalReason, withdrawn } from './ending.ts'
import { type OwnSignalFacts, ownSignalFacts } from './own-signal.ts'
import type { ArchiveTerm, MatchPlace } from './risk-signal.ts'
import { openMatchesOn, readPlaces } from './risk-signal-facts.ts'
import { withdrawRiskSignal } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

/** Why, and, when the risk is gone, how long the archive keeps the signal: as was set for this case, or else five years, unless said here. */
export type WithdrawWish = { readonly reason: WithdrawalReason; readonly archiveTerm?: ArchiveTerm }

type WithdrawFacts = OwnSignalFacts & {
  readonly openMatches: readonly MatchPlace[]
  readonly privacyOfficers: RiskSignalWithdrawn['privacyOfficers']
}

const withdrawFacts = async (door: LocalDoor, signalId: string): Promise<WithdrawFacts> => {
  const facts = await ownSignalFacts(door, signalId)
  if (facts.signal === null) return { ...facts, openMatches: [], privacyOfficers: [] }
  const { youthId, municipalityId } = facts.signal
  const [places, officers] = await ask(door, [openMatchesOn(youthId), privacyOfficersOf(municipalityId, dayOf(door.now))])
  return { ...facts, openMatches: readPlaces(places), privacyOfficers: readPrivacyOfficers(officers) }
}

const decideWithdraw = (
  { facts: { signal, subject, openMatches, privacyOfficers } }: Grant<WithdrawFacts, 'risk-signal:withdraw'>,
  { reason, archiveTerm }: WithdrawWish,
  door: LocalDoor,
) => {
  if (signal === null || subject === null) return refuse({ code: 'not-available' })
  const event = withdrawn({ ...signal, signalId: signal.id, openMatches, privacyOfficers }, reason, door.now, archiveTerm)
  return ok({
    events: [event],
    subjects: [subject],
    expect: [expectYouthVersion(signal.youthId, signal.version)],
    answer: () => null,
  })
}

/** Withdraws an own running signal, with what follows from its reason (Jeugdwet art. 7.1.4.5). */
export const withdrawSignal = async (door: LocalDoor, signalId: string, wish: WithdrawWish): Promise<Result<null, Refusal>> => {
  const facts = await withdrawFacts(door, signalId)
  const grant = permit(withdrawRiskSignal, door, facts)
  const decision = decide(grant, (granted) => decideWithdraw(granted, wish, door))
  return commit(door, grant, decision)
}
