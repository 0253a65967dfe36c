import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { Thing } from '@mens-centraal/platform/audit/record'
import type { LocalDoor } from './actor.ts'
import { type Colleague, worksHere } from './position.ts'
import { colleaguesOf, readColleagues } from './position-facts.ts'
import { endedOn, type StandIn, type StandInArranged, type StandInEnded, type StandInWish, standInRefusal } from './stand-in.ts'
import { readStandIns, standInsOf } from './stand-in-facts.ts'
import { type AbsenceFacts, arrangeStandIn, endStandIn } from './stand-in-permissions.ts'
import { expectStandIns } from './stand-in-store.ts'

type Facts = AbsenceFacts & {
  readonly colleagues: readonly Colleague[]
  readonly standIns: readonly StandIn[]
  readonly seen: string
}

/** What there is in the asker's own organisation; whoever works elsewhere is nobody there. */
const factsOf = async (door: LocalDoor, absentIn: (known: Pick<Facts, 'standIns'>) => string | undefined): Promise<Facts> => {
  const { organisationId } = door.actor
  const [people, stored] = await ask(door, [colleaguesOf(organisationId), standInsOf(organisationId, dayOf(door.now))])
  const known = { colleagues: readColleagues(people), ...readStandIns(stored) }
  const absentId = absentIn(known)
  const absent = known.colleagues.find(({ positionId }) => positionId === absentId)
  return {
    ...known,
    absence: absent === undefined ? null : { positionId: absent.positionId, organisationId: absent.organisationId },
  }
}

const personIn = ({ colleagues }: Facts, id: string) => {
  const found = colleagues.find(({ positionId }) => positionId === id)
  return found === undefined ? null : { positionId: found.positionId, professionalId: found.professionalId }
}

/** For the log: this arrangement, who is away, and who stands in. */
const thingsOf = (id: string, absentId: string, standInId: string): readonly Thing[] => [
  { kind: 'stand-in', id },
  { kind: 'position', id: absentId },
  { kind: 'position', id: standInId },
]

const decideArrange = (
  { facts }: Grant<Facts, 'stand-in:arrange'>,
  wish: StandInWish,
  { actor, now, draw }: LocalDoor,
): Result<Decision<null>, Refusal> => {
  const today = dayOf(now)
  const absent = facts.colleagues.find(({ positionId }) => positionId === wish.absent)
  const standIn = facts.colleagues.find(({ positionId }) => positionId === wish.standIn)
  if (absent === undefined || standIn === undefined || !worksHere(absent.employed, today))
    return refuse({ code: 'not-available' })
  const refusal = standInRefusal(wish, standIn, facts.standIns, today)
  if (refusal !== null) return refuse(refusal)
  const event: StandInArranged = {
    type: 'stand-in-arranged',
    id: draw.id(),
    organisationId: absent.organisationId,
    absentId: absent.positionId,
    standInId: standIn.positionId,
    from: calendarDay(wish.from),
    until: calendarDay(wish.until),
    told: [standIn, absent]
      .filter(({ positionId }) => positionId !== actor.positionId)
      .map(({ positionId, professionalId }) => ({ positionId, professionalId })),
    at: now,
  }
  return ok({
    events: [event],
    subjects: [],
    things: thingsOf(event.id, absent.positionId, standIn.positionId),
    expect: [expectStandIns(absent.organisationId, facts.seen)],
    answer: () => null,
  })
}

/** A coordinator says who stands in for a colleague, or somebody for their own absence. Refused as `standInRefusal` says. Of two at once one is decided on what the other left. */
export const arrangeColleague = async (door: LocalDoor, wish: StandInWish): Promise<Result<null, Refusal>> => {
  const facts = await factsOf(door, () => wish.absent)
  const grant = permit(arrangeStandIn, door, facts)
  const decision = decide(grant, (granted) => decideArrange(granted, wish, door))
  return commit(door, grant, decision)
}

const decideEnd = (
  { facts }: Grant<Facts, 'stand-in:end'>,
  id: string,
  { actor, now }: LocalDoor,
): Result<Decision<null>, Refusal> => {
  const found = facts.standIns.find((one) => one.id === id)
  if (found === undefined) return refuse({ code: 'not-available' })
  const told = [personIn(facts, found.standInId), personIn(facts, found.absentId)].filter((one) => one !== null)
  const event: StandInEnded = {
    type: 'stand-in-ended',
    id,
    until: endedOn(found, dayOf(now)),
    told: told.filter(({ positionId }) => positionId !== actor.positionId),
    at: now,
  }
  const expect = [expectStandIns(actor.organisationId, facts.seen)]
  const things = thingsOf(id, found.absentId, found.standInId)
  return ok({ events: [event], subjects: [], things, expect, answer: () => null })
}

/** Ends a stand-in today, before its last day: from now on the stand-in sees and does nothing for who was away. One that is over already is not there. */
export const endColleague = async (door: LocalDoor, id: string): Promise<Result<null, Refusal>> => {
  const facts = await factsOf(door, ({ standIns }) => standIns.find((one) => one.id === id)?.absentId)
  const grant = permit(endStandIn, door, facts)
  const decision = decide(grant, (granted) => decideEnd(granted, id, door))
  return commit(door, grant, decision)
}
