import type { FastifySchemaValidationError } from 'fastify/types/schema.js'
import type { FieldRefusal } from './problem-response.ts'

/** Field problems of a schema violation: where, and what kind. Never quotes what was sent, not even an unknown field's name. */
export const fieldRefusalsOf = (violations: readonly FastifySchemaValidationError[]): FieldRefusal[] =>
  violations.slice(0, 20).map(({ instancePath, schemaPath, keyword, params }) => {
    const at = /\/additionalProperties\//.test(schemaPath) ? '' : instancePath.replace(/^\//, '')
    if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') return { code: 'unknown-field', field: at }
    if (keyword !== 'required') return { code: 'invalid-request', field: at }
    const missing = String(params['missingProperty'] ?? '')
    return { code: 'required', field: at === '' ? missing : `${at}/${missing}` }
  })
