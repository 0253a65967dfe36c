import { hour, type Instant, minute, plusMs, second } from '@mens-centraal/kernel/instant'

/** A login that a browser holds a cookie for. */
export type Session = { readonly startedAt: Instant; readonly seenAt: Instant; readonly endedAt: Instant | null }

/** A session ends after so long without an act, and after so long in any case (milliseconds). */
export const idleMs = 15 * minute
export const absoluteMs = 8 * hour

/** An act moves the idle end only when the last move is this old (milliseconds), so that not each request writes. */
export const touchAfterMs = 30 * second

/** When the session ends if nothing more is done, and when it ends in any case. */
export const endsOf = (session: Session): { idleEndsAt: Instant; endsAt: Instant } => {
  const endsAt = plusMs(session.startedAt, absoluteMs)
  const idleEndsAt = plusMs(session.seenAt, idleMs)
  return { idleEndsAt: idleEndsAt < endsAt ? idleEndsAt : endsAt, endsAt }
}

/** True while the session counts. */
export const isRunning = (session: Session, now: Instant): boolean => session.endedAt === null && now < endsOf(session).idleEndsAt

/** Where a browser may be sent after login: a path of this house, never another site. */
export const safeReturnPath = (wanted: string | undefined): string =>
  wanted !== undefined && /^\/(?![/\\])[\w\-/]*$/.test(wanted) ? wanted : '/'

/** Somebody is on the way to their organisation's issuer. */
export type LoginStarted = {
  readonly type: 'login-started'
  readonly stateHash: Buffer
  readonly organisationId: string
  readonly secretsSealed: Buffer
  readonly returnPath: string
  readonly expiresAt: Instant
}

/** Somebody logged in. `formerSessionId`: the session that this browser held before, if any. */
export type SessionOpened = {
  readonly type: 'session-opened'
  readonly sessionId: string
  readonly tokenHash: Buffer
  readonly positionId: string
  readonly at: Instant
  readonly formerSessionId: string | null
}

/** Somebody logged out, here or everywhere. */
export type SessionClosed = {
  readonly type: 'session-closed'
  readonly sessionId: string
  readonly professionalId: string
  readonly everywhere: boolean
  readonly at: Instant
}
