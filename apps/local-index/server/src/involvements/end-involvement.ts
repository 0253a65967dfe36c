import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { type InvolvementEnded, isInvolved } from './involvement.ts'
import { involvementById, readInvolvements, type StoredInvolvement } from './involvement-facts.ts'
import { destroyInvolvement, endInvolvement } from './involvement-permissions.ts'
import { expectYouthVersion } from './involvement-store.ts'

const stored = async (door: LocalDoor, id: string) => {
  const [rows] = await ask(door, [involvementById(id, dayOf(door.now))])
  const [involvement = null] = readInvolvements(rows)
  return { involvement, subject: involvement?.subject ?? null, covenantMunicipalityId: involvement?.municipalityId ?? null }
}

const ending = ({ id, youthId, version, subject }: StoredInvolvement): Decision<null> => {
  const event: InvolvementEnded = { type: 'involvement-ended', involvementId: id, youthId, youthStays: false }
  return { events: [event], subjects: [subject], expect: [expectYouthVersion(youthId, version)], answer: () => null }
}

/** The contact ends an involvement: nothing of it stays, and the youth goes with the last that hung on them. */
export const endOwnInvolvement = async (door: LocalDoor, id: string): Promise<Result<null, Refusal>> => {
  const facts = await stored(door, id)
  const grant = permit(endInvolvement, door, facts)
  const decision = decide(grant, ({ facts: { involvement } }) =>
    involvement === null ? refuse({ code: 'not-available' }) : ok(ending(involvement)),
  )
  return commit(door, grant, decision)
}

/**
 * Destroys one involvement that reached its end, or whose municipality switched involvements off; else nothing happens. Refused with
 * `conflict-try-again` when somebody acted on the youth meanwhile.
 */
export const destroyDueInvolvement = async (door: LocalDoor, id: string): Promise<Result<null, Refusal>> => {
  const { involvement, ...about } = await stored(door, id)
  if (involvement === null || (involvement.switchedOn && isInvolved(involvement, dayOf(door.now)))) return ok(null)
  const grant = permit(destroyInvolvement, door, about)
  const decision = decide(grant, () => ok(ending(involvement)))
  return commit(door, grant, decision)
}
