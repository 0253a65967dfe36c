import { minute } from '@mens-centraal/kernel/instant'

/** A session ends when the server hears nothing for so long, in milliseconds (the house's rule). */
export const idleSpanMs = 15 * minute

/** So long before the idle end the person is asked, in milliseconds. */
export const warnBeforeMs = 2 * minute

/** `alive`: nothing to do; `ending`: warn, or renew for who is still typing; `over`: the page may not be shown any longer. */
export type IdlePhase = 'alive' | 'ending' | 'over'

/** Where a session stands, from the last moment that the server heard the person (both in milliseconds since 1970, this computer's clock). */
export const idlePhase = (now: number, heardAt: number): IdlePhase => {
  const left = heardAt + idleSpanMs - now
  if (left <= 0) return 'over'
  return left <= warnBeforeMs ? 'ending' : 'alive'
}

/** At most so often who is typing or clicking is told to the server, in milliseconds. */
const renewEveryMs = 2 * minute

/** True when the person touched the page after the server last heard them, and it is time to say so. */
export const shouldRenew = (now: number, heardAt: number, touchedAt: number): boolean =>
  touchedAt > heardAt && now - heardAt >= renewEveryMs

/**
 * When the server last heard the person, by the idle end that it told: another window may have spoken to it. Never in the future and never
 * earlier than known, whatever the difference between the clocks.
 */
export const heardElsewhere = (heardAt: number, idleEndsAt: string | null, now: number): number =>
  idleEndsAt === null ? heardAt : Math.max(heardAt, Math.min(now, Date.parse(idleEndsAt) - idleSpanMs))
