import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import { compose, type Row, type Statement } from '@mens-centraal/platform/db/statement'
import { type AtRestKeys, unseal } from '@mens-centraal/platform/sealing/at-rest'
import { type RawBuilder, sql } from 'kysely'
import { isWithInvolved } from '../involvements/involvement-facts.ts'
import { hasOthers } from '../matches/match-facts.ts'
import { hasEarlier } from '../risk-signals/archive-notice-facts.ts'
import { hasCoordinator } from '../risk-signals/hand-over-facts.ts'
import type { AskedBecause } from '../risk-signals/register-change.ts'
import { type ArchiveTerm, latestEndOf, type Told } from '../risk-signals/risk-signal.ts'
import type { YouthLabel } from '../youths/youth.ts'

type SignalRow = {
  id: string
  state: 'active' | 'waiting-for-check'
  in_register: boolean
  label_sealed: Buffer
  raised_at: Date
  ends_on: string
  turns_23_on: string
  subject: Buffer
  municipality_id: string
  archive_term: ArchiveTerm
  told_audience: 'youth' | 'representative' | 'both' | null
  told_on: string | null
  told_postponed_until: string | null
  earlier: boolean
  with_involved: boolean
  asked_because: AskedBecause | null
  asked_on: string | null
  hand_over_requested_on: string | null
  hand_over_possible: boolean
  matches: string[]
}

/** Own signals with their open matches, as far as the filter lets through. */
export const signalRows = (where: RawBuilder<boolean>): Statement =>
  compose(sql`
    SELECT s.id, s.state, s.in_register, s.label_sealed, s.raised_at, s.ends_on, s.archive_term, s.told_audience, s.told_on, s.told_postponed_until, s.asked_because, s.asked_on, s.hand_over_requested_on, ${hasCoordinator} AS hand_over_possible, s.turns_23_on, s.municipality_id, y.subject, ${hasEarlier} AS earlier, ${isWithInvolved} AS with_involved,
      ARRAY(SELECT m.id || '/' || m.number || '/' || (m.possible AND m.confirmed_at IS NULL) FROM match_participants own JOIN matches m ON m.id = own.match_id
        WHERE own.signal_id = s.id AND own.left_at IS NULL AND m.closed_at IS NULL AND ${hasOthers}) AS matches
    FROM risk_signals s JOIN youths y ON y.id = s.youth_id WHERE ${where} ORDER BY s.ends_on, s.id`)

const toldOf = (row: SignalRow): Told =>
  row.told_on !== null && row.told_audience !== null
    ? { told: 'yes', audience: row.told_audience, on: calendarDay(row.told_on) }
    : { told: 'not-yet', postponedUntil: calendarDay(row.told_postponed_until ?? dayOf(row.raised_at)) }

/** An own signal as screens show it. */
export type SignalShown = {
  readonly id: string
  readonly youth: YouthLabel
  readonly state: 'active' | 'waiting-for-check'
  readonly inRegister: boolean
  readonly raisedAt: string
  readonly endsOn: CalendarDay
  readonly latestEnd: CalendarDay
  readonly archiveTerm: ArchiveTerm
  readonly told: Told
  readonly earlier: boolean
  readonly asked: { readonly because: AskedBecause; readonly on: CalendarDay } | null
  readonly handOver: { readonly requestedOn: CalendarDay | null; readonly possible: boolean }
  readonly withInvolved: boolean
  readonly matches: readonly { id: string; number: string; possible: boolean }[]
}

type Shown = { readonly signals: SignalShown[]; readonly subjects: Buffer[]; readonly covenantMunicipalityIds: string[] }

/** Reads the rows of `signalRows`. */
export const showSignals = (rows: Row[] | undefined, keys: AtRestKeys): Shown => {
  const found = (rows ?? []) as unknown as SignalRow[]
  const signals = found.map((row) => ({
    id: row.id,
    youth: unseal<YouthLabel>(keys, `risk_signals/${row.id}`, row.label_sealed),
    state: row.state,
    inRegister: row.in_register,
    raisedAt: row.raised_at.toISOString(),
    endsOn: calendarDay(row.ends_on),
    latestEnd: latestEndOf(dayOf(row.raised_at), calendarDay(row.turns_23_on)),
    archiveTerm: row.archive_term,
    told: toldOf(row),
    earlier: row.earlier,
    withInvolved: row.with_involved,
    handOver: {
      requestedOn: row.hand_over_requested_on === null ? null : calendarDay(row.hand_over_requested_on),
      possible: row.hand_over_possible,
    },
    asked:
      row.asked_because === null || row.asked_on === null ? null : { because: row.asked_because, on: calendarDay(row.asked_on) },
    matches: row.matches.map((text) => {
      const [id = '', number = '', possible] = text.split('/')
      return { id, number, possible: possible === 'true' }
    }),
  }))
  return {
    signals,
    subjects: found.map((row) => row.subject),
    covenantMunicipalityIds: found.map((row) => row.municipality_id),
  }
}
