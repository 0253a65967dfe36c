/**
 * An example of a source system: all that a supplier builds to reach a local index at /aansluiting/v1, without a library (Node 24).
 * docs/source-systems.md tells what happens, step by step. At the bottom: the same as a program for the command line.
 */
import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

const curve = { namedCurve: 'P-256' } as const
const nowInSeconds = (): number => Math.floor(Date.now() / 1000)
const base64url = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')

/** A new pair of keys as PEM texts. The secret one stays with the system; the municipality registers the public one. */
export const newKeys = (): { readonly secret: string; readonly publicKey: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', curve)
  return {
    secret: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

/** A signed statement (JWT, ES256). Each has a number of its own, because each counts once; and it counts for 60 seconds. */
const signed = (header: object, claims: object, key: KeyObject): string => {
  const counts = { jti: randomUUID(), iat: nowInSeconds(), exp: nowInSeconds() + 60 }
  const content = `${base64url({ alg: 'ES256', ...header })}.${base64url({ ...counts, ...claims })}`
  return `${content}.${sign('sha256', Buffer.from(content), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

/** What a system needs: where the index is, the number under which it was registered, and its secret key (PEM). */
export type SystemConfig = { readonly index: string; readonly number: string; readonly secret: string }

/** What is asked: for whom (their account in this system), what is sent, and the key under which a repeated wish has one effect. */
export type Question = { readonly account?: string; readonly body?: object; readonly idempotencyKey?: string }

/** What the index answered: as in the contract; or a problem (RFC 9457) with `code`, `title` and `detail`; or, without a token, an `error` (RFC 6749). */
export type Told = { readonly status: number; readonly ok: boolean; readonly answer: Record<string, unknown> }

/** Who this system is. `holder`: keys of this process only; who steals a token has nothing without them. */
type Identity = {
  readonly root: string
  readonly number: string
  readonly key: KeyObject
  readonly holder: { readonly privateKey: KeyObject; readonly publicKey: KeyObject }
}

/** Proof that this very request comes from the holder of the token (DPoP, RFC 9449). */
const proofOf = ({ holder }: Identity, method: string, url: string, token?: string): string => {
  const ath = token === undefined ? {} : { ath: createHash('sha256').update(token).digest('base64url') }
  const claims = { htm: method, htu: url, ...ath }
  return signed({ typ: 'dpop+jwt', jwk: holder.publicKey.export({ format: 'jwk' }) }, claims, holder.privateKey)
}

/** Gives a token for five minutes (RFC 6749 section 4.4 with RFC 7523), or what the index said instead. */
const askToken = async (me: Identity): Promise<{ readonly text: string; readonly until: number } | Told> => {
  const url = `${me.root}/token`
  const answered = await fetch(url, {
    method: 'POST',
    headers: { dpop: proofOf(me, 'POST', url) },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: signed({}, { iss: me.number, sub: me.number, aud: url }, me.key),
    }),
  })
  const told = (await answered.json()) as { access_token?: string; expires_in?: number }
  if (told.access_token === undefined) return { status: answered.status, ok: false, answer: told }
  return { text: told.access_token, until: nowInSeconds() + (told.expires_in ?? 0) }
}

/** Opens the way to an index. Each question proves again which system asks, and which person acts. */
export const openIndex = ({ index, number, secret }: SystemConfig) => {
  const root = `${index.replace(/\/$/, '')}/aansluiting/v1`
  const me: Identity = { root, number, key: createPrivateKey(secret), holder: generateKeyPairSync('ec', curve) }
  let token: { readonly text: string; readonly until: number } | undefined

  /** One request, with everything signed anew: each signature counts once. */
  const askOnce = async (method: string, url: string, { account, body, idempotencyKey = '' }: Question): Promise<Told> => {
    // a token is asked anew half a minute before its end
    const held = token !== undefined && token.until > nowInSeconds() + 30 ? token : await askToken(me)
    if (!('text' in held)) return held
    token = held
    // signed by the system, about the person who pressed the button: never about anybody who did not
    const person = account && signed({ typ: 'handelende-persoon+jwt' }, { iss: number, sub: account, aud: root }, me.key)
    const answered = await fetch(url, {
      method,
      headers: {
        authorization: `DPoP ${held.text}`,
        dpop: proofOf(me, method, url.split('?')[0] ?? url, held.text),
        ...(person && { 'handelende-persoon': person }),
        ...(method === 'POST' && { 'idempotency-key': idempotencyKey }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const said = await answered.text()
    return { status: answered.status, ok: answered.ok, answer: said === '' ? {} : JSON.parse(said) }
  }

  /** Asks one thing, for a person or for the system itself. `path` begins after `/aansluiting/v1`. */
  const ask = async (method: 'GET' | 'POST', path: string, question: Question = {}): Promise<Told> => {
    const wish = { idempotencyKey: randomUUID(), ...question }
    const told = await askOnce(method, `${root}${path}`, wish)
    if (told.answer['code'] !== 'token-not-valid') return told
    // what was given on a key ends with that key: ask a new token, and the same once more, under the same idempotency key
    token = undefined
    return askOnce(method, `${root}${path}`, wish)
  }
  return { ask }
}

const usage = `node client.ts keys                         makes system-key.pem, and prints the public key to register
node client.ts link ACCOUNT CODE            links an account by the code that its owner asked for at the index
node client.ts raise ACCOUNT FILE           gives a signal as in signal.json
node client.ts signals ACCOUNT              own signals
node client.ts extend ACCOUNT SIGNAL DAY    moves the end of a signal (2027-03-01)
node client.ts end ACCOUNT SIGNAL           the risk is gone
node client.ts matches ACCOUNT              own matches
node client.ts match ACCOUNT MATCH          one match: who is involved, and how to reach them
node client.ts events [NUMBER]              what is new, after the number of the last answer
INDEX: address of the index (http://localhost:4100). SYSTEM: number of the system. KEY_FILE: system-key.pem`

/** The command line: one act, its answer printed as JSON. */
const run = async ([act = '', account = '', what = '', day = '']: readonly string[]): Promise<string> => {
  const { INDEX: index = 'http://localhost:4100', SYSTEM: number = '', KEY_FILE: file = 'system-key.pem' } = process.env
  if (act === 'keys') {
    const keys = newKeys()
    writeFileSync(file, keys.secret, { mode: 0o600, flag: 'wx' })
    return keys.publicKey
  }
  const fromFile = (): object => JSON.parse(readFileSync(what, 'utf8')) as object
  const acts: Readonly<Record<string, readonly ['GET' | 'POST', string, (() => object)?]>> = {
    link: ['POST', '/koppelingen', () => ({ code: what })],
    raise: ['POST', '/signalen', fromFile],
    signals: ['GET', '/signalen'],
    extend: ['POST', `/signalen/${what}/verlenging`, () => ({ eindigtOp: day })],
    end: ['POST', `/signalen/${what}/intrekking`, () => ({ reden: 'risico-weg' })],
    matches: ['GET', '/matches'],
    match: ['GET', `/matches/${what}`],
    events: ['GET', `/gebeurtenissen?na=${account || 0}`],
  }
  const chosen = acts[act]
  if (chosen === undefined || number === '') return usage
  const [method, path, body] = chosen
  const { ask } = openIndex({ index, number, secret: readFileSync(file, 'utf8') })
  const told = await ask(method, path, { ...(act !== 'events' && { account }), ...(body && { body: body() }) })
  process.exitCode = told.ok ? 0 : 1
  return JSON.stringify(told.answer, null, 2)
}

if (import.meta.main) process.stdout.write(`${await run(process.argv.slice(2))}\n`)
