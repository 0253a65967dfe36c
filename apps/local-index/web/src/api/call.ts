import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '@mens-centraal/contract/api'
import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { tellContact } from './contact.ts'
import { type Failure, readProblem, unreachable } from './failure.ts'

export type Operation = keyof LocalIndexApi
export type Answer<O extends Operation> = AnswerOf<LocalIndexApi[O] & Endpoint>

type Part<Name extends string, T> = [T] extends [undefined]
  ? { readonly [N in Name]?: never }
  : Record<never, never> extends T
    ? { readonly [N in Name]?: T }
    : { readonly [N in Name]: T }

/** What an operation wants: its path parameters, query, body, and a key that makes a repeated request have one effect. */
export type Input<O extends Operation> = Part<'params', ParamsOf<LocalIndexApi[O] & Endpoint>> &
  Part<'query', QueryOf<LocalIndexApi[O] & Endpoint>> &
  Part<'body', BodyOf<LocalIndexApi[O] & Endpoint>> &
  (LocalIndexApi[O] extends { readonly idempotent: true } ? { readonly idempotencyKey: string } : unknown)

type LooseInput = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
  readonly idempotencyKey?: string
}

type CallOptions = {
  /** A refresh that nobody asked for: it does not keep the session alive, and is logged as a count. */
  readonly background?: boolean
  readonly signal?: AbortSignal
}

/** The address of an operation, with its parameters in place. */
export const addressOf = (operation: Operation, input: LooseInput): string => {
  const path = operation
    .slice(operation.indexOf(' ') + 1)
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(input.params?.[name] ?? ''))
  const query = Object.entries(input.query ?? {}).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return query.length === 0 ? path : `${path}?${new URLSearchParams(query)}`
}

const headersOf = (input: LooseInput, background: boolean): Record<string, string> => ({
  accept: 'application/json',
  'accept-language': document.documentElement.lang,
  ...(input.body !== undefined && { 'content-type': 'application/json' }),
  ...(input.idempotencyKey && { 'idempotency-key': input.idempotencyKey }),
  ...(background && { 'x-background': '1' }),
})

const failed = async (response: Response): Promise<Failure> => {
  const failure = readProblem(await response.json().catch(() => null))
  if (failure.code === 'not-logged-in' || failure.code === 'session-ended') tellContact('session-lost')
  return failure
}

/** Calls one operation of the house. A refusal, and a network that fails, come back as values. */
export const call = async <O extends Operation>(
  operation: O,
  input: Input<O>,
  { background = false, signal }: CallOptions = {},
): Promise<Result<Answer<O>, Failure>> => {
  const loose = input as LooseInput
  try {
    const response = await fetch(addressOf(operation, loose), {
      method: operation.slice(0, operation.indexOf(' ')),
      headers: headersOf(loose, background),
      cache: 'no-store',
      redirect: 'error',
      ...(loose.body !== undefined && { body: JSON.stringify(loose.body) }),
      ...(signal && { signal }),
    })
    if (!response.ok) return refuse(await failed(response))
    if (!background) tellContact('contact')
    return ok((response.status === 204 ? undefined : await response.json()) as Answer<O>)
  } catch {
    return refuse(unreachable)
  }
}
