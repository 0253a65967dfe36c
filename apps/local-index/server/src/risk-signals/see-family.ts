import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import { ageBandOn, type Custody, type ToTell, toTell } from '../youths/custody.ts'
import type { PopulationRegister } from '../youths/population-register.ts'
import type { Identity } from '../youths/youth.ts'
import { ownSignalFacts } from './own-signal.ts'
import { readYouthOfSignal, youthOfSignal } from './risk-signal-facts.ts'
import { seeFamily } from './risk-signal-permissions.ts'

export type FamilyToTell = ToTell & { readonly secretAddress: boolean }

/** Asks the register only where it matters: not of somebody whom it does not know, nor from 16. */
const custodyOf = async (
  register: PopulationRegister,
  { bsn, born }: Identity,
  door: LocalDoor,
): Promise<Result<Custody, Refusal>> =>
  bsn === null || born === null || ageBandOn(born, dayOf(door.now)) === 'from-16' ? ok('unclear') : register.custodyOf(bsn)

/**
 * Who of the family is to be told of an own running signal, by age and custody: roles, never names or an address. Refused with `register-unavailable`
 * when the register must be asked and does not answer.
 */
export const whomToTell =
  (register: PopulationRegister) =>
  async (door: LocalDoor, signalId: string): Promise<Result<FamilyToTell, Refusal>> => {
    const facts = await ownSignalFacts(door, signalId)
    const grant = permit(seeFamily, door, facts)
    const [rows] = grant.ok ? await ask(door, [youthOfSignal(signalId)]) : []
    const youth = readYouthOfSignal(rows)
    const identity = youth === null ? null : unseal<Identity>(door.keys, `youths/${youth.youthId}`, youth.identitySealed)
    const custody = identity === null ? null : await custodyOf(register, identity, door)
    const decision = decide(grant, ({ facts: { subject } }) => {
      if (identity === null || custody === null || subject === null) return refuse({ code: 'not-available' })
      if (!custody.ok) return custody
      const told: FamilyToTell = {
        ...toTell(identity.born, custody.value, dayOf(door.now)),
        secretAddress: identity.secretAddress,
      }
      return ok({ events: [], subjects: [subject], answer: () => told })
    })
    return commit(door, grant, decision)
  }
