import { isWholeBirthDate } from '@mens-centraal/kernel/birth-date'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import { type FindQuestion, fullFamilyName, type Identity } from '../youths/youth.ts'
import type { MergeSide, SignalsGathered } from './renumbering.ts'
import { isRunning } from './risk-signal.ts'

/**
 * What the register is asked of a youth who is known by name only: what the reporter's own search asked, so that exactly one answer means now what it
 * would have meant then. Null for whom that cannot be asked: with an incomplete birth date a search needs an address, and none is kept.
 */
export const questionOf = ({ familyName, prefix, givenNames, born, sex }: Identity): FindQuestion | null => {
  if (familyName === null || givenNames === null || born === null || !isWholeBirthDate(born)) return null
  const asTyped = prefix === null ? null : fullFamilyName({ prefix, familyName })
  return { by: 'name', familyName, prefix, asTyped, givenNames, born, sex, address: null }
}

/** The signals on a youth who has a number from a day on: those that count are on one youth for certain. */
export const gathered = (
  { youthId, signals, places, confirmedIds }: MergeSide,
  today: CalendarDay,
  at: Instant,
): SignalsGathered => ({
  type: 'signals-gathered',
  intoId: youthId,
  active: signals.filter((signal) => signal.state === 'active' && isRunning(signal, today)),
  places,
  confirmedIds,
  at,
})
