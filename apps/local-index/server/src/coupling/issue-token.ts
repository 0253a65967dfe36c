import { randomBytes } from 'node:crypto'
import { dayOf, type Instant, plusMs } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { readSettings, settingsUntil } from '../directory/setting-facts.ts'
import { type TokenIssued, tokenMs } from './access-token.ts'
import { accessTokenHash, takenOnce } from './access-token-facts.ts'
import { openConnection } from './access-token-permissions.ts'
import { claimedSystem, proveClient, proveHolder, rememberedMs } from './proofs.ts'
import { type SourceSystem, systemItself } from './source-system.ts'
import { readNamed, readSystem, systemById, systemNamed } from './source-system-facts.ts'

/** What a system sends for a token, and where it was sent. */
export type TokenWish = {
  readonly assertion: string
  readonly claimedId: string | null
  readonly proof: string
  readonly endpoint: string
  readonly issuer: string
}

type Client = { readonly system: SourceSystem; readonly keyId: string; readonly proofThumbprint: string }

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The system that this wish is of, by what it signed; null when anything of it does not hold, or was used before. */
const clientOf = async (door: LocalDoor, system: SourceSystem | null, wish: TokenWish, now: Instant): Promise<Client | null> => {
  if (system === null || (wish.claimedId !== null && wish.claimedId !== system.id)) return null
  const audiences = [wish.endpoint, wish.issuer]
  const client = await proveClient(wish.assertion, system.keys, system.id, audiences, now)
  const holder = await proveHolder(wish.proof, { method: 'POST', url: wish.endpoint, token: null }, now)
  if (client === null || holder === null) return null
  for (const once of [client.onceHash, holder.onceHash])
    if (!(await takenOnce(door.database, once, now, rememberedMs))) return null
  return { system, keyId: client.keyId, proofThumbprint: holder.thumbprint }
}

const tokenFacts = async (door: LocalDoor, wish: TokenWish, now: Instant) => {
  const claimed = claimedSystem(wish.assertion) ?? ''
  if (!isId.test(claimed)) return { client: { proven: false, allowed: false }, holder: null, named: null }
  const [rows, chosen, named] = await ask(door, [systemById(claimed), settingsUntil(dayOf(door.now)), systemNamed(claimed)])
  const holder = await clientOf(door, readSystem(rows), wish, now)
  const allowed = holder !== null && readSettings(chosen)(holder.system.municipalityId)['source-systems']
  return { client: { proven: holder !== null, allowed }, holder, named: readNamed(named) }
}

/**
 * Gives a registered system a token (OAuth 2.0 client credentials by private_key_jwt: RFC 6749 section 4.4, RFC 7523), bound to the key of its
 * DPoP proof (RFC 9449).
 * @param wallClock the clock that assertions are signed by, which a practice environment does not move
 * @returns refused with `client-not-proven`, whatever it was that did not hold, or `source-systems-not-allowed`
 */
export const issueToken =
  (wallClock: () => Date) =>
  async (door: LocalDoor, wish: TokenWish): Promise<Result<{ token: string; seconds: number }, Refusal>> => {
    const now = wallClock()
    const facts = await tokenFacts(door, wish, now)
    const { holder, named } = facts
    const known = named === null ? door : { ...door, actor: systemItself(named), sourceSystemId: named.id }
    const grant = permit(openConnection, known, facts)
    const decision = decide(grant, () => {
      if (holder === null) return refuse({ code: 'client-not-proven' })
      const token = randomBytes(32).toString('base64url')
      const event: TokenIssued = {
        type: 'access-token-issued',
        tokenHash: accessTokenHash(token),
        systemId: holder.system.id,
        keyId: holder.keyId,
        proofThumbprint: holder.proofThumbprint,
        expiresAt: plusMs(now, tokenMs),
        at: door.now,
      }
      return ok({ events: [event], subjects: [], answer: () => ({ token, seconds: tokenMs / 1_000 }) })
    })
    return commit(known, grant, decision)
  }
