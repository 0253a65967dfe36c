import { hour, type Instant } from '@mens-centraal/kernel/instant'

/** Whom a session was shown lately, and is in the log for that: a screen that refreshes itself need not log the same person each quarter of a minute. */
export type SeenLately = {
  /** Of these log pseudonyms, those that are not in the log of this session for the last hour. */
  unseen(subjects: readonly Buffer[]): readonly Buffer[]
  /** They are in the log now. Only after the transaction. */
  remember(subjects: readonly Buffer[]): void
}

const termMs = hour
const keptSessions = 5_000

/** For doors without a session: everybody counts as unseen, always. */
export const neverSeen: SeenLately = { unseen: (subjects) => subjects, remember: () => undefined }

/**
 * Remembers per session, in this process only; what is forgotten is simply logged again. No right follows from it.
 * @returns the memory of one session at a moment
 */
export const openSeenLately = (): ((sessionId: string | null, now: Instant) => SeenLately) => {
  const sessions = new Map<string, Map<string, number>>()
  return (sessionId, now) => {
    if (sessionId === null) return neverSeen
    const seen = sessions.get(sessionId) ?? new Map<string, number>()
    return {
      unseen: (subjects) => subjects.filter((subject) => (seen.get(subject.toString('hex')) ?? 0) <= now.getTime() - termMs),
      remember: (subjects) => {
        for (const subject of subjects) seen.set(subject.toString('hex'), now.getTime())
        sessions.delete(sessionId)
        sessions.set(sessionId, seen)
        const [oldest] = sessions.keys()
        if (sessions.size > keptSessions && oldest !== undefined) sessions.delete(oldest)
      },
    }
  }
}
