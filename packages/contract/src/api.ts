import type { Static, TSchema } from 'typebox'
import type { ProblemCode } from './problem.ts'

/** One endpoint, as both of its sides see it: what goes in, what comes out, and which refusals a caller must expect. */
export type Endpoint = {
  /** One line, in English, for the OpenAPI document. */
  readonly summary: string
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  /** The body of the one successful answer; absent when that answer has no body. */
  readonly answer?: TSchema
  /** Status of the successful answer. */
  readonly status: 200 | 201 | 202 | 204 | 302
  /** Problems that this endpoint may answer with, beside `generalProblems`. */
  readonly refusals: readonly ProblemCode[]
  /** True when the caller must send an `Idempotency-Key`, so that a repeated request has one effect. */
  readonly idempotent?: true
  /** True when the body is a form (`application/x-www-form-urlencoded`), as OAuth wants it; else it is JSON. */
  readonly form?: true
  /** Most bytes of the body, where more than usual (64 KB) is needed: a file. */
  readonly maxBodyBytes?: number
}

/** An API: endpoints by `METHOD /path`, path parameters written `:name`. */
export type Api = { readonly [operation: string]: Endpoint }

type Of<S> = S extends TSchema ? Static<S> : undefined

/** The types of an endpoint's parts, for callers and for routes. */
export type BodyOf<E extends Endpoint> = Of<E['body']>
export type QueryOf<E extends Endpoint> = Of<E['query']>
export type ParamsOf<E extends Endpoint> = Of<E['params']>
export type AnswerOf<E extends Endpoint> = Of<E['answer']>
