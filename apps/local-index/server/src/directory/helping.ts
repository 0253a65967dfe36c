import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { standing } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { type Covenant, covenantMunicipality, periodRefusal } from './organisation.ts'
import { type Colleague, type PositionStanding, worksHere } from './position.ts'

/** The municipalities that switched involvements on, today: each with a basis of its own, as dated data (setting `involvements`). */
export type Involving = ReadonlySet<string>

/** The covenants on which an involvement can rest: of municipalities that switched involvements on. */
const restsOn = (covenants: readonly Covenant[], involving: Involving): readonly Covenant[] =>
  covenants.filter(({ municipalityId }) => involving.has(municipalityId))

/**
 * Whether a person may record an involvement on a day (ketenregistratie). The designation of Jeugdwet art. 7.1.1.2 is for signalling and says nothing
 * here: the organisation gives a role of its own for it. It must be one that helps (a dated list), with a covenant with a municipality that switched
 * involvements on.
 * @returns what is missing; null when the person may
 */
export const involvementRefusal = (position: PositionStanding, involving: Involving, on: CalendarDay): Refusal | null => {
  if (!position.roles.includes('involvement-recorder')) return { code: 'not-an-involvement-recorder' }
  const { helpingPeriods, covenants } = position.organisation
  if (!helpingPeriods.some((period) => standing(period, on) === 'now')) return { code: 'organisation-does-not-help' }
  const missing = periodRefusal('covenant', covenants, on)
  if (missing !== null) return missing
  return involvementMunicipality(covenants, involving, null, on) === null ? { code: 'involvements-not-here' } : null
}

/** The municipality under whose covenant and basis an involvement is recorded: that of residence if it can be, else the oldest covenant; null when there is none. */
export const involvementMunicipality = (
  covenants: readonly Covenant[],
  involving: Involving,
  residenceCode: string | null,
  on: CalendarDay,
): string | null => covenantMunicipality(restsOn(covenants, involving), residenceCode, on)

/** Whether a colleague can become the contact on a day: works here, and may record involvements. */
export const mayBeContact = ({ employed, standing: position }: Colleague, involving: Involving, on: CalendarDay): boolean =>
  worksHere(employed, on) && involvementRefusal(position, involving, on) === null
