import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Period } from '@mens-centraal/kernel/period'
import { type Closing, closedOn } from '../directory/closing.ts'
import { worksHere } from '../directory/position.ts'
import type { Absence } from '../directory/stand-in.ts'
import type { TeamReach } from '../directory/team-contact.ts'

/** The coordinator of a participant's organisation, to be reached when the participant left. */
export type CoordinatorContact = {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly presence: readonly string[]
}

/** A participant as the directory has them; what was cleared after they left is null. */
export type Reachable = {
  readonly involved: boolean
  readonly employed: Period
  readonly function: string
  readonly phone: string | null
  readonly email: string | null
  readonly generalPhone: string
  readonly presence: readonly string[]
  readonly coordinator: CoordinatorContact | null
  readonly closing: Closing | null
  readonly team: TeamReach | null
  readonly absence: Absence | null
}

/** How another participant may reach someone; null is what is not shown. */
export type Contact = {
  readonly worksHere: boolean
  readonly function: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly generalPhone: string | null
  readonly presence: readonly string[]
  readonly coordinator: CoordinatorContact | null
  /** How the team is reached, also when the participant left it. */
  readonly team: TeamReach | null
  /** The organisation is closed on that day. */
  readonly closed: Closing | null
  /** They are away on that day, and a colleague stands in. */
  readonly absence: Absence | null
}

const nobody = { phone: null, email: null, generalPhone: null, presence: [], coordinator: null }
const unreachable = { ...nobody, team: null, closed: null, absence: null }

/**
 * What is shown of a participant on a day, beside name and organisation. Who is involved: all that is needed to call each other (Jeugdwet art.
 * 7.1.4.3). Whose job there ended: nothing that no longer holds, but the organisation's general number and its coordinator. Who is no longer
 * involved is not to be reached.
 */
export const contactOf = (who: Reachable, on: CalendarDay): Contact => {
  const there = worksHere(who.employed, on)
  const known = { ...unreachable, worksHere: there, function: there ? who.function : null }
  if (!who.involved) return known
  const { generalPhone, coordinator, phone, email, presence, team, absence } = who
  const closed = closedOn(who.closing, on)
  return there
    ? { ...known, generalPhone, phone, email, presence, team, closed, absence }
    : { ...known, generalPhone, coordinator, team, closed }
}
