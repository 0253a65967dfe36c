import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { covers, type Period } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { type OrganisationStanding, organisationRefusal, periodRefusal } from './organisation.ts'

/** A person's job at an organisation, as far as signalling needs it. */
export type PositionStanding = {
  readonly roles: readonly string[]
  readonly organisation: OrganisationStanding
  /** Periods in which the organisation designated this very person (aanwijzing). */
  readonly designations: readonly Period[]
}

/**
 * Whether the organisation designates this very person on a day; an independent professional needs no designation (Jeugdwet art. 7.1.1.2).
 * Whoever has none may not signal, and sees nothing of what they signalled before: their coordinator hands that over.
 * @returns what is missing, with the day on which it ended or starts; null when nothing is
 */
export const designationRefusal = ({ organisation, designations }: PositionStanding, on: CalendarDay): Refusal | null =>
  organisation.independent ? null : periodRefusal('designation', designations, on)

/**
 * Whether a person may signal on a day: category, covenant and designation, all three at that moment (Jeugdwet art. 7.1.1.2). An
 * independent professional needs no designation: category and own covenant suffice.
 * @returns what is missing, with whom to ask in its words; null when the person may
 */
export const signallingRefusal = (position: PositionStanding, on: CalendarDay): Refusal | null => {
  if (!position.roles.includes('reporter')) return { code: 'not-a-reporter' }
  return organisationRefusal(position.organisation, on) ?? designationRefusal(position, on)
}

/**
 * Whether a person still works in a position on a day. Whose designation ended may no longer signal, nor see what they signalled, but works there
 * still, and can be called on it.
 */
export const worksHere = (employed: Period, on: CalendarDay): boolean => covers(employed, on)

/** A colleague in an organisation, as its coordinator must know them. */
export type Colleague = {
  readonly positionId: string
  readonly professionalId: string
  readonly organisationId: string
  readonly name: string
  readonly function: string
  readonly employed: Period
  readonly standing: PositionStanding
}

/** Whether somebody may act on signals on a day: a reporter whom the organisation designates, or who is independent (Jeugdwet art. 7.1.1.2). */
export const mayActOnSignals = (standing: PositionStanding, on: CalendarDay): boolean =>
  standing.roles.includes('reporter') && designationRefusal(standing, on) === null

/**
 * Since when a person who could signal cannot any more, on a day: the first of category, covenant and designation that ended (Jeugdwet art. 7.1.1.2);
 * null when they may, and of who never could.
 */
export const lapsedOn = ({ organisation, designations }: PositionStanding, on: CalendarDay): CalendarDay | null => {
  const needed = [organisation.categoryPeriods, organisation.covenants, ...(organisation.independent ? [] : [designations])]
  const missing = needed.filter((periods) => !periods.some((period) => covers(period, on)))
  const ends = missing.map((periods) =>
    periods
      .flatMap(({ until }) => (until !== null && until <= on ? [until] : []))
      .sort()
      .at(-1),
  )
  return ends.filter((end) => end !== undefined).sort()[0] ?? null
}

/**
 * Why the signals of a colleague are orphaned on a day: the job ended, nobody designates this person any more, so that they cannot act on them, or the
 * organisation's covenant or category ended, so that nobody there may signal (Jeugdwet art. 7.1.1.2); null when they are not.
 */
export const orphanedBecause = (
  { employed, standing }: Colleague,
  on: CalendarDay,
): 'left' | 'not-designated' | 'lapsed' | null => {
  if (!worksHere(employed, on)) return 'left'
  if (!mayActOnSignals(standing, on)) return 'not-designated'
  return organisationRefusal(standing.organisation, on) === null ? null : 'lapsed'
}

/** Whether a colleague can take over signals on a day: works here, and may signal. */
export const mayTakeOver = ({ employed, standing }: Colleague, on: CalendarDay): boolean =>
  worksHere(employed, on) && signallingRefusal(standing, on) === null
