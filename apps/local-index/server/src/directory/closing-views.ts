import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { closingIn, keeperIn, type ReachColumns, reachOf, readReach } from './closing-facts.ts'
import { keepsHolidays, nextHoliday, regionOf } from './school-holiday.ts'

const holidaysIn = (row: ReachColumns, today: ReturnType<typeof dayOf>) => {
  if (!keepsHolidays(row.category)) return null
  const keeper = keeperIn(row)
  const region = regionOf(keeper)
  const next = region === null ? null : nextHoliday(region, today)
  return { follows: keeper.follows, region, next: next && { from: next.from, until: next.until } }
}

/** When the asker's own organisation is closed; of a school also whose holidays it keeps, and which comes next. */
export const ownClosing: View<'closing:see', unknown> = {
  fetch: (_grant, { actor }) => [reachOf(actor.organisationId)],
  show: ([rows], _grant, { now }) => {
    const row = readReach(rows)
    return row === undefined ? null : { value: { closing: closingIn(row), holidays: holidaysIn(row, dayOf(now)) }, subjects: [] }
  },
}
