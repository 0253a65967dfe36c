import { type CalendarDay, earliest, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import type { Period } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { type Covenant, covenantMunicipality } from '../directory/organisation.ts'
import type { FindWish } from '../youths/youth.ts'
import { type Archive, archiveEndOf } from './ending.ts'
import { endRefusal, latestEndOf, type RiskSignalRaised, type RunningSignal, type Told } from './risk-signal.ts'

/** The columns of the file of signals that come from another local system (docs/operations.md). Days are written YYYY-MM-DD. */
export const takeOverColumns = [
  ...(['reference', 'bsn', 'familyName', 'givenNames', 'birthDate', 'sex'] as const),
  ...([
    'organisation',
    'reporter',
    'raisedOn',
    'endsOn',
    'archivedOn',
    'archiveEndsOn',
    'toldAudience',
    'toldOn',
    'match',
  ] as const),
] as const
type Cells = { readonly [name in (typeof takeOverColumns)[number]]: string }

/** One signal as the other system had it. */
export type TakenOverWish = {
  /** By which the other system knows the signal: a second time it is left alone. */
  readonly reference: string
  readonly youth: FindWish
  readonly organisationId: string
  /** The id of the reporter's job, or its work e-mail address. */
  readonly reporter: string
  readonly raisedOn: CalendarDay
  readonly endsOn: CalendarDay
  /** Null while the signal was active. */
  readonly archived: { readonly on: CalendarDay; readonly endsOn: CalendarDay | null } | null
  /** Null when the family was not told yet, as far as the other system knew. */
  readonly told: Extract<Told, { told: 'yes' }> | null
  /** The match in which the other system had it; empty when there was none. Who was in one there knows the others. */
  readonly match: string
}

const audiences = ['youth', 'representative', 'both'] as const
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const youthOf = ({ bsn, familyName, givenNames, birthDate, sex }: Cells): FindWish =>
  bsn !== ''
    ? { by: 'bsn', bsn }
    : { by: 'name', familyName, ...(givenNames !== '' && { givenNames }), birthDate, sex: sex === 'M' || sex === 'V' ? sex : 'O' }

const toldOf = ({ toldAudience, toldOn }: Cells): TakenOverWish['told'] | undefined => {
  if (toldAudience === '' && toldOn === '') return null
  const audience = audiences.find((one) => one === toldAudience)
  return audience !== undefined && isCalendarDay(toldOn) ? { told: 'yes', audience, on: toldOn } : undefined
}

const wrongDay = (cells: Cells): keyof Cells | undefined => {
  const needed = (['raisedOn', 'endsOn'] as const).find((name) => !isCalendarDay(cells[name]))
  return needed ?? (['archivedOn', 'archiveEndsOn'] as const).find((name) => cells[name] !== '' && !isCalendarDay(cells[name]))
}

/**
 * Reads one row of the file. What it says of the youth is read later, as any search is.
 * Refused with `invalid-request` and the column that is not right.
 */
export const readTakeOver = (cells: Cells): Result<TakenOverWish, Refusal> => {
  const invalid = (field: keyof Cells) => refuse<Refusal>({ code: 'invalid-request', field })
  const { reference, organisation, reporter, raisedOn, endsOn, archivedOn, archiveEndsOn, match } = cells
  if (reference === '' || reference.length > 100) return invalid('reference')
  if (!id.test(organisation)) return invalid('organisation')
  if (reporter === '') return invalid('reporter')
  const wrong = wrongDay(cells)
  if (wrong !== undefined || !isCalendarDay(raisedOn) || !isCalendarDay(endsOn)) return invalid(wrong ?? 'endsOn')
  const told = toldOf(cells)
  if (told === undefined) return invalid('toldOn')
  const archived = isCalendarDay(archivedOn)
    ? { on: archivedOn, endsOn: isCalendarDay(archiveEndsOn) ? archiveEndsOn : null }
    : null
  return ok({ reference, youth: youthOf(cells), organisationId: organisation, reporter, raisedOn, endsOn, archived, told, match })
}

/** A reporter as the directory knows them, in the job in which the signal was given. */
export type FormerReporter = {
  readonly positionId: string
  readonly professionalId: string
  readonly organisationId: string
  readonly mayUseBsn: boolean
  readonly employed: Period
  readonly covenants: readonly Covenant[]
}

/**
 * Where a signal stands that is taken over: as it was, and within what the law allows (Jeugdwet art. 7.1.4.5, 7.1.4.6).
 * Refused: `taken-over-in-future`, what `endRefusal` says, `taken-over-past-end` (active, but its end was before today), `taken-over-past-archive` (nothing may stay of it any more).
 */
export const takenOverStanding = (
  wish: Pick<TakenOverWish, 'raisedOn' | 'endsOn' | 'archived'>,
  turns23On: CalendarDay,
  today: CalendarDay,
): Result<Archive, Refusal> => {
  const { raisedOn, endsOn, archived } = wish
  if (raisedOn > today) return refuse({ code: 'taken-over-in-future', field: 'raisedOn' })
  if (archived === null) {
    if (endsOn <= today) return refuse({ code: 'taken-over-past-end', field: 'endsOn' })
    const wrong = endRefusal(endsOn, raisedOn, turns23On, today)
    return wrong === null ? ok(null) : refuse(wrong)
  }
  if (archived.on > today) return refuse({ code: 'taken-over-in-future', field: 'archivedOn' })
  if (archived.on < raisedOn || archived.on > latestEndOf(raisedOn, turns23On))
    return refuse({ code: 'invalid-request', field: 'archivedOn' })
  const latest = archiveEndOf(archived.on, turns23On)
  const until = archived.endsOn === null ? latest : earliest(latest, archived.endsOn)
  return until <= today
    ? refuse({ code: 'taken-over-past-archive', field: 'archivedOn' })
    : ok({ on: archived.on, endsOn: until })
}

/** Under whose covenant the signal is in the index: a running one needs a covenant today, of an archived one the oldest there ever was will do. */
export const takenOverUnder = (
  { covenants }: FormerReporter,
  residenceCode: string | null,
  archive: Archive,
  today: CalendarDay,
): string | null =>
  covenantMunicipality(covenants, residenceCode, today) ??
  (archive === null ? null : ([...covenants].sort((a, b) => (a.from < b.from ? -1 : 1))[0]?.municipalityId ?? null))

/** Another running signal on the youth, and the match that the other system had it in, if it came from there. */
export type TakenOverBeside = RunningSignal & { readonly knownMatch: Buffer | null }

/** A signal came along from another local system. Nobody is mailed, and nobody gets an archive notice. */
export type RiskSignalTakenOver = Omit<RiskSignalRaised, 'type' | 'state'> & {
  readonly type: 'risk-signal-taken-over'
  readonly state: 'active' | 'archived'
  readonly archive: Archive
  readonly lookupKind: 'bsn' | 'person'
  readonly others: readonly TakenOverBeside[]
  readonly takenOverAt: Instant
  /** Keyed: by which the other system knew the signal, and the match. */
  readonly sourceKey: Buffer
  readonly knownMatch: Buffer | null
}

/** A file was taken over: how much of it rests on covenants with one municipality, by what was done with it. About nobody. */
export type TakeOverMade = {
  readonly type: 'take-over-made'
  readonly takeOverId: string
  readonly municipalityId: string
  readonly source: string
  readonly at: Instant
  readonly active: number
  readonly archived: number
}
