import type { Api, Endpoint } from '@mens-centraal/contract/api'
import { generalProblems, type ProblemCode } from '@mens-centraal/contract/problem'
import { At, Day, Id } from '@mens-centraal/contract/vocabulary'
import { parametersOf, problemSchema } from './open-api.ts'
import { problemWords } from './problem-words.ts'

/** What a public document says beside the contract. `root`: the path before all others; `server`: the whole address of that root. */
export type PublicInfo = {
  readonly title: string
  readonly version: string
  readonly description: string
  readonly contact: { readonly name: string; readonly email: string; readonly url: string }
  readonly root: string
  readonly server: string
  /** Headers that each request carries, as OpenAPI has parameters. */
  readonly headers: readonly object[]
  /** Which operations want what to be let in, by name of a security scheme; the others want what is under `usually`. */
  readonly security: {
    readonly schemes: object
    readonly usually: readonly object[]
    readonly except: { readonly [operation: string]: readonly object[] }
  }
}

/** Refusals that are about browsers and their cookies. */
const ofBrowsers: readonly ProblemCode[] = ['origin-refused', 'not-logged-in', 'session-ended']

const version = { description: 'full version of this API', schema: { type: 'string' } }
const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
/** RFC 6749 section 5.2: what a client library wants to read. */
const oauthError = {
  'application/json': { schema: { type: 'object', required: ['error'], properties: { error: { type: 'string' } } } },
}

const refusalsOf = (endpoint: Endpoint): object => {
  const codes = [...new Set([...endpoint.refusals, ...generalProblems])].filter((code) => !ofBrowsers.includes(code))
  const byStatus = Map.groupBy(codes, (code) => problemWords[code].status)
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, list]) => [
        status,
        {
          description: list.join(', '),
          headers: { 'API-Version': version },
          content: { ...problem, ...(endpoint.form === true && status < 500 && oauthError) },
        },
      ]),
  )
}

const bodyOf = ({ body, form }: Endpoint): object =>
  body === undefined
    ? {}
    : {
        requestBody: {
          required: true,
          content: { [form === true ? 'application/x-www-form-urlencoded' : 'application/json']: { schema: body } },
        },
      }

const idempotencyKey = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } }

const operationOf = (name: string, endpoint: Endpoint, { root, security, headers }: PublicInfo): object => ({
  operationId: name
    .replace(root, '')
    .toLowerCase()
    .replace(/[^a-z]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? ''),
  summary: endpoint.summary,
  security: security.except[name] ?? security.usually,
  parameters: [
    ...parametersOf('path', endpoint.params),
    ...parametersOf('query', endpoint.query),
    ...headers,
    ...(endpoint.idempotent === true ? [idempotencyKey] : []),
  ],
  ...bodyOf(endpoint),
  responses: {
    [endpoint.status]: {
      description: 'done',
      headers: { 'API-Version': version },
      ...(endpoint.answer && { content: { 'application/json': { schema: endpoint.answer } } }),
    },
    ...refusalsOf(endpoint),
  },
})

/** What the contract checks by a pattern has a name in OpenAPI, by which readers know a day, an instant and an id. */
const patternOf = (schema: unknown): unknown => (schema as { readonly pattern?: unknown } | null)?.pattern
const formats = new Map([
  [patternOf(Day), 'date'],
  [patternOf(At), 'date-time'],
  [patternOf(Id), 'uuid'],
])
const withFormat = (_name: string, value: unknown): unknown => {
  const format = formats.get(patternOf(value))
  return format === undefined ? value : { ...(value as object), format }
}

/** The OpenAPI 3.1 document of a public API, after the NL API Design Rules. Made of the contract: nothing in it is written by hand. */
export const publicDocumentOf = (api: Api, about: PublicInfo): string => {
  const paths: Record<string, Record<string, object>> = {}
  for (const [name, endpoint] of Object.entries(api)) {
    const [method = '', url = ''] = name.split(' ')
    const path = url.replace(about.root, '').replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(name, endpoint, about) }
  }
  const { title, version: number, description, contact } = about
  const document = {
    openapi: '3.1.0',
    info: { title, version: number, description, contact },
    servers: [{ url: about.server }],
    paths,
    components: { schemas: { Problem: problemSchema }, securitySchemes: about.security.schemes },
  }
  return `${JSON.stringify(document, withFormat, 2)}\n`
}
