import type { KeyObject } from 'node:crypto'
import type { ProblemCode } from '@mens-centraal/contract/problem'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Oin } from '@mens-centraal/kernel/oin'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { type Result, refuse } from '@mens-centraal/kernel/result'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { callerAt } from '../peers/mutual-tls.ts'
import type { Party } from '../peers/party.ts'
import { checkRequest, digestOf, numberOf, type ProvenRequest, signAnswer, signatureHeader } from '../peers/signature.ts'
import { sendProblem } from './send-problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the signature of this request proved; null before, and where none is asked for. */
    proven: ProvenRequest | null
    bodyDigest: string
  }
}

/** Who calls, as its certificate says. Null when that has no OIN. */
export const callerOf = (request: FastifyRequest): Oin | null => callerAt(request.raw.socket)

/** Whether the caller signed this request; what that proves of the body is checked when the body is read. @param key the signing key on the caller's card */
export const proveRequest = async (
  request: FastifyRequest,
  { caller, self, key }: { readonly caller: Oin; readonly self: Oin; readonly key: KeyObject },
  now: Instant,
): Promise<Result<ProvenRequest, Refusal<ProblemCode>>> => {
  const over = { from: caller, to: self, method: request.method, path: request.originalUrl }
  const proven = await checkRequest(request.headers[signatureHeader], key, over, now)
  if (!proven.ok) return refuse(proven.refusal as Refusal<ProblemCode>)
  request.proven = proven.value
  return proven
}

/** A server whose callers are parties: a body must be what was signed, and each answer is signed for the request that it answers. */
export const acceptSigned = (server: FastifyInstance, party: Party): void => {
  server.decorateRequest('proven', null)
  server.decorateRequest('bodyDigest', digestOf())
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeContentTypeParser('application/json')
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    request.bodyDigest = digestOf(body)
    parse(request, body.toString('utf8'), done)
  })
  server.addHook('preValidation', async (request, reply) => {
    if (request.proven === null || request.proven.digest === request.bodyDigest) return
    return sendProblem(request, reply, { code: 'signature-not-valid' })
  })
  server.addHook('onSend', async (request, reply, payload) => {
    const [to, number] = [callerOf(request), request.proven?.jti ?? numberOf(request.headers[signatureHeader])]
    if (to === null || number === null) return
    const digest = digestOf(typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : '')
    const answered = { from: party.oin, to, request: number, status: reply.statusCode, digest }
    reply.header(signatureHeader, await signAnswer(party.signingKey, answered))
  })
}
