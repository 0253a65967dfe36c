import { localIndexApi } from '@mens-centraal/contract/local-index-api'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { organisations } from '@mens-centraal/world/organisations'
import fc from 'fast-check'

type Schema = {
  readonly type?: string
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly pattern?: string
}

/** Ids and tokens that exist, of whoever: so that requests come further than the schema. */
export type Loot = { readonly ids: readonly string[]; readonly tokens: readonly string[] }

const named = Object.values(situations)
const oneOf = (values: readonly unknown[]): fc.Arbitrary<unknown> => fc.constantFrom(...values)

const days = [
  ...['2026-11-20', '2026-11-22', '2026-11-23', '2027-02-22', '2028-11-22', '2030-01-01', '2024-02-29', '2023-02-29'],
  ...[
    '0000-00-00',
    '0000-01-01',
    '0001-01-01',
    '1799-12-31',
    '1800-01-01',
    '9999-12-31',
    '2026-13-01',
    '2026-00-10',
    '2026-02-30',
  ],
]
const texts = [
  ...[
    '*',
    '%',
    '?',
    "O'Neill",
    'd’Ör',
    '..',
    ' ',
    '\t',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfffx',
    '\u202etxt',
    '\u200b',
    '\ufeff',
  ],
  ...[
    'Ünïcödé',
    '李小龍',
    'محمد',
    '👩‍👩‍👧',
    "'; DROP TABLE youths; --",
    '<script>alert(1)</script>',
    '{{7*7}}',
    '$\u007bjndi:ldap://x}',
    '../../etc',
  ],
  ...[
    '9'.repeat(20),
    'x'.repeat(200),
    'x'.repeat(201),
    'x'.repeat(5_000),
    '1 AND 1=1',
    'null',
    'true',
    '%00',
    'a@b',
    '@delinde.voorbeeld.example',
  ],
]
const hostile = fc.oneof(
  oneOf(texts),
  oneOf([
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e21,
    Number.MAX_SAFE_INTEGER,
    1e308,
    [],
    {},
    [[]],
    [null],
    { toString: 'x' },
    { length: -1 },
  ]),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
)
const byName: Readonly<Record<string, readonly unknown[]>> = {
  familyName: named.map(({ familyName }) => familyName),
  givenNames: named.map(({ givenNames }) => givenNames ?? 'Sem'),
  birthDate: named.map(({ born }) => born),
  prefix: ['de', "van 't", 'el', 'd’', '12', 'é', '.'],
  bsn: [...named.map(({ bsn }) => bsn ?? '999990408'), '123456782', '000000000', '--------', '9999 9040 8', '99999040８'],
  geslachtsnaam: named.map(({ familyName }) => familyName),
  voornamen: named.map(({ givenNames }) => givenNames ?? 'Sem'),
  geboortedatum: named.map(({ born }) => born),
  voorvoegsel: ['de', "van 't", 'el', 'd’', '12', 'é', '.'],
  na: ['0', '1', '2', '999999999999999', '-1', '01', '1e3'],
  postcode: ['1234AB', '1234 ab', '0123AB', '12345A', '1234ÅB', '١٢٣٤AB'],
  organisation: Object.values(organisations).map(({ id }) => id),
  return: [
    '/match/1',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/a\r\nset-cookie:x=1',
    '/%2f%2fevil.example',
  ],
}
const smuggled = oneOf([
  'note',
  'reason',
  'constructor',
  'toString',
  '__proto_',
  'id',
  'positionId',
  'roles',
  'at',
  '',
  ' ',
  '$ref',
  'ü',
])

const fitting = (schema: Schema, name: string, loot: Loot): fc.Arbitrary<unknown> => {
  const own = byName[name]
  if (own !== undefined) return oneOf(own)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return oneOf(schema.enum)
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((each) => valueFor(each, name, loot)))
  if (schema.type === 'integer') return oneOf([1, 12, 99_999, 100_000])
  if (schema.pattern?.startsWith('^[0-9a-f]{8}')) return oneOf([...loot.ids, '00000000-0000-0000-0000-000000000000'])
  if (schema.pattern === '^\\d{4}-\\d{2}-\\d{2}$') return oneOf(days)
  if (name === 'youth') return oneOf([...loot.tokens, 'unknown'])
  return oneOf(['De Linde', 'team', 'x'])
}

const objectOf = ({ properties = {} }: Schema, loot: Loot): fc.Arbitrary<unknown> => {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valueFor(schema, name, loot)]))
  const whole = fc.record(fields)
  const some = fc.record(fields, { requiredKeys: [] })
  const more = fc.tuple(whole, smuggled, hostile).map(([known, name, value]) => ({ ...known, [String(name)]: value }))
  return fc.oneof({ weight: 20, arbitrary: whole }, { weight: 2, arbitrary: some }, { weight: 1, arbitrary: more })
}

/** Values for a schema of the contract: most of them fit, the others are what an attacker would try instead. */
export const valueFor = (schema: Schema, name: string, loot: Loot): fc.Arbitrary<unknown> => {
  const good = schema.properties === undefined ? fitting(schema, name, loot) : objectOf(schema, loot)
  return fc.oneof({ weight: 30, arbitrary: good }, { weight: 1, arbitrary: hostile })
}

export const operations = Object.keys(localIndexApi) as (keyof typeof localIndexApi)[]

/** A value in a place of a URL. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value.toWellFormed() : (JSON.stringify(value) ?? '')

/** A query as text: fitting parameters, with now and then one twice, unknown, or not decodable. */
export const queryOf = (schema: Schema | undefined, loot: Loot): fc.Arbitrary<string> => {
  const pairs = objectOf(schema ?? { properties: { id: { type: 'string' } } }, loot).map((values) =>
    new URLSearchParams(
      Object.entries(values as object).map(([name, value]): [string, string] => [name, asText(value)]),
    ).toString(),
  )
  const odd = oneOf(['a=1&a=2', 'search=%zz', 'search=%ff%fe', 'search[]=1', 'search=%00', '&&&', '=', '__proto__=1', 'before=1'])
  const usual = schema === undefined ? fc.constant('') : pairs
  return fc.oneof(
    { weight: 30, arbitrary: usual },
    { weight: 1, arbitrary: pairs },
    { weight: 1, arbitrary: odd as fc.Arbitrary<string> },
  )
}
