import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { NationalDoor } from '../members/member.ts'
import type { EndsNoticed } from './match.ts'
import { endedInMatch } from './match-facts.ts'
import { findMatches } from './match-permissions.ts'

/**
 * Has matches looked at again in which a registration reached its end without a word of its member: the others are told that it left.
 * @param most so many pseudonyms at once
 * @returns of how many
 */
export const noticeEnds = async (door: NationalDoor, most: number): Promise<Result<number, Refusal>> => {
  const [rows = []] = await ask(door, [endedInMatch(dayOf(door.now), most)])
  const looks = rows as unknown as EndsNoticed['looks']
  if (looks.length === 0) return ok(0)
  const grant = permit(findMatches, door, { looks })
  const decision = decide(grant, ({ facts }) => {
    const event: EndsNoticed = { type: 'ends-noticed', looks: facts.looks, at: door.now }
    return ok({ events: [event], subjects: [], answer: () => facts.looks.length })
  })
  return commit(door, grant, decision)
}
