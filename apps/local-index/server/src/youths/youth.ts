import { ageOn } from '@mens-centraal/kernel/age'
import { type BirthDate, birthdayAt, earliestBirthDay, isBirthDate, isWholeBirthDate } from '@mens-centraal/kernel/birth-date'
import { type Bsn, isFictionalBsn, readBsn } from '@mens-centraal/kernel/bsn'
import { addYears, type CalendarDay, calendarDay, earliest } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Sex } from '@mens-centraal/kernel/sex'

/** Signals are for people under this age in years (Jeugdwet art. 7.1.4.1). */
export const endAge = 23

/** A youth as the population register, or a reporter, describes them. */
export type Identity = {
  /** Null for a youth who is not in the population register. */
  readonly bsn: Bsn | null
  readonly givenNames: string | null
  readonly prefix: string | null
  readonly familyName: string | null
  /** Null when nothing of it is known. */
  readonly born: BirthDate | null
  readonly sex: Sex
  readonly municipalityCode: string | null
  readonly place: string | null
  readonly secretAddress: boolean
}

/** A person as the population register gives them. */
export type RegisteredPerson = Identity & { readonly bsn: Bsn; readonly died: boolean }

/** The youth as one reporter knows them: register names with the right to use the BSN, else what was typed. */
export type YouthLabel = {
  readonly givenNames: string | null
  readonly familyName: string | null
  readonly birthYear: number | null
}

/** By which a youth is told apart in the index. */
export type LookupKind = 'bsn' | 'person'

/** Some unknown birth dates leave the 23rd birthday open. */
const never = calendarDay('9999-12-31')

/** The day on which all signals on this youth end (Jeugdwet art. 7.1.4.5); far away when no birth date is known. */
export const turns23On = (born: BirthDate | null): CalendarDay => (born === null ? never : birthdayAt(born, endAge))

/** What somebody looks for a youth for; what was found for the one may not be used for the other (AVG art. 5 lid 1 b). */
export type FindPurpose = 'risk-signal' | 'involvement'

/** How many years each may last at most: a signal two (Jeugdwet art. 7.1.4.5), an involvement one (our own choice: whoever is still involved says so). */
export const longestYears = { 'risk-signal': 2, involvement: 1 } as const satisfies Record<FindPurpose, number>

/** The last `endsOn` that what begins on a day may have: so many years later, or the 23rd birthday if that comes first. */
export const latestEnd = (born: BirthDate | null, on: CalendarDay, years: number): CalendarDay =>
  earliest(addYears(on, years), turns23On(born))

/** Why no signal can be raised on this youth at all; null when it can. */
export const youthRefusal = (born: BirthDate | null, died: boolean, today: CalendarDay): Refusal | null => {
  if (died) return { code: 'youth-died' }
  if (born === null) return null
  if (earliestBirthDay(born) > today) return { code: 'youth-unborn', field: 'birthDate' }
  return ageOn(born, today) >= endAge ? { code: 'youth-too-old' } : null
}

/** What a reporter types to find a youth. */
export type FindWish =
  | { readonly by: 'bsn'; readonly bsn: string }
  | {
      readonly by: 'name'
      readonly familyName: string
      readonly prefix?: string
      readonly givenNames?: string
      readonly birthDate: string
      readonly sex?: Sex
      readonly postcode?: string
      readonly houseNumber?: number
    }

/** The same, read and checked. */
export type FindQuestion =
  | { readonly by: 'bsn'; readonly bsn: Bsn }
  | {
      readonly by: 'name'
      readonly familyName: string
      readonly prefix: string | null
      /** The family name as it was typed, when we took the prefix out of it ourselves; else null. */
      readonly asTyped: string | null
      readonly givenNames: string | null
      readonly born: BirthDate
      readonly sex: Sex | null
      readonly address: { readonly postcode: string; readonly houseNumber: number } | null
    }

