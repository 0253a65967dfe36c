import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import { underCovenants } from '@mens-centraal/platform/audit/record'
import type { LocalDoor } from '../directory/actor.ts'
import type { Involving } from '../directory/helping.ts'
import type { Colleague } from '../directory/position.ts'
import { colleaguesOf, readColleagues } from '../directory/position-facts.ts'
import { readInvolving, settingsUntil } from '../directory/setting-facts.ts'
import { type InvolvementChanged, isInvolved, takenOver } from './involvement.ts'
import { involvementsOfContact, readInvolvements, type StoredInvolvement } from './involvement-facts.ts'
import { handOverInvolvements } from './involvement-permissions.ts'
import { expectYouthVersion } from './involvement-store.ts'

export type HandOverWish = { readonly from: string; readonly contact: string }

type HandOverFacts = {
  readonly contact: Colleague | null
  readonly involving: Involving
  readonly found: readonly StoredInvolvement[]
}

const handOverFacts = async (door: LocalDoor, wish: HandOverWish): Promise<HandOverFacts> => {
  const today = dayOf(door.now)
  const [people, chosen, rows] = await ask(door, [
    colleaguesOf(door.actor.organisationId),
    settingsUntil(today),
    involvementsOfContact(wish.from, today),
  ])
  const { organisationId } = door.actor
  const ours = readInvolvements(rows).filter((each) => each.organisationId === organisationId)
  return {
    contact: readColleagues(people).find(({ positionId }) => positionId === wish.contact) ?? null,
    involving: readInvolving(chosen),
    found: ours.filter((each) => each.switchedOn && isInvolved(each, today)),
  }
}

const decideHandOver = (
  { facts: { contact, found } }: Grant<HandOverFacts, 'involvement:hand-over'>,
  wish: HandOverWish,
  { now, draw }: LocalDoor,
): Result<Decision<null>, Refusal> => {
  if (contact === null) return refuse({ code: 'not-available' })
  if (wish.from === wish.contact) return refuse({ code: 'receiver-is-the-same', field: 'contact' })
  if (found.length === 0) return refuse({ code: 'hand-over-changed' })
  const changed = found.map(
    ({ id, positionId, endsOn }): InvolvementChanged => ({
      type: 'involvement-changed',
      involvementId: id,
      from: positionId,
      to: contact.positionId,
      endsOn,
    }),
  )
  const taken = takenOver(contact, draw.id(), now)
  return ok({
    events: [...changed, taken],
    subjects: found.map(({ subject }) => subject),
    under: underCovenants(found),
    expect: found.map(({ youthId, version }) => expectYouthVersion(youthId, version)),
    answer: () => null,
  })
}

/** A coordinator makes a colleague the contact of all involvements of another, who left or is ill, in one transaction; the colleague is told once. */
export const handOverAllInvolvements = async (door: LocalDoor, wish: HandOverWish): Promise<Result<null, Refusal>> => {
  const facts = await handOverFacts(door, wish)
  const grant = permit(handOverInvolvements, door, facts)
  const decision = decide(grant, (granted) => decideHandOver(granted, wish, door))
  return commit(door, grant, decision)
}
