import { createPublicKey } from 'node:crypto'
import type { Oin } from '@mens-centraal/kernel/oin'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Draw } from '@mens-centraal/platform/access/door'
import { refuseRecorded } from '@mens-centraal/platform/acts/commit'
import { neverSeen } from '@mens-centraal/platform/audit/seen-lately'
import { newTrace } from '@mens-centraal/platform/audit/trace'
import type { Database } from '@mens-centraal/platform/db/database'
import type { OpenDoor } from '@mens-centraal/platform/http/route'
import { callerOf, proveRequest } from '@mens-centraal/platform/http/signed-requests'
import type { FastifyRequest } from 'fastify'
import type { NationalConfig } from './config.ts'
import type { NationalLog } from './log-events.ts'
import { type Member, memberAtDoor, type NationalActor, type NationalDoor, stranger } from './members/member.ts'
import { memberByOin, readMember, takeRequest } from './members/member-facts.ts'
import { reactions } from './reactions.ts'

/** What each door is made of. */
export type DoorFrame = {
  readonly config: Pick<NationalConfig, 'keys' | 'clock' | 'party'>
  readonly database: Database
  readonly draw: Draw
  readonly log: NationalLog
  readonly wakeWorker: () => void
  /** That by which signatures count. */
  readonly wallClock: () => Date
}

/** What a door is made of, whoever stands at it. */
type DoorFor = Pick<DoorFrame, 'database' | 'draw'> & {
  readonly config: Pick<NationalConfig, 'keys' | 'clock'>
  readonly wakeWorker?: () => void
}

/** A door for one act of this actor. */
export const doorFor = (
  { config, database, draw, wakeWorker = () => undefined }: DoorFor,
  actor: NationalActor,
  { origin, trace = newTrace() }: { readonly origin: string; readonly trace?: NationalDoor['trace'] },
): NationalDoor => ({
  actor,
  now: config.clock(),
  trace,
  origin,
  sourceSystemId: null,
  database,
  keys: config.keys,
  draw,
  reactions,
  idempotency: null,
  background: false,
  wakeWorker,
  seenLately: neverSeen,
  recorded: { count: 0 },
})

const keyOf = (raw: Buffer) =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' })

/** Whether this member signed this request, now and for the first time. A request that is decided anew has proved it already. */
const proved = async (frame: DoorFrame, request: FastifyRequest, member: Member): Promise<Result<null, Refusal>> => {
  if (request.proven !== null) return ok(null)
  const now = frame.wallClock()
  const between = { caller: member.oin, self: frame.config.party.oin, key: keyOf(member.signingKey) }
  const proven = await proveRequest(request, between, now)
  if (!proven.ok) return proven
  const [taken = []] = await frame.database.run([takeRequest(member.oin, proven.value.jti, now)])
  return taken.length === 1 ? ok(null) : refuse({ code: 'request-replayed' })
}

const memberOf = async ({ database }: DoorFrame, caller: Oin): Promise<Member | null> => {
  const [rows] = await database.run([memberByOin(caller)])
  return readMember(rows)
}

/**
 * Who is at the door of the national index: the party that the certificate says, asked from the database with each request, and by a signature of
 * its own. Who is not let in is in the log, and in the lines for the operator by the answer that it got.
 */
export const openDoorOf =
  (frame: DoorFrame): OpenDoor<NationalDoor> =>
  async (request, { permission }) => {
    const caller = callerOf(request)
    const member = caller && (await memberOf(frame, caller))
    const door = doorFor(frame, member ? memberAtDoor(member) : stranger, { origin: 'peer', trace: request.trace })
    const refused = (refusal: Refusal) => {
      const { url: route } = request.routeOptions
      frame.log.write('request-refused', {
        route,
        traceId: request.trace.traceId,
        fault: refusal.code,
        ...(caller && { party: caller }),
      })
      return refuseRecorded(door, permission, refusal)
    }
    if (!caller) return refused({ code: 'party-not-proven' })
    if (!member) return refused({ code: 'member-unknown' })
    const proof = await proved(frame, request, member)
    return proof.ok ? ok({ door, kept: null }) : refused(proof.refusal)
  }
