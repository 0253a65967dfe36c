import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Identity, RegisteredPerson } from './youth.ts'

/** The register was asked to tell what happens to a youth. */
export type YouthFollowed = { readonly type: 'youth-followed'; readonly youthId: string; readonly bsnSealed: Buffer }
/** The register was asked to tell no more. */
export type YouthUnfollowed = { readonly type: 'youth-unfollowed'; readonly youthId: string }
/** The register's events were read up to a place. */
export type RegisterRead = { readonly type: 'register-read'; readonly cursor: string | null }
/** An event on the next page could not be taken over: the page is read again in the next round. */
export type RegisterStuck = { readonly type: 'register-stuck' }
/** All youths were compared with the register. */
export type RegisterCompared = { readonly type: 'register-compared'; readonly on: CalendarDay }

/** What the register's present answer says beside what the index holds. */
export type RegisterDifference = {
  readonly died: boolean
  /** To another municipality, or out of the country; null when neither. */
  readonly left: 'moved' | 'emigrated' | null
  /** Name, sex or birth date are otherwise now. */
  readonly corrected: boolean
  /** The address was secret, and is no longer. */
  readonly lifted: boolean
  /** Anything at all of what is kept is otherwise now. */
  readonly renewed: boolean
}

const told = ['givenNames', 'prefix', 'familyName', 'born', 'sex'] as const
const kept = [...told, 'municipalityCode', 'place', 'secretAddress'] as const

/**
 * Compares what the index holds of a youth with what the register says now. Events only say when to look: so one that was lost, came twice, or in
 * another order has the same effect as one that came well. Source: what is kept must be right, and is corrected without delay (AVG art. 5 lid 1 onder d).
 */
export const differenceOf = (held: Identity, now: RegisteredPerson): RegisterDifference => {
  const otherwise = (part: (typeof kept)[number]): boolean => held[part] !== now[part]
  const left = otherwise('municipalityCode') && held.familyName !== null
  return {
    died: now.died,
    left: left ? (now.municipalityCode === null ? 'emigrated' : 'moved') : null,
    lifted: held.secretAddress && !now.secretAddress,
    corrected: told.some(otherwise),
    renewed: kept.some(otherwise),
  }
}
