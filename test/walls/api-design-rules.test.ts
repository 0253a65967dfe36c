import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The rules of the NL API Design Rules that a document can break, in our own words and on the document that is committed, so that it stays as
 * it was when Spectral last looked at it (docs/source-systems.md says when, and with which rules).
 */
type Schema = { readonly [keyword: string]: unknown }
type Answer = { readonly headers?: object; readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }
type Parameter = { readonly name: string; readonly in: string; readonly required: boolean }
type Operation = {
  readonly operationId: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, Answer>>
}
type Document = {
  readonly openapi: string
  readonly info: { readonly version: string; readonly contact: Readonly<Record<string, string>> }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const root = path.join(import.meta.dirname, '../..')
const documents = fs
  .globSync('apps/*/server/*.openapi.json', { cwd: root })
  .map((file): [string, Document] => [file, JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'))])

test('there is a public document to look at', () => {
  expect(documents.length).toBeGreaterThan(0)
})

describe.each(documents)('%s', (_file, document) => {
  const operations = Object.entries(document.paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ address, method, operation })),
  )
  const answers = operations.flatMap(({ operation }) => Object.entries(operation.responses))

  test('is OpenAPI 3, of a semantic version, with somebody to mail, and a major version in its address over HTTPS', () => {
    expect(document.openapi).toMatch(/^3\.\d+\.\d+$/)
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(document.info.contact).toEqual({
      name: expect.any(String),
      email: expect.stringContaining('@'),
      url: expect.stringMatching(/^https:/),
    })
    const [major] = document.info.version.split('.')
    for (const { url } of document.servers) expect(url).toMatch(new RegExp(`^https://.*/v${major}$`))
  })

  test('has addresses in kebab-case without a slash at the end, query keys in camelCase, and only standard methods', () => {
    for (const { address, method, operation } of operations) {
      expect(address).toMatch(/^(\/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z]+\}))+$/)
      expect(['get', 'post', 'put', 'patch', 'delete']).toContain(method)
      for (const { name } of operation.parameters.filter(({ in: place }) => place === 'query'))
        expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/)
    }
  })

  test('names each operation once, and each parameter of its path', () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { address, operation } of operations) {
      const named = operation.parameters.filter((one) => one.in === 'path' && one.required).map(({ name }) => name)
      expect(named).toEqual([...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    }
  })

  test('says its full version with each answer', () => {
    for (const [status, { headers }] of answers) expect(headers, status).toHaveProperty('API-Version')
  })

  test('tells what is wrong as a problem (RFC 9457), and of each operation that takes something that it may be wrong', () => {
    for (const [status, { content = {} }] of answers.filter(([code]) => /^[45]/.test(code)))
      expect(Object.keys(content), status).toContain('application/problem+json')
    expect(document.components.schemas['Problem']?.['required']).toEqual(expect.arrayContaining(['status', 'title', 'detail']))
    for (const { method, operation } of operations)
      if (method !== 'get' || operation.parameters.length > 0) expect(Object.keys(operation.responses)).toContain('400')
  })

  test('calls what is a day a date, and what is a moment a date and time with its zone', () => {
    const formats = [...JSON.stringify(document).matchAll(/"format":"([^"]+)"/g)].map(([, format]) => format)
    const days = JSON.stringify(document).match(/calendar day in|instant, UTC/g) ?? []
    expect(formats.filter((format) => format !== 'uuid')).toHaveLength(days.length)
    expect(formats.filter((format) => !['date', 'date-time', 'uuid'].includes(format ?? ''))).toEqual([])
  })

  test('holds nothing personal in an address: no parameter of path or query but ids and cursors', () => {
    const named = operations.flatMap(({ operation }) => operation.parameters.filter((one) => one.in !== 'header'))
    expect(
      [...new Set(named.map(({ name }) => name))].filter((name) => !['id', 'na', 'after', 'waitSeconds'].includes(name)),
    ).toEqual([])
  })
})
