import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import type { Involving } from '../directory/helping.ts'
import type { Colleague, PositionStanding } from '../directory/position.ts'
import { colleaguesOf, readColleagues } from '../directory/position-facts.ts'
import { readInvolving, settingsUntil } from '../directory/setting-facts.ts'
import { type InvolvementChanged, involvementEndRefusal, takenOver } from './involvement.ts'
import { involvementById, readInvolvements, type StoredInvolvement } from './involvement-facts.ts'
import { changeInvolvement } from './involvement-permissions.ts'
import { expectYouthVersion } from './involvement-store.ts'

export type ChangeWish = { readonly endsOn: string; readonly contact: string }

type ChangeFacts = {
  readonly standing: PositionStanding
  readonly involving: Involving
  readonly involvement: StoredInvolvement | null
  readonly contact: Colleague | null
  readonly subject: Buffer | null
  readonly covenantMunicipalityId: string | null
}

const changeFacts = async (door: LocalDoor, id: string, wish: ChangeWish): Promise<ChangeFacts> => {
  const today = dayOf(door.now)
  const { organisationId, standing } = door.actor
  const [rows, people, chosen] = await ask(door, [involvementById(id, today), colleaguesOf(organisationId), settingsUntil(today)])
  const [involvement = null] = readInvolvements(rows)
  return {
    standing,
    involving: readInvolving(chosen),
    involvement,
    contact: readColleagues(people).find(({ positionId }) => positionId === wish.contact) ?? null,
    subject: involvement?.subject ?? null,
    covenantMunicipalityId: involvement?.municipalityId ?? null,
  }
}

const decideChange = (
  { facts: { involvement, contact } }: Grant<ChangeFacts, 'involvement:change'>,
  wish: ChangeWish,
  { now, draw }: LocalDoor,
): Result<Decision<null>, Refusal> => {
  if (involvement === null || contact === null) return refuse({ code: 'not-available' })
  const refusal = involvementEndRefusal(wish.endsOn, involvement.turns23On, dayOf(now))
  if (refusal !== null) return refuse(refusal)
  const { id, positionId, youthId, version, subject } = involvement
  const changed: InvolvementChanged = {
    type: 'involvement-changed',
    involvementId: id,
    from: positionId,
    to: contact.positionId,
    endsOn: wish.endsOn as InvolvementChanged['endsOn'],
  }
  const taken = takenOver(contact, draw.id(), now)
  return ok({
    events: contact.positionId === positionId ? [changed] : [changed, taken],
    subjects: [subject],
    expect: [expectYouthVersion(youthId, version)],
    answer: () => null,
  })
}

/** The contact of an involvement lets it run to another day, a year from now at most, or makes a colleague its contact; that colleague is told. */
export const changeOwnInvolvement = async (door: LocalDoor, id: string, wish: ChangeWish): Promise<Result<null, Refusal>> => {
  const facts = await changeFacts(door, id, wish)
  const grant = permit(changeInvolvement, door, facts)
  const decision = decide(grant, (granted) => decideChange(granted, wish, door))
  return commit(door, grant, decision)
}
