import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { type WithdrawalReason, withdrawn } from './ending.ts'
import { type WithdrawFacts, withdrawFacts } from './own-signal.ts'
import type { ArchiveTerm } from './risk-signal.ts'
import { withdrawRiskSignal } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

/** Why, and, when the risk is gone, how long the archive keeps the signal: as was set for this case, or else five years, unless said here. */
export type WithdrawWish = { readonly reason: WithdrawalReason; readonly archiveTerm?: ArchiveTerm }

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
