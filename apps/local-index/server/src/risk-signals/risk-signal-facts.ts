import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { LookupKind } from '../youths/youth.ts'
import type { EarlierSignal } from './archive-notice.ts'
import { earlierOf } from './archive-notice-facts.ts'
import type { ArchiveTerm, MatchPlace, RunningSignal, SignalState } from './risk-signal.ts'

/** What this session found under a token, and the signals on that youth, archived ones too. The one question of the hot act. */
export const foundWithSignals = prepared(`
  SELECT f.id AS find_id, f.expires_at, f.lookup_kind, f.found_sealed, m.* FROM youth_finds f LEFT JOIN LATERAL signals_on_subject(f.lookup_odd, f.lookup_even, $3) m ON true
  WHERE f.token_hash = $1 AND f.session_id = $2`)

const openMatches = prepared(`
  SELECT m.*, NULL::boolean AS same_youth, NULL::uuid[] AS sees_else, NULL::uuid[] AS sees FROM matches_on_youth($1, $2) m
  UNION ALL SELECT match_id, number, false, signal_id, participant_id, position_id, professional_id, same_youth, sees_else, sees FROM kin_matches_of_youth($1)`)
/** Open matches on a youth, with who is involved in them; and those about youths who belong together with them. @param signalId of this signal also its places after it reached its end */
export const openMatchesOn = (youthId: string, signalId: string | null = null) => openMatches(youthId, signalId)

type SignalRow = {
  youth_id: string | null
  version: number | null
  signal_id: string | null
  position_id: string
  professional_id: string
  organisation_id: string
  state: SignalState
  ends_on: string
  archive_term: ArchiveTerm
  match_id: string | null
  match_number: string | null
  split: boolean
}
type FoundRow = SignalRow & {
  find_id: string
  expires_at: Date
  lookup_kind: LookupKind | null
  found_sealed: Buffer | null
}

/** What was found, as it is kept, with the youth's row if the index knows this youth already. */
export type KeptFind = {
  readonly findId: string
  readonly expiresAt: Instant
  readonly lookupKind: LookupKind
  readonly sealed: Buffer
  readonly youth: { readonly id: string; readonly version: number } | null
  readonly running: readonly RunningSignal[]
  /** All signals on the youth, ended ones too, as far as the archive notice needs them. */
  readonly earlier: readonly EarlierSignal[]
}

export const runningOf = (rows: readonly Row[]): RunningSignal[] =>
  (rows as unknown as SignalRow[])
    .filter((row) => row.signal_id !== null && row.state !== 'archived')
    .map((row) => ({
      signalId: row.signal_id ?? '',
      positionId: row.position_id,
      professionalId: row.professional_id,
      organisationId: row.organisation_id,
      state: row.state,
      endsOn: calendarDay(row.ends_on),
      archiveTerm: row.archive_term,
      matchId: row.match_id,
      matchNumber: row.match_number,
      split: row.split,
    }))

/** Reads the rows of `foundWithSignals`; null when this session holds no such find, or it brought nobody. */
export const readFound = (rows: Row[] = []): KeptFind | null => {
  const row = rows[0] as unknown as FoundRow | undefined
  if (row === undefined || row.lookup_kind === null || row.found_sealed === null) return null
  return {
    findId: row.find_id,
    expiresAt: row.expires_at,
    lookupKind: row.lookup_kind,
    sealed: row.found_sealed,
    youth: row.youth_id === null || row.version === null ? null : { id: row.youth_id, version: row.version },
    running: runningOf(rows),
    earlier: earlierOf(rows),
  }
}

/** Reads the rows of `openMatchesOn`. */
export const readPlaces = (rows: Row[] = []): MatchPlace[] =>
  (
    rows as unknown as {
      match_id: string
      number: string
      possible: boolean
      participant_id: string
      signal_id: string | null
      position_id: string
      professional_id: string
      same_youth: boolean | null
      sees_else: string[] | null
      sees: string[] | null
    }[]
  ).map((row) => ({
    matchId: row.match_id,
    number: row.number,
    possible: row.possible,
    participantId: row.participant_id,
    signalId: row.signal_id,
    positionId: row.position_id,
    professionalId: row.professional_id,
    kin: row.same_youth === null ? null : { sameYouth: row.same_youth, sees: row.sees ?? [], seesElse: row.sees_else ?? [] },
  }))

