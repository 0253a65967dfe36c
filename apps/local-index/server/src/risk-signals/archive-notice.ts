import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import { archiveAfter } from './ending.ts'
import { type ArchiveTerm, isRunning, type SignalState } from './risk-signal.ts'

/** A signal on the youth, running or not, as the archive notice needs it: ids and days that no reporter sees. */
export type EarlierSignal = {
  readonly professionalId: string
  readonly organisationId: string
  readonly state: SignalState
  readonly endsOn: CalendarDay
  readonly archiveTerm: ArchiveTerm
  /** Null while no job has archived it. */
  readonly archiveEndsOn: CalendarDay | null
  /** This reporter and the asker found out before that they do not mean the same youth. */
  readonly split: boolean
  /** The asker was told of this organisation before. */
  readonly told: boolean
}

/** An organisation that was involved before, up to the day on which the archive no longer knows of it. */
export type EarlierOrganisation = { readonly organisationId: string; readonly until: CalendarDay }

/** The last day but one that a signal is in the archive, with or without a job that put it there; null when it is not in it. */
const archivedUntil = (signal: EarlierSignal, turns23On: CalendarDay, today: CalendarDay): CalendarDay | null => {
  if (isRunning(signal, today)) return null
  const until = signal.archiveEndsOn ?? archiveAfter({ ...signal, turns23On }, 'end-date', signal.endsOn)?.endsOn ?? null
  return until !== null && until > today ? until : null
}

/**
 * The organisations that a new reporter is told were involved before (Jeugdwet art. 7.1.4.6): those of archived signals of others. Each organisation
 * once, in an order that says nothing, so that nothing tells when or how often. Not told: one's own archived signals, who is split from the asker,
 * an organisation that signals the youth now (it is met in the match), and one that the asker was told of before.
 */
export const earlierOrganisations = (
  signals: readonly EarlierSignal[],
  asker: { readonly professionalId: string; readonly turns23On: CalendarDay },
  today: CalendarDay,
): EarlierOrganisation[] => {
  const others = signals.filter(({ professionalId }) => professionalId !== asker.professionalId)
  const present = new Set(others.filter((signal) => isRunning(signal, today)).map(({ organisationId }) => organisationId))
  const untils = new Map<string, CalendarDay>()
  for (const signal of others) {
    const until = archivedUntil(signal, asker.turns23On, today)
    if (until === null || signal.split || signal.told || present.has(signal.organisationId)) continue
    const known = untils.get(signal.organisationId)
    if (known === undefined || known < until) untils.set(signal.organisationId, until)
  }
  return [...untils]
    .map(([organisationId, until]) => ({ organisationId, until }))
    .sort((a, b) => Number(a.organisationId > b.organisationId) - Number(a.organisationId < b.organisationId))
}

/** A new reporter is told that organisations were involved before: one notice, with their contact of today. No match, no follow-up. */
export type ArchiveNoticeGiven = {
  readonly type: 'archive-notice-given'
  readonly signalId: string
  readonly youthId: string
  readonly positionId: string
  readonly professionalId: string
  readonly organisations: readonly EarlierOrganisation[]
  readonly at: Instant
}

/** The archive notice for a signal that counts from now on; none when there is nothing to tell. */
export const archiveNotices = (
  who: Pick<ArchiveNoticeGiven, 'signalId' | 'youthId' | 'positionId' | 'professionalId'>,
  organisations: readonly EarlierOrganisation[],
  at: Instant,
): ArchiveNoticeGiven[] => {
  const { signalId, youthId, positionId, professionalId } = who
  return organisations.length === 0
    ? []
    : [{ type: 'archive-notice-given', signalId, youthId, positionId, professionalId, organisations, at }]
}
