import { existsSync, readFileSync } from 'node:fs'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { generateInhabitants } from '../inhabitants.ts'
import { type FieldShape, limitedPersonShape, personShape } from './field-shapes.ts'
import { patterns } from './parameters.ts'
import { populationOf } from './population.ts'
import { faultsProblem, problems, tooManyResultsProblem } from './problems.ts'
import { respond } from './respond.ts'

const file = new URL('../../../shared/data/brp-personen-openapi.json', import.meta.url)
const isPresent = existsSync(file)

type Node = { [name: string]: unknown }
type Schema = Node & { discriminator?: { mapping: Record<string, string> }; properties?: Record<string, Node> }
type OpenApi = { components: { schemas: Record<string, Schema> } }

const document = (): OpenApi => JSON.parse(readFileSync(file, 'utf8')) as OpenApi
const here = '#/components/schemas/'

/**
 * The document as one that refuses more: a schema with a discriminator is held to the variant that `type` names, and an object has no
 * other members than those that are written down.
 */
const strictly = (schemas: Record<string, Schema>): Record<string, Schema> => {
  const variants = (name: string): Node => ({
    type: 'object',
    required: ['type'],
    anyOf: Object.entries(schemas[name]?.discriminator?.mapping ?? {}).map(([type, ref]) => ({
      ...closed(ref.slice(here.length)),
      properties: { type: { const: type } },
    })),
  })
  const closed = (name: string): Node => {
    const isObject = schemas[name]?.['allOf'] !== undefined || schemas[name]?.properties !== undefined
    return { allOf: [{ $ref: here + name }], ...(isObject ? { unevaluatedProperties: false } : {}) }
  }
  const strict = (node: unknown, inAllOf = false): unknown => {
    if (Array.isArray(node)) return node.map((item) => strict(item, inAllOf))
    if (typeof node !== 'object' || node === null) return node
    const ref = (node as Node)['$ref']
    if (typeof ref === 'string' && !inAllOf) {
      const name = ref.slice(here.length)
      return schemas[name]?.discriminator ? variants(name) : closed(name)
    }
    return Object.fromEntries(
      Object.entries(node)
        .filter(([key]) => key !== 'discriminator' && key !== 'example')
        .map(([key, value]) => [key, strict(value, key === 'allOf')]),
    )
  }
  const answers = Object.fromEntries(
    Object.keys(schemas).map((name) => [`${name}Strict`, schemas[name]?.discriminator ? variants(name) : closed(name)]),
  )
  return { ...(strict(schemas) as Record<string, Schema>), ...answers }
}

