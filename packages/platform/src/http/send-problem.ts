import type { ProblemCode } from '@mens-centraal/contract/problem'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldRefusal, languageOf, problemOf } from './problem-response.ts'

/** Answers with a problem (RFC 9457) in the caller's language. */
export const sendProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal<ProblemCode>,
  fields: readonly FieldRefusal[] = [],
): FastifyReply => {
  const problem = problemOf(refusal, languageOf(request.headers['accept-language']), request.trace.traceId, fields)
  if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter)
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}
