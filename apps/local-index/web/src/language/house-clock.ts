import { day } from '@mens-centraal/kernel/instant'

let daysAhead = 0

/**
 * Learns by how many whole days the house's clock differs from this computer's: in a practice environment time can be moved, and a computer may
 * be set to a wrong day. Smaller differences are left alone.
 * @param now the house's clock (UTC)
 */
export const learnHouseClock = (now: string): void => {
  daysAhead = Math.round((Date.parse(now) - Date.now()) / day)
}

/** This moment by the house's calendar and this computer's time of day. */
export const houseNow = (): Date => new Date(Date.now() + daysAhead * day)
