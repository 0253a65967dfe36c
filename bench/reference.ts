import type { Dictionary } from './act-values.ts'
import type { Executed } from './capture.ts'

/** Statements of one round trip, with values in them; `:k` is the number of the act, `:y` that of its youth. */
export type Trip = readonly string[]
/** An act as PostgreSQL gets it, without the question who is at the door: where it makes a match, and where it does not. */
export type Script = {
  readonly usual: readonly Trip[]
  readonly match: readonly Trip[]
  /** `:y` from `:k`, as both pgbench and SQL write it. */
  readonly youth: string
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/
const onlyUuid = new RegExp(`^${uuid.source}$`)
const eachUuid = new RegExp(`(${uuid.source})`)
const instant = /^\d{4}-\d\d-\d\d[T ][\d:.]+(Z|\+00)$/
const drawnHex = /^([0-9a-f]{16}|[0-9a-f]{32})$/
const matchNumber = /^\d{6}$/
const bytes = /\\x[0-9a-f]+/g

/** Numbers of matches that the reference makes; the house's own are kept out of there. */
export const firstReferenceNumber = 900_000

/** pgbench would take a colon for a variable. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''").replaceAll(':', "' || chr(58) || '")}'`

/** Values that the house draws: another for each act, and the same wherever the captured act had the same. */
const drawerOf = () => {
  const places = new Map<string, number>()
  return (value: string): string => {
    const place = places.get(value) ?? places.size
    places.set(value, place)
    return `md5('drawn-${place}-' || :k)`
  }
}

type Draw = ReturnType<typeof drawerOf>

/** The answer that is kept, and what lies in the outbox, hold ids. */
const jsonOf = (value: string, known: Dictionary, draw: Draw): string => {
  const parts = value.split(eachUuid)
  const expressions = parts.map((part) =>
    onlyUuid.test(part) ? `(${known.get(part) ?? `${draw(part)}::uuid`})::text` : quoted(part),
  )
  return `(${expressions.join(' || ')})::jsonb`
}

const arrayOf = (value: string, known: Dictionary): string => {
  const items = [...value.matchAll(bytes)].map(([item]) => known.get(item) ?? quoted(item))
  return `ARRAY[${items.join(', ')}]::bytea[]`
}

const expressionOf = (value: string | null, known: Dictionary, draw: Draw): string => {
  if (value === null) return 'NULL'
  const expression = known.get(value)
  if (expression !== undefined) return expression
  if (onlyUuid.test(value)) return `${draw(value)}::uuid`
  if (drawnHex.test(value)) return `left(${draw(value)}, ${value.length})`
  if (matchNumber.test(value)) return `(${firstReferenceNumber} + :k / 5 % 100000)::text`
  if (instant.test(value)) return `to_timestamp(${new Date(value.replace(' ', 'T').replace('+00', 'Z')).getTime() / 1_000})`
  if (value.startsWith('{"\\')) return arrayOf(value, known)
  return /^\{.*:/.test(value) ? jsonOf(value, known, draw) : quoted(value)
}

/** Types are said, because nothing here is bound but the number. */
const inlined = ({ text, values }: Executed, known: Dictionary, draw: Draw): string => {
  const type = text.includes('set_config(') ? '::text' : ''
  const filled = text.replaceAll(/\$(\d+)/g, (_, n) => `${expressionOf(values[Number(n) - 1] ?? null, known, draw)}${type}`)
  return filled.replaceAll(/:([ky])\b/g, ':$1::bigint')
}

/** A new round trip begins where the request's context is set, and before the record that closes a read. */
const opensTrip = (text: string, inside: boolean): boolean =>
  text === 'BEGIN' || (inside ? text.includes('write_record(') : text.includes('set_config('))

/** The round trips of a captured act, for any other act `:k`. */
export const tripsOf = (executed: readonly Executed[], known: Dictionary): Trip[] => {
  const draw = drawerOf()
  const trips: string[][] = []
  let inside = false
  for (const one of executed) {
    if (opensTrip(one.text, inside)) trips.push([])
    if (one.text === 'BEGIN') inside = true
    if (!one.text.includes('pg_notify')) trips.at(-1)?.push(inlined(one, known, draw))
  }
  return trips
}
