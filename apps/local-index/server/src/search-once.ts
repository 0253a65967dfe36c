import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { LocalDoor } from './directory/actor.ts'
import type { FindWish } from './youths/youth.ts'

/** Searches for one youth, as on screen: counted, recorded, limited. */
type Find = (door: LocalDoor, wish: FindWish) => Promise<Result<unknown, Refusal>>

type Finding = { readonly outcome: string; readonly token?: string }

const noToken: Readonly<Record<string, Refusal>> = {
  none: { code: 'youth-not-found', field: 'jeugdige' },
  'more-than-one': { code: 'youth-not-one', field: 'jeugdige' },
}

/** The token of the one youth that was found, or that waits for the register. */
const tokenOf = (found: Result<unknown, Refusal>): Result<string, Refusal> => {
  if (!found.ok) return found
  const { outcome, token } = found.value as Finding
  return token === undefined ? refuse(noToken[outcome] ?? { code: 'register-unavailable' }) : ok(token)
}

type Search = { readonly found: Promise<Result<string, Refusal>>; readonly sessionId: string | null }

/**
 * The search that an act of a source system carries. An act that is decided anew has found already: it does not search, nor count, twice. What was found is
 * of the session that found it, so the rest of the act is done at the finder's door.
 * @returns for one request the token of the youth, and that door
 */
export const searchingOnce = (find: Find) => {
  const searches = new WeakMap<object, Search>()
  return async (request: object, door: LocalDoor, wish: FindWish) => {
    const { sessionId } = door.actor
    const search = searches.get(request) ?? { found: find({ ...door, idempotency: null }, wish).then(tokenOf), sessionId }
    searches.set(request, search)
    const found = await search.found
    if (!found.ok && found.refusal.code === 'conflict-try-again') searches.delete(request)
    return { found, finder: { ...door, actor: { ...door.actor, sessionId: search.sessionId } } }
  }
}
