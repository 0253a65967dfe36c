import { addDays, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import { isRunning, type SignalState } from './risk-signal.ts'

/** So many days before the end date its reporter is asked "still involved?" (domain rule to Jeugdwet art. 7.1.4.5). */
export const reminderDays = [7, 30] as const
export type ReminderDays = (typeof reminderDays)[number]

/** A stored signal, as far as asking needs it. */
export type AskableSignal = {
  readonly state: SignalState
  readonly endsOn: CalendarDay
  /** When this end was chosen: with the signal, or by the last extension. */
  readonly endSetAt: Instant
  /** The last time that was asked about this end, in days before it; null when it was not. */
  readonly askedDays: ReminderDays | null
}

/**
 * Whether the reporter is to be asked on a day, and which of the two times that is; null when not. Each time once for each end: who was asked, and
 * whose signal was extended, is asked again before the new end. Not about an end that was itself chosen that close by, nor about a signal that does
 * not count. When nobody looked for a while only the later time is left.
 */
export const reminderDue = (signal: AskableSignal, today: CalendarDay): ReminderDays | null => {
  const days = reminderDays.find((some) => today >= addDays(signal.endsOn, -some))
  if (days === undefined || signal.state !== 'active' || !isRunning(signal, today)) return null
  if (dayOf(signal.endSetAt) >= addDays(signal.endsOn, -days)) return null
  return signal.askedDays !== null && signal.askedDays <= days ? null : days
}

/** A reporter was asked whether they are still involved: they can extend the signal, end it, or let it run out. */
export type StillInvolvedAsked = {
  readonly type: 'still-involved-asked'
  readonly signalId: string
  readonly positionId: string
  readonly professionalId: string
  readonly days: ReminderDays
  readonly at: Instant
}
