import type { BirthDate } from '@mens-centraal/kernel/birth-date'
import { type Bsn, isBsn } from '@mens-centraal/kernel/bsn'
import type { Sex } from '@mens-centraal/kernel/sex'
import { type Bytes, concat, lengthPrefixed, utf8 } from './bytes.ts'

/** What an input says: the youth's BSN, a parent's BSN (for family matches), or a person without a BSN, of whom a match is only possible. */
export type InputKind = 'nl.bsn' | 'nl.bsn.parent' | 'nl.person'

/** A person as the service number is made of one (Jeugdwet art. 7.1.4.3): the family name without its prefix, given names if known. */
export type DescribedPerson = {
  readonly familyName: string
  readonly givenNames?: string
  readonly birthDate: BirthDate
  readonly sex: Sex
}

/** x = lp(scope) ‖ lp(kind) ‖ lp(value): without delimiters, so that no two different ones are equal. */
const input = (scope: string, kind: InputKind, value: Uint8Array): Bytes =>
  concat(...[utf8(scope), utf8(kind), value].map(lengthPrefixed))

/** The input for a youth, or for a parent. Throws at a number that fails the eleven-test: `Bsn` cannot be one. */
export const bsnInput = (scope: string, kind: 'nl.bsn' | 'nl.bsn.parent', bsn: Bsn): Bytes => {
  if (!isBsn(bsn)) throw new Error('not a BSN')
  return input(scope, kind, utf8(bsn))
}

/** One way to write a name: NFC, lower case, single spaces. "VAN  Dijk" and "van dijk" are one; "Noël" and "Noel" are two. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase().normalize('NFC').trim().replace(/\s+/gu, ' ')

/** The input for a person without a BSN. */
export const personInput = (scope: string, { familyName, givenNames, birthDate, sex }: DescribedPerson): Bytes =>
  input(
    scope,
    'nl.person',
    concat(...[folded(familyName), folded(givenNames ?? ''), birthDate, sex].map((part) => lengthPrefixed(utf8(part)))),
  )
