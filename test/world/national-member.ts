import { createPublicKey } from 'node:crypto'
import type { Bsn } from '@mens-centraal/kernel/bsn'
import { newRandomId } from '@mens-centraal/kernel/ids'
import type { Party } from '@mens-centraal/platform/peers/party'
import type { Peer } from '@mens-centraal/platform/peers/peer-client'
import { blind, unblind } from '@mens-centraal/pseudonym/blind'
import type { Bytes } from '@mens-centraal/pseudonym/bytes'
import { combine } from '@mens-centraal/pseudonym/combine'
import { seal } from '@mens-centraal/pseudonym/envelope'
import { bsnInput } from '@mens-centraal/pseudonym/input'
import { sodiumGroup as group } from '@mens-centraal/pseudonym/sodium-group'
import { type Serving, scope } from './custodians.ts'
import type { Evaluated } from './evaluating.ts'

export type Kind = 'youth' | 'parent'
export type Who = { readonly kind: Kind; readonly bsn: Bsn }
/** What a member is told, as it lies in its mailbox. */
export type Event = {
  readonly sequence: number
  readonly event: {
    readonly tells: string
    readonly match?: string
    readonly kind?: string
    readonly registration: string
    readonly peers?: readonly { readonly member: string; readonly registration: string }[]
    readonly from?: { readonly member: string; readonly registration: string }
    readonly card?: string
  }
}

/** What a body says that registers. */
export type Registering = {
  registration: string
  scope: string
  epoch: number
  endsOn: string
  subjects: { kind: Kind; sealed: string }[]
  receipts: string[]
}

/** A local index, as far as the national index sees one: it blinds, has evaluated, seals, and registers. */
export type Member = {
  readonly party: Party
  readonly way: Peer
  /** Everything secret that it had in its memory: nothing of it may ever be found elsewhere. */
  readonly secrets: string[]
  /** Any call: the status and the body, or status and code of what refused it. */
  readonly call: (method: 'GET' | 'POST', path: string, body?: object) => Promise<{ status: number; body: unknown } | string>
  /** The body with which it would register these. */
  readonly wish: (
    who: readonly Who[],
    changed?: { registration?: string; endsOn?: string; sealedFor?: string },
  ) => Promise<Registering>
  /** Registers a youth, perhaps with parents. @returns the number of the registration */
  readonly register: (...who: readonly Who[]) => Promise<string>
  /** What it is told after a number. */
  readonly mail: (after?: number) => Promise<readonly Event[]>
}

export const endsOn = '2027-06-01'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** To what one seals for a party: public. */
export const envelopeKeyOf = (party: Party): Bytes => {
  const { x } = createPublicKey(party.envelopeKey.export({ format: 'pem', type: 'pkcs8' })).export({ format: 'jwk' })
  return new Uint8Array(Buffer.from(String(x), 'base64url'))
}

type Around = { readonly party: Party; readonly way: Peer; readonly index: Party; readonly custodians: readonly Serving[] }

const at = <T>(all: readonly T[], i: number): T => {
  const one = all[i]
  if (one === undefined) throw new Error(`nothing at ${i}`)
  return one
}

/** Has these evaluated by one custodian, with blinds for it alone. */
const evaluatedBy = async (way: Peer, who: readonly Who[], secrets: string[]) => {
  const blinded = who.map(({ kind, bsn }) => blind(group, bsnInput(scope, kind === 'youth' ? 'nl.bsn' : 'nl.bsn.parent', bsn)))
  secrets.push(...blinded.flatMap((one) => [hex(one.blind), hex(one.element)]))
  const elements = blinded.map(({ element }) => text(element))
  const answer = await way.call('POST', '/sleutel/v1/evaluations', { scope, epoch: 1, elements })
  if (!answer.ok || answer.value.status !== 200) throw new Error('not evaluated')
  const { elements: given, receipt } = answer.value.body as Evaluated
  const parts = blinded.map((one, i) => {
    const part = unblind(group, one, new Uint8Array(Buffer.from(at(given, i), 'base64url')))
    if (!part.ok) throw new Error(part.refusal.code)
    return part.value
  })
  return { parts, receipt }
}

/** Has these evaluated by two custodians: the elements, and the receipts for them. */
const evaluated = async (ways: readonly Peer[], who: readonly Who[], secrets: string[]) => {
  const [one, two] = await Promise.all([evaluatedBy(at(ways, 0), who, secrets), evaluatedBy(at(ways, 1), who, secrets)])
  const elements = who.map((_, i) => {
    const whole = combine(group, [
      { custodian: 1, element: at(one.parts, i) },
      { custodian: 2, element: at(two.parts, i) },
    ])
    if (!whole.ok) throw new Error(whole.refusal.code)
    secrets.push(hex(whole.value))
    return whole.value
  })
  return { elements, receipts: [one.receipt, two.receipt] }
}

const sealed = (key: Bytes, element: Bytes, about: { oin: string; registration: string; kind: Kind }) =>
  seal(key, element, { oin: about.oin, registration: about.registration, operation: `register ${about.kind}`, epoch: 1 })

/** What is answered: status and body, or status and code of a refusal. */
const asking =
  (way: Peer): Member['call'] =>
  async (method, path, body) => {
    const answer = await way.call(method, path, body)
    if (!answer.ok) return answer.refusal.code
    const { status, body: said } = answer.value
    return status < 300 ? { status, body: said } : `${status} ${(said as { code: string }).code}`
  }

export const memberOf = (around: Around): Member => {
  const { party, way, index, custodians } = around
  const ways = custodians.map((custodian) => custodian.call(party))
  const secrets: string[] = []
  const call = asking(way)
  const key = envelopeKeyOf(index)
  const wish: Member['wish'] = async (
    who,
    { registration = newRandomId(), endsOn: end = endsOn, sealedFor = registration } = {},
  ) => {
    const { elements, receipts } = await evaluated(ways, who, secrets)
    const subjects = await Promise.all(
      who.map(async ({ kind }, i) => ({
        kind,
        sealed: text(await sealed(key, at(elements, i), { oin: party.oin, registration: sealedFor, kind })),
      })),
    )
    return { registration, scope, epoch: 1, endsOn: end, subjects, receipts }
  }
  return {
    ...{ party, way, secrets, call, wish },
    register: async (...who) => {
      const body = await wish(who)
      const answer = await call('POST', '/federatie/v1/registrations', body)
      if (typeof answer === 'string') throw new Error(answer)
      return body.registration
    },
    mail: async (after = 0) => {
      const answer = await call('GET', `/federatie/v1/mailbox?after=${after}`)
      if (typeof answer === 'string') throw new Error(answer)
      return (answer.body as { events: Event[] }).events
    },
  }
}
