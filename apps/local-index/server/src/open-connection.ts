import { randomBytes } from 'node:crypto'
import { connectionRoot } from '@mens-centraal/contract/connection-api'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf, type Instant, plusMs } from '@mens-centraal/kernel/instant'
import { covers, type Period } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Permission } from '@mens-centraal/platform/access/permission'
import { refuseRecorded } from '@mens-centraal/platform/acts/commit'
import { neverSeen } from '@mens-centraal/platform/audit/seen-lately'
import type { Row } from '@mens-centraal/platform/db/statement'
import type { OpenDoor, Opened } from '@mens-centraal/platform/http/route'
import type { FastifyRequest } from 'fastify'
import { accessTokenHash, readToken, systemByToken, type TokenHeld, takenOnce } from './coupling/access-token-facts.ts'
import { accountHashOf, asSystem, linkOf, readLink, sessionOfAct, touchLink } from './coupling/account-link-facts.ts'
import type { AccountAtSystem } from './coupling/link-account.ts'
import { type Proven, proveHolder, provePerson, rememberedMs } from './coupling/proofs.ts'
import { type SourceSystem, systemItself } from './coupling/source-system.ts'
import { type LocalActor, type LocalDoor, stranger } from './directory/actor.ts'
import { type Involving, involvementRefusal } from './directory/helping.ts'
import { mayRecordInvolvements } from './directory/helping-permissions.ts'
import { signallingRefusal } from './directory/position.ts'
import { positionAtTheDoor, readAtTheDoor } from './directory/position-facts.ts'
import { maySignal } from './directory/position-permissions.ts'
import { readInvolvingOn, readSettings, settingsUntil } from './directory/setting-facts.ts'
import type { DoorFrame } from './open-door.ts'
import { reactions } from './reactions.ts'

/** What each connection is made of. `wallClock`: that which tokens and signatures count by; a practice environment does not move it. */
export type ConnectionFrame = DoorFrame & { readonly origin: string; readonly wallClock: () => Date }

/** In whose name a request comes: the system, and where a person must act the account that its statement names. */
type Caller = { readonly person: (Proven & { readonly account: AccountAtSystem }) | null }

const callers = new WeakMap<FastifyRequest, Caller>()

/** The account that a request proved to speak for, linked or not. */
export const accountOf = (request: FastifyRequest): AccountAtSystem | null => callers.get(request)?.person?.account ?? null

const systems = new WeakMap<FastifyRequest, SourceSystem>()
/** The system that a request proved to be of. */
export const systemOf = (request: FastifyRequest): SourceSystem | null => systems.get(request) ?? null

const headerOf = (request: FastifyRequest, name: string): string => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}
const tokenOf = (request: FastifyRequest): string | null =>
  /^DPoP ([\w\-.~+/=]{1,200})$/i.exec(headerOf(request, 'authorization'))?.[1] ?? null

const doorFor = (
  frame: ConnectionFrame,
  actor: LocalActor,
  request: FastifyRequest,
  system: Pick<SourceSystem, 'id'> | null = null,
): LocalDoor => ({
  actor,
  now: frame.clock(),
  trace: request.trace,
  origin: 'connection',
  sourceSystemId: system?.id ?? null,
  database: frame.app,
  keys: frame.keys,
  draw: frame.draw,
  reactions,
  idempotency: null,
  background: false,
  wakeWorker: frame.wakeWorker,
  seenLately: neverSeen,
  recorded: { count: 0 },
})

/** Whether the holder of a token is who it was given to, by a proof that counts for this request only; and who acts, where that must be said. Each is used up. */
const callerOf = async (
  frame: ConnectionFrame,
  request: FastifyRequest,
  { system, proofThumbprint }: TokenHeld,
  token: string,
  needsPerson: boolean,
): Promise<Result<Caller, Refusal>> => {
  const now = frame.wallClock()
  const url = `${frame.origin}${request.url.split('?')[0]}`
  const holder = await proveHolder(headerOf(request, 'dpop'), { method: request.method, url, token }, now)
  if (holder?.thumbprint !== proofThumbprint || !(await takenOnce(frame.app, holder.onceHash, now, rememberedMs)))
    return refuse({ code: 'token-not-valid' })
  if (!needsPerson) return ok({ person: null })
  const audience = `${frame.origin}${connectionRoot}`
  const person = await provePerson(headerOf(request, 'handelende-persoon'), system.keys, system.id, audience, now)
  if (person === null || !(await takenOnce(frame.app, person.onceHash, now, rememberedMs)))
    return refuse({ code: 'person-not-proven' })
  const account = { systemId: system.id, accountHash: accountHashOf(system.id, person.subject) }
  return ok({ person: { ...person, account } })
}

/** When the person acted, by the house's own clock. */
const actedAt = (frame: ConnectionFrame, person: Proven, now: Instant): Instant =>
  plusMs(now, person.at.getTime() - frame.wallClock().getTime())

/** What a person may on a day: where they worked, with what standing, and which municipalities had involvements switched on. */
type Rights = { readonly employed: Period; readonly actor: LocalActor; readonly involving: Involving }

