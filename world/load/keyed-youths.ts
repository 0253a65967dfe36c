import type { AtRestKeys } from '@mens-centraal/platform/sealing/at-rest'

const first = 900_000_000

/** The number of a youth of the load: nobody's, for most do not pass the eleven-test, and each its own. */
export const bsnOf = (youth: number): string => String(first + youth)

const blockBytes = 64

const padded = (key: Buffer, mark: number): string => {
  const block = Buffer.alloc(blockBytes)
  key.copy(block)
  return `'\\x${Buffer.from(block.map((byte) => byte ^ mark)).toString('hex')}'::bytea`
}

/**
 * The keyed index of youths as PostgreSQL makes it, a million at once: HMAC (RFC 2104) of what `lookupsOf` takes. Holds the key: for a load's own key only.
 * @param number SQL of the youth's number
 */
export const lookupSql = ({ lookup }: AtRestKeys, number: string): string => {
  const [{ key }] = lookup
  const text = `convert_to('3:bsn' || (${first} + ${number}), 'UTF8')`
  return `sha256(${padded(key, 0x5c)} || sha256(${padded(key, 0x36)} || ${text}))`
}
