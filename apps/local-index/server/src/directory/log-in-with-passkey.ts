import { randomBytes } from 'node:crypto'
import { dayOf, minute, plusMs } from '@mens-centraal/kernel/instant'
import { covers } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import { type Account, type AtOrganisation, accountOfPasskey, organisationWithAccounts, readAccount } from './account-facts.ts'
import { type BrowserHeld, isKnownDevice, type LoggedIn, opened, personIn, somebodyAt } from './account-session.ts'
import { useAccount } from './account-store.ts'
import type { LocalDoor } from './actor.ts'
import type { Passkeys, ShownPasskey } from './passkeys.ts'
import { type LoginStarted, safeReturnPath } from './session.ts'
import { startedLogin } from './session-facts.ts'
import { openSession } from './session-permissions.ts'
import { completeLogin } from './session-store.ts'
import { stateHash } from './start-login.ts'

/** How long a person may take at their device (milliseconds). */
const passkeyMs = 10 * minute

/** At which organisation somebody logs in, and where to land. */
export type PasskeyWish = { readonly organisation: string; readonly returnPath: string | undefined; readonly popup: boolean }

/** What the browser must sign, and the state that it brings back in its own cookie. */
export type PasskeyChallenge = { readonly challenge: string; readonly rpId: string; readonly state: string }

/** Draws what a device must sign. Refused with `organisation-unknown` where people log in elsewhere. */
export const startPasskeyLogin =
  ({ rpId }: Passkeys) =>
  async (door: LocalDoor, wish: PasskeyWish): Promise<Result<PasskeyChallenge, Refusal>> => {
    const [rows = []] = await ask(door, [organisationWithAccounts(wish.organisation)])
    const state = randomBytes(32).toString('base64url')
    const challenge = randomBytes(32).toString('base64url')
    const grant = permit(openSession, door, {})
    const decision = decide(grant, () => {
      if (rows.length === 0) return refuse({ code: 'organisation-unknown' })
      const hash = stateHash(state)
      const event: LoginStarted = {
        type: 'login-started',
        stateHash: hash,
        organisationId: wish.organisation,
        expiresAt: plusMs(door.now, passkeyMs),
        secretsSealed: seal(door.keys, `logins/${hash.toString('hex')}`, { challenge }),
        returnPath: wish.popup ? '/ingelogd' : safeReturnPath(wish.returnPath),
      }
      return ok({ events: [event], subjects: [], answer: () => ({ challenge, rpId, state }) })
    })
    return commit(door, grant, decision)
  }

type StartedRow = AtOrganisation & { secrets_sealed: Buffer; return_path: string; expires_at: Date }
type Recognised = { readonly account: Account; readonly counter: number }

const recognise = async (
  passkeys: Passkeys,
  door: LocalDoor,
  login: StartedRow | undefined,
  state: string,
  shown: ShownPasskey,
): Promise<Result<Recognised, Refusal>> => {
  if (login === undefined || login.expires_at <= door.now) return refuse({ code: 'login-expired' })
  const place = `logins/${stateHash(state).toString('hex')}`
  const { challenge } = unseal<{ challenge?: string }>(door.keys, place, login.secrets_sealed)
  const [rows] = await ask(door, [accountOfPasskey(Buffer.from(shown.id, 'base64url'), login.organisation_id)])
  const account = readAccount(rows, door.keys)
  if (challenge === undefined || account === null || !('publicKey' in account.secrets)) return refuse({ code: 'login-failed' })
  const known = { id: shown.id, publicKey: account.secrets.publicKey, counter: account.counter }
  const counter = await passkeys.verify(challenge, shown, known)
  if (!counter.ok) return counter
  return covers(account.employed, dayOf(door.now))
    ? ok({ account, counter: counter.value })
    : refuse({ code: 'position-ended', facts: { on: account.employed.until ?? '' } })
}

/**
 * Logs in with a passkey: what the device signed is checked against what this browser was asked to sign, once. Refused with `login-failed` whatever
 * is wrong with it, and recorded on nobody, at the organisation.
 */
export const logInWithPasskey =
  (passkeys: Passkeys) =>
  async (door: LocalDoor, state: string, shown: ShownPasskey, held: BrowserHeld): Promise<Result<LoggedIn, Refusal>> => {
    const [rows] = await ask(door, [startedLogin(stateHash(state))])
    const login = rows?.[0] as StartedRow | undefined
    const recognised = await recognise(passkeys, door, login, state, shown)
    const person = recognised.ok ? await personIn(door, recognised.value.account.positionId) : undefined
    const inside = { ...door, actor: person ?? somebodyAt(login ?? null, door) }
    const known = recognised.ok && (await isKnownDevice(door, recognised.value.account.positionId, held.device))
    const grant = permit(openSession, inside, {})
    const decision = decide(grant, () => {
      if (!recognised.ok) return recognised
      const { account, counter } = recognised.value
      const { events, token, device } = opened(door, { positionId: account.positionId, held, known, attemptId: null })
      return ok({
        events,
        subjects: [],
        expect: [completeLogin(stateHash(state)), useAccount(account.positionId, counter)],
        answer: () => ({ token, device, path: login?.return_path ?? '/' }),
      })
    })
    return commit(inside, grant, decision)
  }