/** The characters that the population register searches by. */
const nameForm = /^[a-zA-Z0-9À-ž .\-']{1,200}$/
const prefixForm = /^[a-zA-Z ']{0,10}$/
const wildcard = /[*?%]/

const nameRefusal = (field: string, name: string | undefined, form = nameForm): Refusal | null => {
  if (name === undefined) return null
  if (wildcard.test(name)) return { code: 'wildcard-refused', field }
  return form.test(tidy(name) ?? '') ? null : { code: 'name-invalid', field }
}

const tidy = (name: string | undefined): string | null =>
  name === undefined ? null : name.normalize('NFC').replace(/’/g, "'").replace(/\s+/g, ' ').trim() || null

/** Prefixes of Dutch family names, and the commonest others (after the register's own table of voorvoegsels). The longest come first. */
const prefixes = [
  'van de',
  'van den',
  'van der',
  'van het',
  "van 't",
  'op de',
  'op den',
  'op het',
  "op 't",
  'in de',
  'in den',
  'in het',
  "in 't",
  'uit de',
  'uit den',
  'aan de',
  'aan den',
  'bij de',
  'voor de',
  'de la',
  'von der',
  'van',
  'de',
  'den',
  'der',
  'het',
  "'t",
  'te',
  'ter',
  'ten',
  'op',
  'in',
  'uit',
  'von',
  'du',
  'da',
  'dos',
  'di',
  'la',
  'le',
  'el',
  'al',
  'ben',
] as const

/** Takes a prefix out of a family name that was typed as it is said: "de Boer" is "Boer" with "de". Null when there is none in it. */
export const splitPrefix = (familyName: string): { readonly prefix: string; readonly familyName: string } | null => {
  const found = prefixes.find((prefix) => familyName.toLocaleLowerCase('nl').startsWith(`${prefix} `))
  return found === undefined
    ? null
    : { prefix: familyName.slice(0, found.length), familyName: familyName.slice(found.length + 1) }
}

const readName = (wish: Extract<FindWish, { by: 'name' }>): Result<FindQuestion, Refusal> => {
  const wrong =
    nameRefusal('familyName', wish.familyName) ??
    nameRefusal('prefix', wish.prefix, prefixForm) ??
    nameRefusal('givenNames', wish.givenNames)
  if (wrong !== null) return refuse(wrong)
  if (!isBirthDate(wish.birthDate)) return refuse({ code: 'birth-date-invalid', field: 'birthDate' })
  const postcode = wish.postcode?.replace(/\s/g, '').toUpperCase()
  if (postcode !== undefined && !/^[1-9]\d{3}[A-Z]{2}$/.test(postcode))
    return refuse({ code: 'invalid-request', field: 'postcode' })
  const address = postcode !== undefined && wish.houseNumber !== undefined ? { postcode, houseNumber: wish.houseNumber } : null
  if (address === null && !isWholeBirthDate(wish.birthDate)) return refuse({ code: 'address-required', field: 'postcode' })
  if (wish.sex === undefined && address === null) return refuse({ code: 'sex-or-address-required', field: 'sex' })
  const whole = tidy(wish.familyName) ?? ''
  const prefix = tidy(wish.prefix)
  const split = prefix === null ? splitPrefix(whole) : null
  return ok({
    by: 'name',
    familyName: split?.familyName ?? whole,
    prefix: split?.prefix ?? prefix,
    asTyped: split === null ? null : whole,
    givenNames: tidy(wish.givenNames),
    born: wish.birthDate,
    sex: wish.sex ?? null,
    address,
  })
}

/**
 * Reads what was typed: a BSN that passes the eleven-test (in a practice environment only fictional ones), or a whole name, an existing birth
 * date, and sex or address; with an incomplete birth date always an address, for the register does not search by such a date. No wildcards: one person or none (domain rule: no browsing).
 */
export const readFind = (wish: FindWish, practice: boolean): Result<FindQuestion, Refusal> => {
  if (wish.by === 'name') return readName(wish)
  const bsn = readBsn(wish.bsn)
  if (bsn === undefined) return refuse({ code: 'bsn-invalid', field: 'bsn' })
  return practice && !isFictionalBsn(bsn) ? refuse({ code: 'practice-bsn-only', field: 'bsn' }) : ok({ by: 'bsn', bsn })
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl')

/** True if each given name that was typed is one of the register's, accents aside: "Sem" finds "Sem Johannes", "Se" does not. */
export const givenNamesFit = (typed: string | null, registered: string | null): boolean => {
  if (typed === null) return true
  const names = folded(registered ?? '').split(/[\s-]+/)
  return folded(typed)
    .split(/[\s-]+/)
    .every((part) => names.includes(part))
}

/** What tells apart two people who are not in the register: family name without prefix, given names, birth date, sex (protocol: kind nl.person). */
export const personKey = (identity: Pick<Identity, 'familyName' | 'givenNames' | 'born' | 'sex'>): string =>
  [identity.familyName ?? '', identity.givenNames ?? '', identity.born ?? '', identity.sex]
    .map((part) => part.normalize('NFC').toLocaleLowerCase('nl'))
    .map((part) => `${part.length}:${part}`)
    .join('')

/** A family name with its prefix, as it is said: "de Boer". */
export const fullFamilyName = ({ prefix, familyName }: Pick<Identity, 'prefix' | 'familyName'>): string | null =>
  [prefix, familyName].filter((part) => part !== null).join(' ') || null

/** The youth by their name in the register: for who has the right to use the BSN, or may see who a youth is. */
export const registerLabelOf = (identity: Identity): YouthLabel => ({
  givenNames: identity.givenNames,
  familyName: fullFamilyName(identity),
  birthYear: identity.born === null ? null : Number(identity.born.slice(0, 4)),
})

/** The youth as the reporter may know them. */
export const labelOf = (identity: Identity, typed: FindQuestion, mayUseBsn: boolean): YouthLabel => {
  if (mayUseBsn || typed.by === 'bsn') return registerLabelOf(identity)
  return { givenNames: typed.givenNames, familyName: fullFamilyName(typed), birthYear: Number(typed.born.slice(0, 4)) }
}

/** The identity of a youth who is not in the register; undefined unless given names and sex were typed too. */
export const typedIdentity = (typed: FindQuestion): Identity | undefined => {
  if (typed.by === 'bsn' || typed.givenNames === null || typed.sex === null) return undefined
  const { familyName, prefix, givenNames, born, sex } = typed
  return { bsn: null, familyName, prefix, givenNames, born, sex, municipalityCode: null, place: null, secretAddress: false }
}

/** What a session found and holds for a while: who, how this reporter sees them, and how certain that is. */
export type Found = {
  readonly purpose: FindPurpose
  readonly identity: Identity
  readonly label: YouthLabel
  /** `register`: confirmed; `typed`: not in the register; `unchecked`: the register did not answer. */
  readonly certainty: 'register' | 'typed' | 'unchecked'
}

export const findOutcomes = ['asked', 'found', 'none', 'more-than-one', 'register-unavailable', 'refused'] as const
export type FindOutcome = (typeof findOutcomes)[number]

/** A search is about to be asked: it counts, whatever comes of it. */
export type FindAsked = {
  readonly type: 'find-asked'
  readonly findId: string
  readonly tokenHash: Buffer
  readonly sessionId: string
  readonly professionalId: string
  readonly at: Instant
  readonly expiresAt: Instant
}

/** Where a youth stands: the keyed index under each look-up key at hand (odd versions, even versions), and the pseudonym in the log. */
export type KeyedYouth = {
  readonly odd: Buffer | null
  readonly even: Buffer | null
  readonly lookupKind: LookupKind
  /** The newest version that this youth stands under. */
  readonly lookupKeyVersion: number
  readonly subject: Buffer
  readonly subjectKeyVersion: number
}

/** A search was answered. */
export type FindAnswered = {
  readonly type: 'find-answered'
  readonly findId: string
  readonly outcome: FindOutcome
  readonly found: (KeyedYouth & { readonly sealed: Buffer }) | null
}

/** The first signal on a youth: from now on the index knows this person, and only while there is a signal. */
export type YouthBecameKnown = KeyedYouth & {
  readonly type: 'youth-became-known'
  readonly youthId: string
  readonly identitySealed: Buffer
  readonly turns23On: CalendarDay
}
