import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { AskableSignal, ReminderDays } from './end-reminder.ts'
import type { SignalState } from './risk-signal.ts'

/** Ids of the signals whose reporter is to be asked on a day: `reminderDue` as a filter. The first to end come first, so many at most. */
export const dueForReminder = prepared(`
  SELECT s.id FROM risk_signals s, LATERAL (SELECT CASE WHEN s.ends_on <= $1::date + 7 THEN 7 ELSE 30 END AS days) time
  WHERE s.state = 'active' AND s.ends_on > $1 AND s.ends_on <= $1::date + 30 AND (s.asked_days IS NULL OR s.asked_days > time.days)
    AND (coalesce(s.end_set_at, s.raised_at) AT TIME ZONE 'Europe/Amsterdam')::date < s.ends_on - time.days
  ORDER BY s.ends_on, s.id LIMIT $2`)

/** One signal as asking needs it, for the house's own program. */
export const askableSignal = prepared(`
  SELECT s.id, s.youth_id, s.position_id, s.professional_id, s.municipality_id, s.state, s.ends_on, coalesce(s.end_set_at, s.raised_at) AS end_set_at, s.asked_days, y.version, y.subject
  FROM risk_signals s JOIN youths y ON y.id = s.youth_id WHERE s.id = $1`)

export type StoredAskable = AskableSignal & {
  readonly signalId: string
  readonly youthId: string
  readonly positionId: string
  readonly professionalId: string
  readonly municipalityId: string
  readonly version: number
  readonly subject: Buffer
}

/** Reads the one row of `askableSignal`; null when the signal is gone. */
export const readAskable = (rows: Row[] | undefined): StoredAskable | null => {
  const row = rows?.[0] as unknown as
    | {
        id: string
        youth_id: string
        position_id: string
        professional_id: string
        municipality_id: string
        state: SignalState
        ends_on: string
        end_set_at: Date
        asked_days: ReminderDays | null
        version: number
        subject: Buffer
      }
    | undefined
  if (row === undefined) return null
  return {
    signalId: row.id,
    youthId: row.youth_id,
    positionId: row.position_id,
    professionalId: row.professional_id,
    municipalityId: row.municipality_id,
    state: row.state,
    endsOn: calendarDay(row.ends_on),
    endSetAt: row.end_set_at,
    askedDays: row.asked_days,
    version: row.version,
    subject: row.subject,
  }
}
