import { ageOn } from '@mens-centraal/kernel/age'
import type { BirthDate } from '@mens-centraal/kernel/birth-date'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'

/**
 * Who has custody (gezag) of a minor, by role: who they are is nobody's business here. `institution`: a certified institution has guardianship;
 * `nobody`: nobody has it now; `unclear`: the register cannot tell, or does not know the youth.
 */
export const custodies = [
  'both-parents',
  'one-parent',
  'parent-and-other',
  'guardian',
  'institution',
  'nobody',
  'unclear',
] as const
export type Custody = (typeof custodies)[number]

/** From which age the youth is told too, and from which age only the youth (years). */
const tellYouthFrom = 12
const tellOnlyYouthFrom = 16

/** Ages at which it differs who is told. */
export const ageBands = ['under-12', 'from-12', 'from-16'] as const
export type AgeBand = (typeof ageBands)[number]

/** Who of the family is to be told of a signal. `letter`: held up while it is unclear to whom it would go; a talk never is. */
export type ToTell = {
  /** Null when no birth date is known. */
  readonly ageBand: AgeBand | null
  readonly youth: boolean
  readonly representative: boolean
  /** Who represents the youth; null when nobody needs to. */
  readonly custody: Custody | null
  readonly letter: 'ready' | 'custody-unclear'
}

/** The age band of a youth on a day; an incomplete birth date counts as its earliest possible day. */
export const ageBandOn = (born: BirthDate, on: CalendarDay): AgeBand => {
  const age = ageOn(born, on)
  if (age >= tellOnlyYouthFrom) return 'from-16'
  return age >= tellYouthFrom ? 'from-12' : 'under-12'
}

/**
 * Who is to be told (AVG art. 14; domain rule by age): under 12 who has custody; from 12 both; from 16 the youth alone, whoever has custody. Without a
 * birth date both, and a letter waits.
 */
export const toTell = (born: BirthDate | null, custody: Custody, on: CalendarDay): ToTell => {
  const ageBand = born === null ? null : ageBandOn(born, on)
  if (ageBand === 'from-16') return { ageBand, youth: true, representative: false, custody: null, letter: 'ready' }
  const unclear = ageBand === null || custody === 'unclear' || custody === 'nobody'
  return { ageBand, youth: ageBand !== 'under-12', representative: true, custody, letter: unclear ? 'custody-unclear' : 'ready' }
}
