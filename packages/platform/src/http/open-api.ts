import type { Api, Endpoint } from '@mens-centraal/contract/api'
import { generalProblems } from '@mens-centraal/contract/problem'
import { problemWords } from './problem-words.ts'

type Info = { readonly title: string; readonly version: string }

/** The parameters of an operation in one place, as OpenAPI has them. */
export const parametersOf = (place: 'path' | 'query', schema: unknown): object[] => {
  const { properties = {}, required = [] } = (schema ?? {}) as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: each,
  }))
}

const problemsOf = (endpoint: Endpoint): object => {
  const byStatus = Map.groupBy(endpoint.refusals, (code) => problemWords[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

const operationOf = (name: string, endpoint: Endpoint): object => ({
  operationId: name.replace(/[^a-zA-Z]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? ''),
  summary: endpoint.summary,
  parameters: [
    ...parametersOf('path', endpoint.params),
    ...parametersOf('query', endpoint.query),
    ...(endpoint.idempotent === true
      ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } }]
      : []),
  ],
  ...(endpoint.body && { requestBody: { required: true, content: { 'application/json': { schema: endpoint.body } } } }),
  responses: {
    [endpoint.status]: {
      description: 'done',
      ...(endpoint.answer && { content: { 'application/json': { schema: endpoint.answer } } }),
    },
    ...problemsOf(endpoint),
    default: {
      description: generalProblems.join(', '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
})

const inLanguages = (text: object) => ({ type: 'object', required: ['nl', 'en'], properties: { nl: text, en: text } })
const problemText = {
  type: 'object',
  required: ['title', 'detail'],
  properties: { title: { type: 'string' }, detail: { type: 'string' } },
}

/** The body of a problem answer, as a schema. */
export const problemSchema = {
  type: 'object',
  required: ['type', 'code', 'title', 'detail', 'texts', 'status', 'traceId'],
  properties: {
    type: { type: 'string' },
    code: { enum: Object.keys(problemWords) },
    title: { type: 'string' },
    detail: { type: 'string' },
    texts: inLanguages(problemText),
    status: { type: 'integer' },
    traceId: { type: 'string' },
    retryAfter: { type: 'integer' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'title', 'texts'],
        properties: {
          field: { type: 'string' },
          code: { type: 'string' },
          title: { type: 'string' },
          texts: inLanguages({ type: 'string' }),
        },
      },
    },
  },
}

/** An API's OpenAPI 3.1 document: TypeBox schemas are JSON Schema already, so it is the contract itself in another order. */
export const documentOf = (api: Api, info: Info): string => {
  const paths: Record<string, Record<string, object>> = {}
  for (const [name, endpoint] of Object.entries(api)) {
    const [method = '', url = ''] = name.split(' ')
    const path = url.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(name, endpoint) }
  }
  return `${JSON.stringify({ openapi: '3.1.0', info, paths, components: { schemas: { Problem: problemSchema } } }, null, 2)}\n`
}
