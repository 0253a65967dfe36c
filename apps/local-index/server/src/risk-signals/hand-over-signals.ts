import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import { underCovenants } from '@mens-centraal/platform/audit/record'
import type { LocalDoor } from '../directory/actor.ts'
import type { Colleague } from '../directory/position.ts'
import { colleaguesOf, readColleagues } from '../directory/position-facts.ts'
import { type HandOverMade, type HandOverWish, handOverRefusal, type RiskSignalHandedOver } from './hand-over.ts'
import { readToHandOver, readYouths, type StoredToHandOver, signalsToHandOver, youthsOfColleague } from './hand-over-facts.ts'
import { handOverSignals } from './hand-over-permissions.ts'
import type { MatchPlace } from './risk-signal.ts'
import { openMatchesOn, readPlaces } from './risk-signal-facts.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

type Facts = {
  readonly colleague: Colleague | null
  readonly receiver: Colleague | null
  readonly found: readonly StoredToHandOver[]
  readonly receiverYouths: ReadonlySet<string>
  readonly places: ReadonlyMap<string, readonly MatchPlace[]>
}

const handOverFacts = async (door: LocalDoor, wish: HandOverWish): Promise<Facts> => {
  const [people, signals, youths] = await ask(door, [
    colleaguesOf(door.actor.organisationId),
    signalsToHandOver([...wish.signals]),
    youthsOfColleague(wish.to),
  ])
  const found = readToHandOver(signals)
  const youthIds = [...new Set(found.map(({ youthId }) => youthId))]
  const open =
    youthIds.length === 0
      ? []
      : await ask(
          door,
          youthIds.map((youthId) => openMatchesOn(youthId)),
        )
  const colleagues = readColleagues(people)
  const of = (positionId: string): Colleague | null => colleagues.find((each) => each.positionId === positionId) ?? null
  return {
    colleague: of(wish.from),
    receiver: of(wish.to),
    found,
    receiverYouths: readYouths(youths),
    places: new Map(youthIds.map((youthId, i) => [youthId, readPlaces(open[i])])),
  }
}

const personOf = ({ positionId, professionalId }: Colleague) => ({ positionId, professionalId })

const decideHandOver = (
  { facts: { colleague, receiver, found, receiverYouths, places } }: Grant<Facts, 'risk-signal:hand-over'>,
  wish: HandOverWish,
  { now, draw, actor }: LocalDoor,
): Result<Decision<null>, Refusal> => {
  if (colleague === null || receiver === null) return refuse({ code: 'not-available' })
  const refusal = handOverRefusal(wish, found, receiverYouths, dayOf(now))
  if (refusal !== null) return refuse(refusal)
  const common = { handOverId: draw.id(), to: personOf(receiver), at: now }
  const each = found.map(
    ({ signalId, youthId }): RiskSignalHandedOver => ({
      type: 'risk-signal-handed-over',
      ...common,
      signalId,
      youthId,
      organisationId: receiver.organisationId,
      from: personOf(colleague),
      coordinatorPositionId: actor.positionId ?? '',
      openMatches: places.get(youthId) ?? [],
    }),
  )
  const made: HandOverMade = { type: 'hand-over-made', ...common }
  const youths = new Map(found.map(({ youthId, version }) => [youthId, version]))
  return ok({
    events: [...each, made],
    subjects: found.map(({ subject }) => subject),
    under: underCovenants(found),
    expect: [...youths].map(([youthId, version]) => expectYouthVersion(youthId, version)),
    answer: () => null,
  })
}

/**
 * A coordinator hands over signals of a colleague who left, is ill or lost the designation to another of the same organisation, all or none, in one
 * transaction (Jeugdwet art. 7.1.3.3). Whoever withdraws, extends or hands over one of them at the same moment is before it, or after it: each takes
 * the youth's version.
 */
export const handOver = async (door: LocalDoor, wish: HandOverWish): Promise<Result<null, Refusal>> => {
  const facts = await handOverFacts(door, wish)
  const grant = permit(handOverSignals, door, facts)
  const decision = decide(grant, (granted) => decideHandOver(granted, wish, door))
  return commit(door, grant, decision)
}
