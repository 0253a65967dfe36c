import type { ProblemCode } from '@mens-centraal/contract/problem'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { databaseFault } from '../db/database.ts'
import { faultOf, type Log } from '../log/log.ts'
import { fieldRefusalsOf } from './field-problems.ts'
import { sendProblem } from './send-problem.ts'

/** SQLSTATE classes and system errors that mean: the database, its disk or the way to it is gone for now. */
const outageCode = /^(08|53|57|58|25006|ECONN|EPIPE|ENOENT|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EACCES)/
/** What the driver says without a code when its connection broke off, or the pool is closing. */
const outageMessage = /Connection terminated|timeout exceeded|not queryable|after calling end/

/** Seconds after which a new try makes sense when the log cannot be written. */
const retryOutageAfter = 60

/** Faults of the database or the disk under it, or of the log whatever they are: nothing was written or shown, trying again later makes sense. */
const isOutage = (error: Error): boolean => {
  const fault = databaseFault(error)
  if (/\bwrite_record\(/.test(fault?.within ?? '')) return true
  const { code } = fault ?? (error as { code?: unknown })
  return (typeof code === 'string' && outageCode.test(code)) || outageMessage.test(error.message)
}

const codeOf = (error: FastifyError): ProblemCode => {
  if (error.statusCode === 415) return 'unsupported-media-type'
  if (error.statusCode === 413) return 'body-too-large'
  return 'invalid-request'
}

/** Answers what was thrown: a bad request with what is wrong with it, an outage as such, and a bug with a blank answer and a line in the log. */
export const answerError =
  (log: Log) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (error.validation !== undefined)
      return sendProblem(request, reply, { code: 'invalid-request' }, fieldRefusalsOf(error.validation))
    if (typeof error.statusCode === 'number' && error.statusCode < 500)
      return sendProblem(request, reply, { code: codeOf(error) })
    const outage = isOutage(error)
    log.write(outage ? 'outage' : 'bug', {
      route: request.routeOptions.url,
      traceId: request.trace.traceId,
      fault: faultOf(error),
    })
    if (!outage) return sendProblem(request, reply, { code: 'internal-error' })
    return sendProblem(request, reply, { code: 'log-unavailable', facts: { seconds: retryOutageAfter } })
  }