const validator = () => {
  const ajv = new Ajv2020.default({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  ajv.addFormat('int32', true)
  ajv.addSchema({ $id: 'brp', components: { schemas: strictly(document().components.schemas) } })
  return (name: string, value: unknown): string[] => {
    const validate = ajv.getSchema(`brp${here}${name}`)
    if (!validate) throw new Error(`no schema ${name}`)
    validate(JSON.parse(JSON.stringify(value)))
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  }
}

const today = calendarDay('2026-11-22')
const people = [...generateInhabitants({ seed: 7, size: 2000, bsnRange: '9999', today })]
const population = populationOf(generateInhabitants({ seed: 7, size: 2000, bsnRange: '9999', today }))
const top = (shape: FieldShape): string[] => (typeof shape === 'string' ? [] : Object.keys(shape))

const leaves = (shape: FieldShape, before = ''): string[] =>
  typeof shape === 'string'
    ? [before]
    : Object.entries(shape).flatMap(([name, inner]) => leaves(inner, before ? `${before}.${name}` : name))

const given = new Set([
  'inOnderzoek',
  'geheimhoudingPersoonsgegevens',
  'opschortingBijhouding',
  'rni',
  'verificatie',
  'indicatieVastgesteldVerblijftNietOpAdres',
])

/** The fields that a schema of the document has, down to values, dates and rows of code tables. */
const written = (name: string, schemas: Record<string, Schema>, before: string): string[] => {
  const walk = (node: Node, path: string): string[] => {
    const ref = typeof node['$ref'] === 'string' ? node['$ref'].slice(here.length) : undefined
    if (ref !== undefined) {
      if (['AbstractDatum', 'Waardetabel', 'AdellijkeTitelPredicaatType', 'Gezag'].includes(ref)) return [path]
      const variants = Object.values(schemas[ref]?.discriminator?.mapping ?? {})
      return variants.length > 0
        ? variants.flatMap((variant) => walk(schemas[variant.slice(here.length)] ?? {}, path))
        : walk(schemas[ref] ?? {}, path)
    }
    if (node['items']) return walk(node['items'] as Node, path)
    const parts = ((node['allOf'] as Node[] | undefined) ?? []).flatMap((part) => {
      const base = typeof part['$ref'] === 'string' ? schemas[part['$ref'].slice(here.length)] : part
      return walk(base ?? {}, path)
    })
    const members = Object.entries((node['properties'] as Record<string, Node> | undefined) ?? {}).filter(
      ([member]) => !given.has(member),
    )
    const inner = members.flatMap(([member, value]) => walk(value, path ? `${path}.${member}` : member))
    return node['allOf'] || node['properties'] ? [...parts, ...inner] : [path]
  }
  return walk(schemas[name] ?? {}, before)
}

describe.runIf(isPresent)('held against the OpenAPI document of the BRP Personen API 2.7', () => {
  const faults = isPresent ? validator() : () => []

  it('every answer on a person is a Persoon, with all that may be asked for', () => {
    for (let i = 0; i < people.length; i += 20) {
      const burgerservicenummer = people.slice(i, i + 20).map((one) => one.bsn)
      const outcome = respond(
        JSON.stringify({ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer, fields: top(personShape) }),
        population,
        today,
      )
      expect(outcome.ok && faults('PersonenQueryResponseStrict', outcome.value)).toEqual([])
    }
  })

  it('every answer to a search is a PersoonBeperkt', () => {
    const fields = top(limitedPersonShape)
    for (const { familyName, born, home } of people.slice(0, 600)) {
      const byName = {
        type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
        geslachtsnaam: familyName,
        geboortedatum: born,
        inclusiefOverledenPersonen: true,
        fields,
      }
      const byAddress = home.kind === 'address' && {
        type: 'ZoekMetPostcodeEnHuisnummer',
        postcode: home.postcode,
        huisnummer: home.houseNumber,
        fields,
      }
      for (const query of [...(born.length === 10 ? [byName] : []), ...(byAddress ? [byAddress] : [])]) {
        expect(faults('PersonenQueryStrict', query)).toEqual([])
        const outcome = respond(JSON.stringify(query), population, today)
        expect(outcome.ok && faults('PersonenQueryResponseStrict', outcome.value)).toEqual([])
      }
    }
  })

  it('would notice an answer that is wrong', () => {
    const answer = (person: object) => ({ type: 'RaadpleegMetBurgerservicenummer', personen: [person] })
    expect(faults('PersonenQueryResponseStrict', answer({ burgerservicenummer: '1' }))).not.toEqual([])
    expect(faults('PersonenQueryResponseStrict', answer({ achternaam: 'Boer' }))).not.toEqual([])
    expect(
      faults('PersonenQueryResponseStrict', answer({ geboorte: { datum: { type: 'Datum', langFormaat: '1 mei 2020' } } })),
    ).not.toEqual([])
    expect(
      faults('PersonenQueryResponseStrict', answer({ verblijfplaats: { type: 'Adres', locatiebeschrijving: 'x' } })),
    ).not.toEqual([])
  })

  it('every problem is a Foutbericht', () => {
    const instance = 'http://localhost:4800/haalcentraal/api/brp/personen'
    for (const problem of Object.values(problems)) expect(faults('FoutberichtStrict', { ...problem, instance })).toEqual([])
    expect(faults('BadRequestFoutberichtStrict', { ...tooManyResultsProblem(30), instance })).toEqual([])
  })

  it('every refusal of a query is a BadRequestFoutbericht', () => {
    const type = 'RaadpleegMetBurgerservicenummer'
    const wrong = [
      {},
      { type: 'x' },
      { type },
      { type, burgerservicenummer: Array(20).fill('x'), fields: ['x', '*'], 'à b': 1, ['x'.repeat(99)]: 1 },
      { type, burgerservicenummer: [], fields: 'x' },
    ]
    for (const query of wrong) {
      const outcome = respond(JSON.stringify(query), population, today)
      expect(outcome.ok ? ['answered'] : faults('BadRequestFoutberichtStrict', outcome.refusal)).toEqual([])
    }
    const many = Array.from({ length: 40 }, (_, i) => ({ name: `burgerservicenummer.${i}`, code: 'pattern', reason: 'x' }))
    expect(faults('BadRequestFoutberichtStrict', faultsProblem(many))).toEqual([])
  })

  it('every pattern of a parameter is that of the document', () => {
    const { schemas } = document().components
    const inDocument = (name: string) => new RegExp(String(schemas[name]?.['pattern'])).source
    const pairs = {
      familyName: 'GeslachtsnaamFilter',
      givenNames: 'VoornamenOptioneelFilter',
      prefix: 'VoorvoegselFilter',
      sex: 'GeslachtFilter',
      municipality: 'GemeenteVanInschrijving',
      bsn: 'Burgerservicenummer',
      postcode: 'Postcode',
      houseLetter: 'Huisletter',
      houseAddition: 'Huisnummertoevoeging',
      field: 'Field',
    } as const
    const bare = (source: string) => source.replace(/\\([.'-])/g, '$1')
    for (const [ours, theirs] of Object.entries(pairs))
      expect(bare(patterns[ours as keyof typeof pairs].source)).toBe(bare(inDocument(theirs)))
  })

  it('every field of the document may be asked for, and no other', () => {
    const { schemas } = document().components
    const without = (paths: string[]) => [...new Set(paths.filter((path) => !path.includes('Binnenland')))].sort()
    expect(without(leaves(personShape))).toEqual(without(written('Persoon', schemas, '')))
    expect(without(leaves(limitedPersonShape))).toEqual(without(written('PersoonBeperkt', schemas, '')))
  })
})
