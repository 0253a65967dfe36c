import { type Instant, minute } from '@mens-centraal/kernel/instant'

/** How long a code counts (milliseconds). */
export const codeMs = 10 * minute

/** No letters or digits that look alike. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const codeLength = 10

/** A code that a person reads on one screen and types on another: 50 random bits. @param number a whole number below its argument, by chance */
export const newCode = (number: (below: number) => number): string =>
  Array.from({ length: codeLength }, () => letters[number(letters.length)]).join('')

/** A code as it is shown: in two halves. */
export const shownCode = (code: string): string => `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`

/** A code as it was meant, however it was typed. */
export const readCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** A person asked for a code, in their own login; a former one for the same system no longer counts. */
export type LinkCodeGiven = {
  readonly type: 'link-code-given'
  readonly codeHash: Buffer
  readonly systemId: string
  readonly positionId: string
  readonly professionalId: string
  readonly expiresAt: Instant
}
/** From now on the system may speak for this person, by this account of theirs. */
export type AccountLinked = {
  readonly type: 'account-linked'
  readonly linkId: string
  readonly systemId: string
  readonly accountHash: Buffer
  readonly positionId: string
  readonly professionalId: string
  readonly at: Instant
}
/** The system may no longer speak for this person. */
export type AccountUnlinked = { readonly type: 'account-unlinked'; readonly linkId: string }
