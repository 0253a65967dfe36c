import type { Brand } from './brand.ts'

/** A UUID in canonical lower-case text form (RFC 9562). */
export type Uuid = Brand<string, 'Uuid'>

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True if the text is a UUID in canonical lower-case form, of any version. */
export const isUuid = (text: string): text is Uuid => form.test(text)

/** Reads a UUID that is known to be one (a constant, a database column). Throws on anything else: that is a bug. */
export const uuid = (text: string): Uuid => {
  if (!isUuid(text)) throw new Error('not a UUID')
  return text
}

/** A new random id (UUID version 4). Says nothing about when it was made: use it wherever others may see the id. */
export const newRandomId = (): Uuid => uuid(globalThis.crypto.randomUUID())

/**
 * A new id that sorts by time (UUID version 7, RFC 9562 section 5.7), for rows that are only shown to their own maker.
 * @param now the instant that the id starts with, in milliseconds since 1970-01-01 UTC
 */
export const newSortableId = (now: number): Uuid => {
  const random = newRandomId()
  const time = now.toString(16).padStart(12, '0')
  return uuid(`${time.slice(0, 8)}-${time.slice(8, 12)}-7${random.slice(15)}`)
}
