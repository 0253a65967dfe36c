import { createHash, randomBytes } from 'node:crypto'
import { minute, plusMs } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { seal } from '@mens-centraal/platform/sealing/at-rest'
import { organisationWithAccounts } from './account-facts.ts'
import type { LocalDoor } from './actor.ts'
import type { Issuers } from './issuers.ts'
import { issuerOf, readIssuer } from './organisation-facts.ts'
import { type LoginStarted, safeReturnPath } from './session.ts'
import { openSession } from './session-permissions.ts'

/** How long a person may take at the issuer (milliseconds). */
const loginMs = 10 * minute

export type LoginWish = {
  readonly organisation: string
  readonly hint: string | null
  readonly returnPath: string | undefined
  readonly popup: boolean
}

const popupMark = 'popup.'

/** True when the login with this state was started in a window of its own, beside the page that asked for it. */
export const isPopupState = (state: string | null): boolean => state?.startsWith(popupMark) === true

/**
 * Where the issuer of an organisation sends browsers back. Each issuer has an address of its own, so that what comes from one cannot pass for
 * what another said (RFC 9700 section 4.4.2.2).
 * @param origin the house's own origin @param organisation its id
 */
export const redirectUriOf = (origin: string, organisation: string): string => `${origin}/api/login/callback/${organisation}`

export const stateHash = (state: string): Buffer => createHash('sha256').update(state).digest()

/**
 * Sends a person to the issuer of their organisation.
 * @returns where to, and the state that the browser must bring back in its own cookie; `issuer-missing` when they have accounts of this index instead
 */
export const startLogin =
  (issuers: Issuers, origin: string) =>
  async (door: LocalDoor, wish: LoginWish): Promise<Result<{ location: string; state: string }, Refusal>> => {
    const [rows, own = []] = await ask(door, [issuerOf(wish.organisation), organisationWithAccounts(wish.organisation)])
    const issuer = readIssuer(rows, door.keys)
    const state = `${wish.popup ? popupMark : ''}${randomBytes(32).toString('base64url')}`
    const started =
      issuer === undefined
        ? refuse({ code: own.length > 0 ? 'issuer-missing' : 'organisation-unknown' })
        : await issuers.start(issuer, redirectUriOf(origin, wish.organisation), state, wish.hint)
    const grant = permit(openSession, door, {})
    const decision = decide(grant, () => {
      if (!started.ok) return started
      const hash = stateHash(state)
      const event: LoginStarted = {
        type: 'login-started',
        stateHash: hash,
        organisationId: wish.organisation,
        expiresAt: plusMs(door.now, loginMs),
        secretsSealed: seal(door.keys, `logins/${hash.toString('hex')}`, started.value.secrets),
        returnPath: wish.popup ? '/ingelogd' : safeReturnPath(wish.returnPath),
      }
      return ok({ events: [event], subjects: [], answer: () => ({ location: started.value.location, state }) })
    })
    return commit(door, grant, decision)
  }
