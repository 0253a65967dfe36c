import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { SignalState } from './risk-signal.ts'
import { askAgainDays, type UntoldSignal } from './tell-reminder.ts'

/** Ids of the signals whose reporter is to be asked on a day to tell the family: `tellingDue` as a filter. So many at most. */
export const dueForTelling = prepared(`
  SELECT s.id FROM risk_signals s WHERE s.state = 'active' AND s.ends_on > $1 AND s.told_postponed_until <= $1
    AND (s.told_asked_on IS NULL OR s.told_asked_on < s.told_postponed_until OR s.told_asked_on <= $1::date - ${askAgainDays})
  ORDER BY s.told_postponed_until, s.id LIMIT $2`)

/** One signal as asking needs it, for the house's own program. */
export const untoldSignal = prepared(`
  SELECT s.id, s.youth_id, s.position_id, s.professional_id, s.municipality_id, s.state, s.ends_on, s.told_postponed_until, s.told_asked_on, y.version, y.subject
  FROM risk_signals s JOIN youths y ON y.id = s.youth_id WHERE s.id = $1`)

export type StoredUntold = UntoldSignal & {
  readonly signalId: string
  readonly youthId: string
  readonly positionId: string
  readonly professionalId: string
  readonly municipalityId: string
  readonly version: number
  readonly subject: Buffer
}

/** Reads the one row of `untoldSignal`; null when the signal is gone. */
export const readUntold = (rows: Row[] | undefined): StoredUntold | null => {
  const row = rows?.[0] as unknown as
    | {
        id: string
        youth_id: string
        position_id: string
        professional_id: string
        municipality_id: string
        state: SignalState
        ends_on: string
        told_postponed_until: string | null
        told_asked_on: string | null
        version: number
        subject: Buffer
      }
    | undefined
  if (row === undefined) return null
  const dayOrNull = (day: string | null) => (day === null ? null : calendarDay(day))
  const { version, subject, state } = row
  return {
    signalId: row.id,
    youthId: row.youth_id,
    positionId: row.position_id,
    professionalId: row.professional_id,
    municipalityId: row.municipality_id,
    endsOn: calendarDay(row.ends_on),
    postponedUntil: dayOrNull(row.told_postponed_until),
    toldAskedOn: dayOrNull(row.told_asked_on),
    ...{ state, version, subject },
  }
}
