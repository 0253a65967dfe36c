import type { AnswerOf, BodyOf } from '@mens-centraal/contract/api'
import type { keyCustodianApi } from '@mens-centraal/contract/key-custodian-api'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Oin } from '@mens-centraal/kernel/oin'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { Party } from '@mens-centraal/platform/peers/party'
import { wipe } from '@mens-centraal/pseudonym/bytes'
import { evaluate } from '@mens-centraal/pseudonym/evaluate'
import { sodiumGroup as group } from '@mens-centraal/pseudonym/sodium-group'
import { keyInUse, readKey, type SealedKey, shareOf } from '../keys/key-facts.ts'
import type { CustodianLog } from '../log-events.ts'
import type { CustodianDoor } from '../members/member.ts'
import { decideEvaluation } from './evaluation.ts'
import { readUse, useOf } from './evaluation-facts.ts'
import { makeEvaluation } from './evaluation-permissions.ts'
import { isUnusual } from './quota.ts'
import { signReceipt } from './receipt.ts'

type Endpoint = (typeof keyCustodianApi)['POST /sleutel/v1/evaluations']
type Answer = AnswerOf<Endpoint>

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

const evaluationFacts = async (door: CustodianDoor, { scope, epoch }: BodyOf<Endpoint>, blinded: readonly Uint8Array[]) => {
  const { member } = door.actor
  const [keys, use] = await ask(door, [keyInUse(scope, epoch), useOf(member?.id ?? '', door.now)])
  const key = readKey(keys)
  return { member, key, keyKnown: key !== null, valid: blinded.every(group.isElement), use: readUse(use) }
}

/** Outside of any transaction: what was counted stays counted, also when the answer does not arrive. Nothing of it is kept. */
const evaluated = (door: CustodianDoor, key: SealedKey, blinded: readonly Uint8Array[]) => {
  const share = shareOf(door.keys, key)
  const evaluation = evaluate(group, share, blinded)
  wipe(share.secret)
  if (!evaluation.ok) throw new Error('elements that were checked are refused')
  return { elements: evaluation.value.elements.map(textOf), proof: textOf(evaluation.value.proof) }
}

/** Tells the operator of unusual use, of each member once a day (of this program). */
const openAlarm = (log: CustodianLog) => {
  const told = new Map<Oin, CalendarDay>()
  return (member: Oin, today: CalendarDay): void => {
    if (told.get(member) === today) return
    told.set(member, today)
    log.write('unusual-use', { party: member })
  }
}

type Around = { readonly party: Party; readonly nationalIndex: Oin; readonly log: CustodianLog }

/**
 * Evaluates the blinded elements of a member: counts them first, then multiplies, proves, and signs a receipt.
 * Refuses with `key-unknown`, `element-invalid` and `quota-exceeded`.
 */
export const evaluateElements = ({ party, nationalIndex, log }: Around) => {
  const alarm = openAlarm(log)
  return async (door: CustodianDoor, body: BodyOf<Endpoint>): Promise<Result<Answer, Refusal>> => {
    const blinded = body.elements.map(bytesOf)
    const facts = await evaluationFacts(door, body, blinded)
    const { member, key } = facts
    const grant = permit(makeEvaluation, door, facts)
    const asked = { memberId: member?.id ?? '', elements: blinded.length, now: door.now }
    const decision = decide(grant, (granted) => {
      const taken = decideEvaluation(granted.facts, asked)
      return taken.ok ? ok({ events: [taken.value], subjects: [], answer: () => door.draw.id() }) : taken
    })
    const id = await commit(door, grant, decision)
    if (!id.ok || member === null || key === null) return id as Result<never, Refusal>
    if (isUnusual(facts.use, blinded.length)) alarm(member.oin, dayOf(door.now))
    const { scope, epoch } = body
    const receipt = { id: id.value, member: member.oin, nationalIndex, scope, epoch, elements: blinded.length }
    return ok({ id: id.value, ...evaluated(door, key, blinded), receipt: await signReceipt(party, receipt, new Date()) })
  }
}
