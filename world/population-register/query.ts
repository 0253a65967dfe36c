import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { type FieldShape, limitedPersonShape, personShape } from './field-shapes.ts'
import { isField, type Selection, selectionOf } from './fields.ts'
import { type Fault, fieldsParameter, type ParameterRule, parameters, unauthorisedTypes } from './parameters.ts'

/** The query types that the simulator answers. */
export type QueryType = keyof typeof parameters

/** A query that passed all checks: its own parameters by their name on the wire, and what the answer may hold. */
export type Query = {
  readonly type: QueryType
  readonly values: Readonly<Record<string, unknown>>
  readonly selection: ReadonlyMap<string, Selection>
}

/** Why a query is refused: faults in its parameters, or a query type without authorisation. */
export type QueryRefusal = { readonly code: 'faults'; readonly faults: readonly Fault[] } | { readonly code: 'not-authorised' }

const shapes: Readonly<Record<QueryType, FieldShape>> = {
  RaadpleegMetBurgerservicenummer: personShape,
  ZoekMetGeslachtsnaamEnGeboortedatum: limitedPersonShape,
  ZoekMetPostcodeEnHuisnummer: limitedPersonShape,
}

const isQueryType = (type: string): type is QueryType => Object.hasOwn(parameters, type)

const faulty = (...faults: readonly Fault[]): Result<never, QueryRefusal> => refuse({ code: 'faults', faults })

const missing = (name: string): Fault => ({ name, code: 'required', reason: 'Parameter is verplicht.' })

/** A name is said back only when it looks like one: what a client put there by mistake may be anything. */
const unknownParameter = (name: string): Fault => ({
  ...(/^[a-zA-Z][a-zA-Z0-9._]{0,29}$/.test(name) ? { name } : {}),
  code: 'unknownParam',
  reason: 'Parameter is niet verwacht.',
})

const faultsOf = (
  rules: Readonly<Record<string, ParameterRule>>,
  values: Readonly<Record<string, unknown>>,
): readonly Fault[] => {
  const known = Object.entries(rules).flatMap(([name, rule]) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    const absent = value === undefined || value === null || (rule.required && value === '')
    if (absent) return rule.required ? [missing(name)] : []
    return rule.faults(name, value)
  })
  const unknown = Object.keys(values).filter((name) => name !== 'type' && !Object.hasOwn(rules, name))
  return [...known, ...unknown.slice(0, 20).map(unknownParameter)]
}

/**
 * Reads the body of a request as a query.
 * @param body parsed JSON of any kind
 */
export const readQuery = (body: Readonly<Record<string, unknown>>): Result<Query, QueryRefusal> => {
  const type = Object.hasOwn(body, 'type') ? body['type'] : undefined
  if (type === undefined || type === null) return faulty(missing('type'))
  if (typeof type === 'string' && unauthorisedTypes.includes(type)) return refuse({ code: 'not-authorised' })
  if (typeof type !== 'string' || !isQueryType(type)) {
    return faulty({ name: 'type', code: 'value', reason: 'Waarde is geen geldig zoek type.' })
  }
  const shape = shapes[type]
  const rules = { ...parameters[type], fields: fieldsParameter((path) => isField(path, shape)) }
  const faults = faultsOf(rules, body)
  if (faults.length > 0) return faulty(...faults)
  const fields = Array.isArray(body['fields']) ? body['fields'].map(String) : []
  return ok({ type, values: body, selection: selectionOf(fields, shape) })
}
