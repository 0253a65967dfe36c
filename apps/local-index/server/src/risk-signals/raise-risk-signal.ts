import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Link } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import type { PositionStanding } from '../directory/position.ts'
import { turns23On } from '../youths/youth.ts'
import { type FindFacts, findFacts, findRefusal, raising } from './raising.ts'
import { endRefusal, type RiskSignalRaised, type Told, toldRefusal } from './risk-signal.ts'
import { raiseRiskSignal } from './risk-signal-permissions.ts'

export type RaiseWish = { readonly youth: string; readonly notInRegister?: true; readonly told: Told; readonly endsOn: string }
export type Raised = {
  readonly id: string
  readonly state: 'active' | 'waiting-for-check'
  readonly endsOn: string
  readonly matches: readonly Link[]
  /** Another organisation was involved before: there is an archive notice. */
  readonly earlier: boolean
}

type RaiseFacts = FindFacts & { readonly standing: PositionStanding; readonly subject: Buffer | null }

const raiseFacts = async (door: LocalDoor, wish: RaiseWish): Promise<RaiseFacts> => {
  const facts = await findFacts(door, wish.youth)
  return { ...facts, standing: door.actor.standing, subject: facts.opened?.keyed.subject ?? null }
}

/** Decides what a wish to signal comes down to. Pure. */
const decideRaise = (
  { facts: { opened, covenantMunicipalityId } }: Grant<RaiseFacts, 'risk-signal:raise'>,
  wish: RaiseWish,
  door: LocalDoor,
): Result<Decision<Raised>, Refusal> => {
  if (opened === null) return refuse({ code: 'find-expired', field: 'youth' })
  const { now, actor } = door
  const today = dayOf(now)
  const refusal =
    findRefusal(opened, wish.notInRegister === true, actor.positionId, now) ??
    endRefusal(wish.endsOn, today, turns23On(opened.found.identity.born), today) ??
    toldRefusal(wish.told, today)
  if (refusal !== null) return refuse(refusal)
  const endsOn = wish.endsOn as RiskSignalRaised['endsOn']
  const { signalId, state, earlier, events, expect } = raising(
    opened,
    covenantMunicipalityId,
    { raisedAt: now, endsOn, told: wish.told },
    door,
  )
  const answer = (matches: readonly Link[]): Raised => ({ id: signalId, state, endsOn, matches, earlier })
  return ok({ events, subjects: [opened.keyed.subject], expect, answer })
}

/** Raises a risk signal on the youth that this session found (Jeugdwet art. 7.1.4.1). No reason is asked, stored or sent. */
export const raiseSignal = async (door: LocalDoor, wish: RaiseWish): Promise<Result<Raised, Refusal>> => {
  const facts = await raiseFacts(door, wish)
  const grant = permit(raiseRiskSignal, door, facts)
  const decision = decide(grant, (granted) => decideRaise(granted, wish, door))
  return commit(door, grant, decision)
}
