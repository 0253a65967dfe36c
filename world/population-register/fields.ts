import type { FieldShape } from './field-shapes.ts'
import type { Json } from './json.ts'

/** What an answer keeps of a value: everything, or some of its members. */
export type Selection = true | Map<string, Selection>

const parts: Record<'value' | 'date' | 'table' | 'title', readonly string[]> = {
  value: [],
  date: ['type', 'datum', 'langFormaat', 'jaar', 'maand', 'onbekend'],
  table: ['code', 'omschrijving'],
  title: ['code', 'omschrijving', 'soort'],
}

/** Where a path leads, as far as the shape has it: asking for a part of a date or of a code table row leads to the whole of it. */
const follow = (
  path: string,
  shape: FieldShape,
): { readonly names: readonly string[]; readonly shape: FieldShape } | undefined => {
  const names = path.split('.')
  let here = shape
  for (const [i, name] of names.entries()) {
    if (typeof here === 'string') {
      return i === names.length - 1 && parts[here].includes(name) ? { names: names.slice(0, i), shape: here } : undefined
    }
    const next: FieldShape | undefined = Object.hasOwn(here, name) ? here[name] : undefined
    if (next === undefined) return undefined
    here = next
  }
  return { names, shape: here }
}

/** True if the path is a field that may be asked for. Case matters. */
export const isField = (path: string, shape: FieldShape): boolean => follow(path, shape) !== undefined

/** All of a shape: of a group each member, so that nothing comes along that the shape does not have. */
const whole = (shape: FieldShape): Selection =>
  typeof shape === 'string' ? true : new Map(Object.entries(shape).map(([name, inner]) => [name, whole(inner)]))

const add = (selection: Map<string, Selection>, [name, ...rest]: readonly string[], last: Selection): void => {
  if (name === undefined || selection.get(name) === true) return
  if (rest.length === 0) {
    selection.set(name, last)
    return
  }
  const known = selection.get(name)
  const inner = known instanceof Map ? known : new Map<string, Selection>()
  selection.set(name, inner)
  add(inner, rest, last)
}

/** What the fields ask for, by name of the top-level field. Paths that are no field are left out: check them with `isField` first. */
export const selectionOf = (fields: readonly string[], shape: FieldShape): ReadonlyMap<string, Selection> => {
  const selection = new Map<string, Selection>()
  for (const path of fields) {
    const found = follow(path, shape)
    if (found) add(selection, found.names, whole(found.shape))
  }
  return selection
}

const hasMembers = (value: Json): boolean => typeof value !== 'object' || Array.isArray(value) || Object.keys(value).length > 0

/** The part of a value that was asked for; undefined when nothing of it is there. A `type` always goes along: it tells the rest apart. */
export const select = (value: Json, selection: Selection): Json => {
  if (selection === true || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item: Json) => select(item, selection) ?? {})
  const members = value as { readonly [name: string]: Json }
  const kept: Record<string, Json> = members['type'] === undefined ? {} : { type: members['type'] }
  for (const [name, inner] of selection) {
    const found = select(members[name], inner)
    if (found !== undefined) kept[name] = found
  }
  return hasMembers(kept) ? kept : undefined
}
