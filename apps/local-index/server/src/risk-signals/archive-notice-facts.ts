import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Row } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import type { EarlierSignal } from './archive-notice.ts'
import type { ArchiveTerm, SignalState } from './risk-signal.ts'

type EarlierRow = {
  signal_id: string | null
  professional_id: string
  organisation_id: string
  state: SignalState
  ends_on: string
  archive_term: ArchiveTerm
  archive_ends_on: string | null
  split: boolean
  told: boolean
}

/** Reads of the rows of `foundWithSignals` or `signalsOnYouth` what the archive notice needs: all signals on the youth, ended ones too. */
export const earlierOf = (rows: readonly Row[] = []): EarlierSignal[] =>
  (rows as unknown as EarlierRow[])
    .filter((row) => row.signal_id !== null)
    .map((row) => ({
      professionalId: row.professional_id,
      organisationId: row.organisation_id,
      state: row.state,
      endsOn: calendarDay(row.ends_on),
      archiveTerm: row.archive_term,
      archiveEndsOn: row.archive_ends_on === null ? null : calendarDay(row.archive_ends_on),
      split: row.split,
      told: row.told,
    }))

/** With signal `s` its reporter was told of an organisation that was involved before, and the archive still knows of it. For reading rooms. */
export const hasEarlier = sql<boolean>`EXISTS (SELECT FROM archive_notices a WHERE a.signal_id = s.id AND a.until > current_setting('mc.today', true)::date)`
