import { createHash, randomUUID } from 'node:crypto'
import type { AnswerOf, BodyOf } from '@mens-centraal/contract/api'
import { type ConnectionApi, connectionApi, connectionRoot } from '@mens-centraal/contract/connection-api'
import type { Problem } from '@mens-centraal/contract/problem'
import { officers } from '@mens-centraal/world/officers'
import { organisations } from '@mens-centraal/world/organisations'
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose'
import { Value } from 'typebox/value'
import { expect } from 'vitest'
import type { Caller, TestHouse } from './house.ts'

export type Pair = { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey }
export const newPair = (algorithm = 'ES256'): Promise<Pair> => generateKeyPair(algorithm, { extractable: true })

type Signing = {
  readonly header?: Partial<JWTHeaderParameters>
  readonly claims?: JWTPayload
  readonly key?: CryptoKey | Uint8Array
}
const nowInSeconds = (): number => Math.floor(Date.now() / 1000)

/** What a source system has: keys, an id, and the accounts of the people who work in it. */
export type SchoolSystem = {
  readonly id: string
  readonly keys: Pair
  readonly holder: Pair
  readonly root: string
  readonly house: TestHouse
}

/** Signs as the system does, unless a test says otherwise. */
export const sign = (system: SchoolSystem, { header, claims, key }: Signing): Promise<string> =>
  new SignJWT({ jti: randomUUID(), iss: system.id, iat: nowInSeconds(), exp: nowInSeconds() + 60, ...claims })
    .setProtectedHeader({ alg: 'ES256', ...header })
    .sign(key ?? system.keys.privateKey)

export const clientAssertion = (system: SchoolSystem, change: Signing = {}): Promise<string> =>
  sign(system, { ...change, claims: { sub: system.id, aud: `${system.root}/token`, ...change.claims } })

export const personStatement = (system: SchoolSystem, account: string, change: Signing = {}): Promise<string> =>
  sign(system, {
    ...change,
    header: { typ: 'handelende-persoon+jwt', ...change.header },
    claims: { sub: account, aud: system.root, ...change.claims },
  })

export const dpop = async (
  system: SchoolSystem,
  method: string,
  url: string,
  token: string | null,
  change: Signing = {},
): Promise<string> => {
  const ath = token === null ? {} : { ath: createHash('sha256').update(token).digest('base64url') }
  return new SignJWT({ jti: randomUUID(), htm: method, htu: url, iat: nowInSeconds(), ...ath, ...change.claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(system.holder.publicKey), ...change.header })
    .sign(change.key ?? system.holder.privateKey)
}

/** Asks for a token. `assertion` and `proof`: those of the system, unless a test says otherwise. */
export const askToken = async (system: SchoolSystem, assertion?: string, proof?: string): Promise<Response> => {
  const url = `${system.root}/token`
  return fetch(url, {
    method: 'POST',
    headers: { dpop: proof ?? (await dpop(system, 'POST', url, null)) },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion ?? (await clientAssertion(system)),
    }),
  })
}

export const tokenFor = async (system: SchoolSystem): Promise<string> => {
  const answer = await askToken(system)
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { access_token: string }).access_token
}

export type Ask<K extends keyof ConnectionApi> = {
  readonly id?: string
  readonly query?: string
  readonly body?: BodyOf<ConnectionApi[K]>
  readonly token: string
  readonly account?: string
  /** Sent instead of what the system would sign. */
  readonly person?: string
  readonly proof?: string
  readonly key?: string
  readonly headers?: Readonly<Record<string, string>>
}
export type Told<K extends keyof ConnectionApi> = {
  readonly status: number
  readonly answer: AnswerOf<ConnectionApi[K]>
  readonly problem: Problem
  readonly headers: Headers
}

/** One request to the public API; what it answers is held against the contract. */
export const ask = async <K extends keyof ConnectionApi>(system: SchoolSystem, operation: K, wish: Ask<K>): Promise<Told<K>> => {
  const endpoint = connectionApi[operation] as { answer?: object; idempotent?: true }
  const [method = '', path = ''] = operation.split(' ')
  const url = `${system.house.config.origin}${path.replace(':id', wish.id ?? '')}`
  const statement = wish.person ?? (wish.account === undefined ? undefined : await personStatement(system, wish.account))
  const answered = await fetch(`${url}${wish.query ?? ''}`, {
    method,
    headers: {
      authorization: `DPoP ${wish.token}`,
      dpop: wish.proof ?? (await dpop(system, method, url, wish.token)),
      ...(statement !== undefined && { 'handelende-persoon': statement }),
      ...(wish.body !== undefined && { 'content-type': 'application/json' }),
      ...(endpoint.idempotent && { 'idempotency-key': wish.key ?? randomUUID() }),
      ...wish.headers,
    },
    ...(wish.body !== undefined && { body: JSON.stringify(wish.body) }),
  })
  const text = await answered.text()
  const json = text === '' ? undefined : JSON.parse(text)
  if (answered.ok && endpoint.answer !== undefined && !Value.Check(endpoint.answer, json))
    throw new Error(
      `${operation} answered beside its contract: ${JSON.stringify(Value.Errors(endpoint.answer, json).slice(0, 3))}`,
    )
  return { status: answered.status, answer: json, problem: json, headers: answered.headers }
}

/** The municipality of Voorbeeldstad lets systems in, or no longer. */
export const allowSystems = async (gerard: Caller, value: 'on' | 'off', number = 0): Promise<void> => {
  const changed = await gerard.call('POST /api/setting-changes', {
    body: { setting: 'source-systems', value, from: '2026-11-22', number } as never,
  })
  expect(changed.status, changed.text).toBe(204)
}

/** Registers a system of an organisation, as the functional manager of Voorbeeldstad does. */
export const registerSystem = async (
  house: TestHouse,
  organisation: keyof typeof organisations = 'basisschoolDeLinde',
  name = 'Schooladministratie',
): Promise<SchoolSystem> => {
  const keys = await newPair()
  const gerard = await house.as(officers.gerardPost)
  const registered = await gerard.call('POST /api/source-systems', {
    body: {
      organisation: organisations[organisation].id,
      name,
      supplier: 'Voorbeeldleverancier',
      publicKey: await exportSPKI(keys.publicKey),
    },
  })
  expect(registered.status, registered.text).toBe(201)
  const root = `${house.config.origin}${connectionRoot}`
  return { id: registered.answer.id, keys, holder: await newPair(), root, house }
}

/** A person links their account, in their own login, with a code that they type in the system. */
export const linkAccount = async (system: SchoolSystem, person: Caller, account: string): Promise<string> => {
  const code = await person.call('POST /api/account-links/code', { body: { system: system.id } })
  expect(code.status, code.text).toBe(200)
  const linked = await ask(system, 'POST /aansluiting/v1/koppelingen', {
    token: await tokenFor(system),
    account,
    body: { code: code.answer.code },
  })
  expect(linked.status, JSON.stringify(linked.problem)).toBe(201)
  return linked.answer.id
}
