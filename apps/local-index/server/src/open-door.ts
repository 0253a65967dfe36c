import { dayOf } from '@mens-centraal/kernel/instant'
import { covers } from '@mens-centraal/kernel/period'
import { refuse } from '@mens-centraal/kernel/result'
import type { Door, Draw } from '@mens-centraal/platform/access/door'
import type { openSeenLately } from '@mens-centraal/platform/audit/seen-lately'
import type { Database } from '@mens-centraal/platform/db/database'
import type { OpenDoor } from '@mens-centraal/platform/http/route'
import { faultOf } from '@mens-centraal/platform/log/log'
import type { AtRestKeys } from '@mens-centraal/platform/sealing/at-rest'
import type { FastifyRequest } from 'fastify'
import { type LocalActor, type LocalDoor, stranger } from './directory/actor.ts'
import { type AtTheDoor, atTheDoor, whoIsAtTheDoor } from './directory/position-facts.ts'
import { isRunning, type Session, touchAfterMs } from './directory/session.ts'
import { tokenHash, touchSession } from './directory/session-facts.ts'
import type { LocalLog } from './log-events.ts'
import { reactions } from './reactions.ts'

/** What each door of this house is made of. */
export type DoorFrame = {
  readonly app: Database
  readonly keys: AtRestKeys
  readonly clock: () => Date
  readonly draw: Draw
  readonly wakeWorker: () => void
  readonly sessionCookie: string
  readonly log: LocalLog
  readonly seenLately: ReturnType<typeof openSeenLately>
}

const sessions = new WeakMap<FastifyRequest, Session>()

/** The session that a request's cookie points to, running or not; null without one. */
export const sessionOf = (request: FastifyRequest): Session | null => sessions.get(request) ?? null

/** A screen reads again by itself: that does not move the idle end, and whom it showed this session within the hour is not logged again. */
const isUnasked = (request: FastifyRequest): boolean => request.method === 'GET' && request.headers['x-background'] === '1'

const doorFor = (frame: DoorFrame, actor: LocalActor, now: Date, request: FastifyRequest): LocalDoor => ({
  actor,
  now,
  trace: request.trace,
  origin: 'web',
  sourceSystemId: null,
  database: frame.app,
  keys: frame.keys,
  draw: frame.draw,
  reactions,
  idempotency: null,
  background: isUnasked(request),
  wakeWorker: frame.wakeWorker,
  seenLately: frame.seenLately(actor.sessionId, now),
  recorded: { count: 0 },
})

/** An act moves the idle end; a background refresh does not. That it could not be moved is no reason to refuse the act. */
const touch = async (frame: DoorFrame, door: Door, found: AtTheDoor, request: FastifyRequest): Promise<void> => {
  if (isUnasked(request) || door.now.getTime() - found.session.seenAt.getTime() < touchAfterMs) return
  await frame.app
    .run([touchSession(found.actor.sessionId, door.now)])
    .catch((error: unknown) => frame.log.write('session-not-touched', { fault: faultOf(error) }))
}

/** Who is at the door, with the rights of this very moment: one statement. Without a running session only what anyone may do. */
export const openDoorOf =
  (frame: DoorFrame): OpenDoor<LocalDoor> =>
  async (request, { permission, idempotencyKey }) => {
    const now = frame.clock()
    const anyone = permission.roles.includes('anyone')
    const token = request.cookies[frame.sessionCookie]
    const rows = token === undefined ? [] : (await frame.app.run([whoIsAtTheDoor(tokenHash(token), idempotencyKey)]))[0]
    const found = atTheDoor(rows, dayOf(now))
    if (found === undefined)
      return anyone
        ? { ok: true, value: { door: doorFor(frame, stranger, now, request), kept: null } }
        : refuse({ code: 'not-logged-in' })
    sessions.set(request, found.session)
    if (isRunning(found.session, now) && covers(found.employed, dayOf(now))) {
      const door = doorFor(frame, found.actor, now, request)
      await touch(frame, door, found, request)
      return { ok: true, value: { door, kept: found.kept } }
    }
    const former = { ...stranger, sessionId: found.actor.sessionId }
    return anyone
      ? { ok: true, value: { door: doorFor(frame, former, now, request), kept: null } }
      : refuse({ code: 'session-ended' })
  }
