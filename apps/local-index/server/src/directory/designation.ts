import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Period } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { addRefusal, type WishedPeriod } from './covenant.ts'

/** What granting a designation needs to know of a job. */
export type DesignatedJob = { readonly employed: Period; readonly roles: readonly string[]; readonly independent: boolean }

/**
 * Whether an organisation's designation of a person may be recorded (Jeugdwet art. 7.1.1.2).
 * @returns `period-over` when the job has ended, `not-a-reporter` for who has another role, `designation-not-needed` for an independent professional, or as
 * `addRefusal`; null when it may
 */
export const designationRefusal = (
  job: DesignatedJob,
  there: readonly Period[],
  wish: WishedPeriod,
  today: CalendarDay,
): Refusal | null => {
  if (job.employed.until !== null && job.employed.until <= today) return { code: 'period-over' }
  if (job.independent) return { code: 'designation-not-needed' }
  if (!job.roles.includes('reporter')) return { code: 'not-a-reporter' }
  return addRefusal(there, wish, today)
}

/** An organisation designated a person to signal. */
export type DesignationGranted = Period & {
  readonly type: 'designation-granted'
  readonly designationId: string
  readonly positionId: string
}
/** A designation ends on another day than it did, or has no end any more. */
export type DesignationEndMoved = {
  readonly type: 'designation-end-moved'
  readonly designationId: string
  readonly until: CalendarDay | null
}
