/** The lists of a follow-up officer's board: what waits for contact, in what all were in touch but nobody said how it ended, and what is closed or came to its end. */
export const boardLists = ['waiting', 'in-touch', 'finished'] as const
export type BoardList = (typeof boardLists)[number]

/** So many matches are on one page. */
export const pageSize = 25

/**
 * Where a match is on its list: those beyond their deadline first, then by `place` (of what is open since when it is open, so that the oldest comes first; of
 * what is finished the latest first), then by id, so that also of matches of one moment each comes once.
 */
export type BoardPlace = { readonly overdue: boolean; readonly place: bigint; readonly id: string }

const idBytes = 16

/** A place as the word with which the next page is asked for; it says nothing of a person. */
export const cursorOf = ({ overdue, place, id }: BoardPlace): string => {
  const bytes = Buffer.alloc(1 + 8 + idBytes)
  bytes.writeUInt8(overdue ? 1 : 0)
  bytes.writeBigInt64BE(place, 1)
  bytes.write(id.replaceAll('-', ''), 9, 'hex')
  return bytes.toString('base64url')
}

/** The place of a word that the contract let in (`BoardCursor`): each of them is one. */
export const placeOf = (cursor: string): BoardPlace => {
  const bytes = Buffer.from(cursor, 'base64url')
  const id = bytes.toString('hex', 9).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  return { overdue: bytes.readUInt8(0) === 1, place: bytes.readBigInt64BE(1), id }
}
