import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask, type DomainEvent } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { underCovenants } from '@mens-centraal/platform/audit/record'
import { seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import type { PopulationRegister } from '../youths/population-register.ts'
import type { Identity, RegisteredPerson } from '../youths/youth.ts'
import { keyedOf } from '../youths/youth-facts.ts'
import { gathered, questionOf } from './linking.ts'
import { type KnownYouth, readKnownYouth } from './register-change-facts.ts'
import { sideOf, youthsOf } from './renumber-youth.ts'
import { type MergeSide, merged, type YouthLinked, type YouthRenumbered } from './renumbering.ts'
import { namedYouth } from './renumbering-facts.ts'
import { takeRegisterChange } from './risk-signal-permissions.ts'
import { expectYouthVersion } from './risk-signal-store.ts'

/** Nobody is known here by the number: the youth gets it, and what was possible by name is certain. */
const numbered = (door: LocalDoor, side: MergeSide, { died: _, ...identity }: RegisteredPerson): DomainEvent[] => {
  const event: YouthRenumbered = {
    type: 'youth-renumbered',
    youthId: side.youthId,
    identitySealed: seal(door.keys, `youths/${side.youthId}`, identity),
    ...keyedOf(door.keys, identity),
  }
  return [event, gathered(side, dayOf(door.now), door.now)]
}

const link = async (
  door: LocalDoor,
  named: KnownYouth,
  known: KnownYouth | null,
  person: RegisteredPerson,
): Promise<Result<RegisteredPerson, Refusal>> => {
  const both = known === null ? [named] : [named, known]
  const sides = await Promise.all(both.map((one) => sideOf(door, one)))
  const grant = permit(takeRegisterChange, door, { subject: named.subject })
  const decision = decide(grant, () => {
    const [mine, theirs] = sides as [MergeSide, MergeSide | undefined]
    const events = theirs === undefined ? numbered(door, mine, person) : [merged(mine, theirs, null, dayOf(door.now), door.now)]
    const linked: YouthLinked = { type: 'youth-linked', youthId: (theirs ?? mine).youthId }
    const about = both.flatMap(({ subject }, i) =>
      (sides[i]?.signals ?? []).map(({ municipalityId }) => ({ municipalityId, subject })),
    )
    return ok({
      events: [...events, linked],
      subjects: both.map(({ subject }) => subject),
      under: underCovenants(about),
      expect: both.map(({ youthId, version }) => expectYouthVersion(youthId, version)),
      answer: () => person,
    })
  })
  return commit(door, grant, decision)
}

/**
 * Looks in the population register for a youth who is known by name only, as a newborn is until the birth is entered. Exactly one answer: from now on the youth is known by number, the signals on them come together with those
 * that are there already, and matches are made of it, of which nobody hears who knew it. Not when people found out that they mean different youths by this name: the register cannot tell who is whose. May run at any time, and
 * more than once. Refused with `register-unavailable`, or with `conflict-try-again` when somebody acted meanwhile.
 * @returns who the youth is; null while that is not known
 */
export const linkNamedYouth =
  (register: PopulationRegister) =>
  async (door: LocalDoor, youthId: string): Promise<Result<RegisteredPerson | null, Refusal>> => {
    const [rows = []] = await ask(door, [namedYouth(youthId)])
    const named = readKnownYouth(rows)
    if (named === null || rows[0]?.['split'] === true) return ok(null)
    const question = questionOf(unseal<Identity>(door.keys, `youths/${youthId}`, named.identitySealed))
    if (question === null) return ok(null)
    const answer = await register.ask(question)
    if (!answer.ok) return answer
    if (answer.value.is !== 'one') return ok(null)
    const { person } = answer.value
    const [known = null] = await youthsOf(door, [person.bsn])
    return link(door, named, known, person)
  }
