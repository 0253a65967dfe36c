import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { lookupsOf, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import type { PopulationRegister, RegisteredKin } from '../youths/population-register.ts'
import type { Identity } from '../youths/youth.ts'
import type { KinLearned } from './kin.ts'
import { keyedText, readYouthToLearn, type YouthToLearn, youthToLearn } from './kin-facts.ts'
import { learnKin } from './kin-permissions.ts'

const learned = (door: LocalDoor, youthId: string, kin: RegisteredKin): KinLearned => ({
  type: 'kin-learned',
  youthId,
  keyVersion: door.keys.lookup[0].version,
  parents: kin.parents.map((bsn) => lookupsOf(door.keys, 'parent', bsn)),
  homes: kin.homes.map((text) => lookupsOf(door.keys, 'home', text)),
  secretAddress: kin.secretAddress,
})

/** The register says what is known already. */
const isKnown = ({ known }: YouthToLearn, { parents, homes, secretAddress }: KinLearned): boolean => {
  const values = [...parents.map((value) => keyedText('family', value)), ...homes.map((value) => keyedText('address', value))]
  return known.secretAddress === secretAddress && known.values.toSorted().join() === values.toSorted().join()
}

/**
 * Asks the population register who the parents are of a youth on whom a signal runs, where the youth lives, and whether that is secret. Kept are keyed values only,
 * from which nobody can be read. An answer without any difference leaves no record, for nothing was done. Of a youth who is not in the register nothing is asked. Refused with `register-unavailable` while the register does
 * not answer: to be tried again.
 * @returns whether the register says otherwise than before
 */
export const learnKinOf =
  (register: PopulationRegister) =>
  async (door: LocalDoor, youthId: string): Promise<Result<boolean, Refusal>> => {
    const [rows] = await ask(door, [youthToLearn(youthId, dayOf(door.now))])
    const youth = readYouthToLearn(rows)
    if (youth === null) return ok(false)
    const { bsn } = unseal<Identity>(door.keys, `youths/${youthId}`, youth.identitySealed)
    if (bsn === null) return ok(false)
    const answer = await register.kinOf(bsn)
    if (!answer.ok) return answer
    const event = answer.value === null ? null : learned(door, youthId, answer.value)
    if (event === null || isKnown(youth, event)) return ok(false)
    const grant = permit(learnKin, door, { subject: youth.subject, covenantMunicipalityId: youth.municipalityId })
    const decision = decide(grant, () =>
      ok({
        events: [event],
        subjects: [youth.subject],
        answer: () => true,
      }),
    )
    return commit(door, grant, decision)
  }
