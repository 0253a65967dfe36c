import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { Registration, RegistrationState } from './registration.ts'

/** The asking member's own registration of a number: row security shows no other. */
export const ownRegistration = prepared(
  'SELECT registration_id, member_id, state, version, ends_on, archive_ends_on FROM registration_heads WHERE registration_id = $1',
)

/** Reads the row of `ownRegistration`. */
export const readRegistration = (rows: readonly Row[] = []): Registration | null => {
  const row = rows[0] as
    | {
        registration_id: string
        member_id: string
        state: RegistrationState
        version: number
        ends_on: string
        archive_ends_on: string | null
      }
    | undefined
  if (row === undefined) return null
  return {
    id: row.registration_id,
    memberId: row.member_id,
    state: row.state,
    version: row.version,
    endsOn: calendarDay(row.ends_on),
    archiveEndsOn: row.archive_ends_on === null ? null : calendarDay(row.archive_ends_on),
  }
}

/** Which of these receipts the asking member used before. */
export const usedReceipts = prepared('SELECT receipt_id FROM used_receipts WHERE receipt_id = ANY ($1::uuid[])')