/** One own signal with its youth's version, for acts on it. */
export const ownSignal = prepared(`
  SELECT s.id, s.youth_id, s.position_id, s.professional_id, s.organisation_id, s.municipality_id, s.state, s.raised_at, s.ends_on, s.archive_term, s.hand_over_requested_on, y.version, s.turns_23_on, y.subject
  FROM risk_signals s JOIN youths y ON y.id = s.youth_id WHERE s.id = $1`)

/** A stored signal, as far as acts on it need. */
export type StoredSignal = {
  readonly id: string
  readonly youthId: string
  readonly positionId: string
  readonly professionalId: string
  readonly organisationId: string
  readonly municipalityId: string
  readonly state: SignalState
  readonly raisedAt: Instant
  readonly endsOn: CalendarDay
  readonly archiveTerm: ArchiveTerm
  readonly handOverRequestedOn: CalendarDay | null
  readonly version: number
  readonly turns23On: CalendarDay
  readonly subject: Buffer
}

/** Reads the one row of `ownSignal`. */
export const readSignal = (rows: Row[] | undefined): StoredSignal | null => {
  const row = rows?.[0] as unknown as
    | {
        id: string
        youth_id: string
        position_id: string
        professional_id: string
        organisation_id: string
        municipality_id: string
        state: SignalState
        raised_at: Date
        ends_on: string
        archive_term: ArchiveTerm
        hand_over_requested_on: string | null
        version: number
        turns_23_on: string
        subject: Buffer
      }
    | undefined
  if (row === undefined) return null
  return {
    id: row.id,
    youthId: row.youth_id,
    positionId: row.position_id,
    professionalId: row.professional_id,
    organisationId: row.organisation_id,
    municipalityId: row.municipality_id,
    state: row.state,
    raisedAt: row.raised_at,
    endsOn: calendarDay(row.ends_on),
    archiveTerm: row.archive_term,
    handOverRequestedOn: row.hand_over_requested_on === null ? null : calendarDay(row.hand_over_requested_on),
    version: row.version,
    turns23On: calendarDay(row.turns_23_on),
    subject: row.subject,
  }
}

/** The youth of one own signal. Row security shows no other. */
export const youthOfSignal = prepared(
  'SELECT y.id, y.identity_sealed FROM risk_signals s JOIN youths y ON y.id = s.youth_id WHERE s.id = $1',
)

/** Reads the one row of `youthOfSignal`; null when there is no such signal for this asker. */
export const readYouthOfSignal = (
  rows: Row[] | undefined,
): { readonly youthId: string; readonly identitySealed: Buffer } | null => {
  const row = rows?.[0] as { id: string; identity_sealed: Buffer } | undefined
  return row === undefined ? null : { youthId: row.id, identitySealed: row.identity_sealed }
}

/** A signal that waits for the population register, for the house's own program. */
export const waitingSignal = prepared(`
  SELECT s.id, s.youth_id, s.position_id, s.professional_id, s.organisation_id, s.municipality_id, s.raised_at, s.ends_on, y.version, y.subject, y.identity_sealed
  FROM risk_signals s JOIN youths y ON y.id = s.youth_id WHERE s.id = $1 AND s.state = 'waiting-for-check'`)

/** The signals on a youth that the index knows, archived ones too: ids only. */
export const signalsOnYouth = prepared(
  'SELECT m.* FROM youths y, LATERAL signals_on_subject(y.lookup_odd, y.lookup_even, $2) m WHERE y.id = $1',
)

export type WaitingSignal = Pick<
  StoredSignal,
  'youthId' | 'positionId' | 'professionalId' | 'municipalityId' | 'raisedAt' | 'endsOn' | 'version' | 'subject'
> & {
  readonly signalId: string
  readonly organisationId: string
  readonly identitySealed: Buffer
}

/** Reads the one row of `waitingSignal`; null when it does not wait any more. */
export const readWaiting = (rows: Row[] | undefined): WaitingSignal | null => {
  const row = rows?.[0] as unknown as
    | {
        id: string
        youth_id: string
        position_id: string
        professional_id: string
        organisation_id: string
        municipality_id: string
        raised_at: Date
        ends_on: string
        version: number
        subject: Buffer
        identity_sealed: Buffer
      }
    | undefined
  if (row === undefined) return null
  return {
    signalId: row.id,
    youthId: row.youth_id,
    positionId: row.position_id,
    professionalId: row.professional_id,
    organisationId: row.organisation_id,
    municipalityId: row.municipality_id,
    raisedAt: row.raised_at,
    endsOn: calendarDay(row.ends_on),
    version: row.version,
    subject: row.subject,
    identitySealed: row.identity_sealed,
  }
}
