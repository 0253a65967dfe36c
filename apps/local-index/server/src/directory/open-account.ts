import { randomBytes } from 'node:crypto'
import { minute, plusMs } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { AccountOpened } from './account.ts'
import { type AccountSecrets, accountPlace, type HeldInvitation, invitationByToken, readInvitation } from './account-facts.ts'
import { openAccount } from './account-permissions.ts'
import { type BrowserHeld, type LoggedIn, opened, personIn, somebodyAt } from './account-session.ts'
import { takeInvitation } from './account-store.ts'
import type { LocalDoor } from './actor.ts'
import type { MadePasskey, Passkeys } from './passkeys.ts'
import { appAddress, hashPassword, isWeakPassword, newAppSecret, stepOfCode } from './passwords.ts'
import type { LoginStarted } from './session.ts'
import { startedLogin, tokenHash } from './session-facts.ts'
import { completeLogin } from './session-store.ts'
import { stateHash } from './start-login.ts'

/** How long a person may take to open an account (milliseconds): they may have to fetch an app first. */
const openingMs = 30 * minute

type OpeningSecrets = { readonly challenge?: string; readonly appSecret?: string }

const heldBy = async (door: LocalDoor, token: string): Promise<HeldInvitation | null> => {
  const [rows] = await ask(door, [invitationByToken(tokenHash(token))])
  return readInvitation(rows)
}

/** What opening an account is begun with: both ways are offered. */
export type Opening = {
  readonly state: string
  readonly organisation: string
  readonly email: string
  readonly userHandle: string
  readonly challenge: string
  readonly rpId: string
  readonly appSecret: string
  readonly appAddress: string
}

/** Shows who is invited what they can open an account with. The invitation stays. Refused with `invitation-not-valid`. */
export const startOpening =
  ({ rpId }: Passkeys, house: string) =>
  async (door: LocalDoor, token: string): Promise<Result<Opening, Refusal>> => {
    const invitation = await heldBy(door, token)
    const inside = { ...door, actor: somebodyAt(invitation, door) }
    const state = randomBytes(32).toString('base64url')
    const secrets = { challenge: randomBytes(32).toString('base64url'), appSecret: newAppSecret() }
    const grant = permit(openAccount, inside, { invitation })
    const decision = decide(grant, () => {
      if (invitation === null) return refuse({ code: 'invitation-not-valid' })
      const { email, organisation } = invitation
      const hash = stateHash(state)
      const event: LoginStarted = {
        type: 'login-started',
        stateHash: hash,
        organisationId: invitation.organisation_id,
        expiresAt: plusMs(door.now, openingMs),
        secretsSealed: seal(door.keys, `logins/${hash.toString('hex')}`, secrets),
        returnPath: '/',
      }
      const opening = {
        ...{ state, organisation, email, rpId, ...secrets },
        userHandle: randomBytes(32).toString('base64url'),
        appAddress: appAddress(secrets.appSecret, email, house),
      }
      return ok({ events: [event], subjects: [], answer: () => opening })
    })
    return commit(inside, grant, decision)
  }

/** What an account is opened with. */
export type Way =
  | { readonly way: 'passkey'; readonly made: MadePasskey }
  | { readonly way: 'password'; readonly password: string; readonly code: string }

type Proven = { readonly secrets: AccountSecrets; readonly counter: number; readonly credentialId: Buffer | null }

const provenBy = async (
  passkeys: Passkeys,
  door: LocalDoor,
  way: Way,
  { challenge = '', appSecret = '' }: OpeningSecrets,
  ownWords: readonly string[],
): Promise<Result<Proven, Refusal>> => {
  if (way.way === 'passkey') {
    const made = await passkeys.register(challenge, way.made)
    if (!made.ok) return made
    const { id, publicKey, counter } = made.value
    return ok({ secrets: { publicKey }, counter, credentialId: Buffer.from(id, 'base64url') })
  }
  if (isWeakPassword(way.password, ownWords)) return refuse({ code: 'password-too-weak', field: 'password' })
  const step = stepOfCode(way.code, appSecret, 0, door.now)
  if (step === null) return refuse({ code: 'code-wrong', field: 'code' })
  return ok({ secrets: { password: await hashPassword(way.password), appSecret }, counter: step, credentialId: null })
}

const secretsOf = async (door: LocalDoor, state: string, invitation: HeldInvitation | null): Promise<OpeningSecrets | null> => {
  const [rows] = await ask(door, [startedLogin(stateHash(state))])
  const row = rows?.[0] as { organisation_id: string; secrets_sealed: Buffer; expires_at: Date } | undefined
  if (row === undefined || row.expires_at <= door.now || row.organisation_id !== invitation?.organisation_id) return null
  return unseal<OpeningSecrets>(door.keys, `logins/${stateHash(state).toString('hex')}`, row.secrets_sealed)
}

/**
 * Opens the account that somebody is invited to, and logs them in: they have just proved both factors. The invitation counts once. Refused with
 * `invitation-not-valid`, `login-expired` when it took too long, `passkey-not-accepted`, `password-too-weak` or `code-wrong`.
 */
export const finishOpening =
  (passkeys: Passkeys, house: string) =>
  async (door: LocalDoor, token: string, state: string, way: Way, held: BrowserHeld): Promise<Result<LoggedIn, Refusal>> => {
    const invitation = await heldBy(door, token)
    const secrets = await secretsOf(door, state, invitation)
    const ownWords = invitation === null ? [] : [house, invitation.organisation, ...invitation.email.split(/[@.]/)]
    const proven = secrets === null ? refuse({ code: 'login-expired' }) : await provenBy(passkeys, door, way, secrets, ownWords)
    const person = proven.ok && invitation !== null ? await personIn(door, invitation.positionId) : undefined
    const inside = { ...door, actor: person ?? somebodyAt(invitation, door) }
    const grant = permit(openAccount, inside, { invitation })
    const decision = decide(grant, () => {
      if (!proven.ok) return proven
      if (invitation === null) return refuse({ code: 'invitation-not-valid' })
      const { positionId, organisation_id: organisationId } = invitation
      const { secrets: kept, counter, credentialId } = proven.value
      const event: AccountOpened = {
        ...{ type: 'account-opened', positionId, organisationId, way: way.way, counter, credentialId, at: door.now },
        secretsSealed: seal(door.keys, accountPlace(positionId), kept),
      }
      const { events, token: session, device } = opened(door, { positionId, held, known: false, attemptId: null })
      return ok({
        events: [event, ...events],
        subjects: [],
        expect: [takeInvitation(invitation.id), completeLogin(stateHash(state))],
        answer: () => ({ token: session, device, path: '/' }),
      })
    })
    return commit(inside, grant, decision)
  }