/** Whoever did not work there, or might not do this, on the day on which they acted, may not by arriving on the next: whichever act it is. */
const refusalThen = (
  { employed, actor, involving }: Rights,
  permission: Permission<never>,
  then: CalendarDay,
): Refusal | null => {
  const conditions: readonly unknown[] = permission.conditions
  if (!covers(employed, then)) return { code: 'position-ended', facts: { on: employed.until ?? employed.from } }
  if (conditions.includes(maySignal)) return signallingRefusal(actor.standing, then)
  return conditions.includes(mayRecordInvolvements) ? involvementRefusal(actor.standing, involving, then) : null
}

/** A system speaks for a person as a reporter, whatever else that person is here. */
const asReporter = (actor: LocalActor): LocalActor => {
  const roles = actor.roles.filter((role) => role === 'reporter' || role === 'involvement-recorder')
  return { ...actor, roles, standing: { ...actor.standing, roles } }
}

/** The person who linked this account, with the rights of this very moment. */
const personDoor = async (
  frame: ConnectionFrame,
  request: FastifyRequest,
  system: SourceSystem,
  person: NonNullable<Caller['person']>,
  chosen: Row[] | undefined,
  { permission, idempotencyKey }: Parameters<OpenDoor<LocalDoor>>[1],
): Promise<Result<Opened<LocalDoor>, Refusal>> => {
  const now = frame.clock()
  const { systemId, accountHash } = person.account
  const [, found] = await frame.app.run([asSystem(systemId), linkOf(systemId, accountHash)])
  const link = readLink(found)
  if (link === null) return refuse({ code: 'account-not-linked' })
  const { from, until } = link.employed
  if (!covers(link.employed, dayOf(now))) return refuse({ code: 'position-ended', facts: { on: until ?? from } })
  const sessionId = request.method === 'POST' ? frame.draw.id() : null
  const session = sessionId === null ? [] : [sessionOfAct(sessionId, randomBytes(32), link.positionId, now)]
  const [, , rows] = await frame.app.run([
    asSystem(systemId),
    touchLink(link.id, now),
    positionAtTheDoor(link.positionId, idempotencyKey),
    ...session,
  ])
  const at = readAtTheDoor(rows, sessionId, dayOf(now))
  if (at === undefined) return refuse({ code: 'account-not-linked' })
  const actor = asReporter(at.actor)
  const then = dayOf(actedAt(frame, person, now))
  const rights = { employed: link.employed, actor, involving: readInvolvingOn(chosen, then) }
  const refusal = then === dayOf(now) ? null : refusalThen(rights, permission, then)
  if (refusal !== null) return refuse(refusal)
  return ok({ door: doorFor(frame, actor, request, system), kept: at.kept, countedAs: systemId })
}

const systemDoor = (frame: ConnectionFrame, request: FastifyRequest, system: SourceSystem): Opened<LocalDoor> => {
  const actor = { ...systemItself(system), roles: ['source-system'] }
  return { door: doorFor(frame, actor, request, system), kept: null, countedAs: system.id }
}

/** Tells the operator and the log that somebody was not let in: of which system, as far as its token says. */
const refuseEntrance = (
  frame: ConnectionFrame,
  request: FastifyRequest,
  permission: Permission<never>,
  system: SourceSystem | null,
  refusal: Refusal,
): Promise<Result<never, Refusal>> => {
  const { url: route } = request.routeOptions
  frame.log.write('connection-refused', { route, traceId: request.trace.traceId, fault: refusal.code })
  const actor = system === null ? stranger : systemItself(system)
  return refuseRecorded(doorFor(frame, actor, request, system), permission, refusal)
}

/**
 * Who is at the door of the public API: a system by its token and proof (RFC 9449 section 7), and a person by the system's signed statement and
 * the link that they made themselves. What was proven is used up once a request; rights are asked anew each time.
 */
export const openConnectionOf =
  (frame: ConnectionFrame): OpenDoor<LocalDoor> =>
  async (request, wanted) => {
    const { roles } = wanted.permission
    if (roles.includes('anyone')) return ok({ door: doorFor(frame, stranger, request), kept: null })
    const token = tokenOf(request)
    const [rows, chosen] =
      token === null ? [] : await frame.app.run([systemByToken(accessTokenHash(token)), settingsUntil(dayOf(frame.clock()))])
    const held = readToken(rows, frame.wallClock())
    const refused = (refusal: Refusal) =>
      refuseEntrance(frame, request, wanted.permission, held === null ? null : held.system, refusal)
    if (token === null || held === null) return refused({ code: 'token-not-valid' })
    if (!readSettings(chosen)(held.system.municipalityId)['source-systems'])
      return refused({ code: 'source-systems-not-allowed' })
    const needsPerson = request.routeOptions.config.permission !== 'connection-event:list'
    const before = callers.get(request)
    const caller = before === undefined ? await callerOf(frame, request, held, token, needsPerson) : ok(before)
    if (!caller.ok) return refused(caller.refusal)
    callers.set(request, caller.value)
    systems.set(request, held.system)
    if (roles.includes('source-system') || caller.value.person === null) return ok(systemDoor(frame, request, held.system))
    const opened = await personDoor(frame, request, held.system, caller.value.person, chosen, wanted)
    return opened.ok ? opened : refused(opened.refusal)
  }
