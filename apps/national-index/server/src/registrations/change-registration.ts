import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { NationalDoor } from '../members/member.ts'
import { type Change, decideChange } from './registration.ts'
import { ownRegistration, readRegistration } from './registration-facts.ts'
import { changeRegistration } from './registration-permissions.ts'

/** Extends, archives, withdraws or erases a registration of the member itself. See `decideChange` for what is refused. */
export const changeOne = async (
  door: NationalDoor,
  id: string,
  version: number,
  change: Change,
): Promise<Result<object, Refusal>> => {
  const [rows] = await ask(door, [ownRegistration(id)])
  const grant = permit(changeRegistration, door, { member: door.actor.member, known: readRegistration(rows) })
  const decision = decide(grant, ({ facts: { known } }) => {
    const decided = decideChange(known, change, { version, now: door.now, today: dayOf(door.now) })
    if (!decided.ok) return decided
    return ok({ events: decided.value === null ? [] : [decided.value], subjects: [], answer: () => ({}) })
  })
  return commit(door, grant, decision)
}
