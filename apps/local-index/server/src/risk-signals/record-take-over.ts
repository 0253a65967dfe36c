import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import type { TakeOverMade } from './take-over.ts'
import { recordTakeOver } from './take-over-permissions.ts'

/** Of one municipality: how many signals came along from a system. */
export type TakeOverCount = Pick<TakeOverMade, 'municipalityId' | 'source' | 'active' | 'archived'>

/** Keeps how much was taken over, for the functional manager of the municipality. About nobody. */
export const recordTaken = async (door: LocalDoor, count: TakeOverCount): Promise<Result<null, Refusal>> => {
  const grant = permit(recordTakeOver, door, { covenantMunicipalityId: count.municipalityId })
  const decision = decide(grant, () => {
    const event: TakeOverMade = { type: 'take-over-made', takeOverId: door.draw.id(), at: door.now, ...count }
    return ok({ events: [event], subjects: [], answer: () => null })
  })
  return commit(door, grant, decision)
}
