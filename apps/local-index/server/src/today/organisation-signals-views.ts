import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Door } from '@mens-centraal/platform/access/door'
import type { Grant } from '@mens-centraal/platform/access/grant'
import type { View } from '@mens-centraal/platform/acts/read'
import type { Row } from '@mens-centraal/platform/db/statement'
import { unseal } from '@mens-centraal/platform/sealing/at-rest'
import { sql } from 'kysely'
import { type Colleague, mayTakeOver, orphanedBecause, worksHere } from '../directory/position.ts'
import { colleaguesOf, readColleagues } from '../directory/position-facts.ts'
import { type OrganisationSignalRow, organisationSignals } from '../risk-signals/hand-over-facts.ts'
import type { YouthLabel } from '../youths/youth.ts'

const rowsOf = (rows: Row[] = []): OrganisationSignalRow[] => rows as unknown as OrganisationSignalRow[]

const matchOf = (text: string) => {
  const [number = '', possible] = text.split('/')
  return { number, possible: possible === 'true' }
}

const signalOf = (row: OrganisationSignalRow) => ({
  id: row.id,
  state: row.state,
  givenOn: dayOf(row.raised_at),
  endsOn: calendarDay(row.ends_on),
  matches: row.matches.map(matchOf),
})

const colleagueOf = (someone: Colleague, on: CalendarDay) => ({
  positionId: someone.positionId,
  name: someone.name,
  function: worksHere(someone.employed, on) ? someone.function : null,
  orphanedBecause: orphanedBecause(someone, on),
})

const isRequested = ({ hand_over_requested_on: on }: OrganisationSignalRow): boolean => on !== null

const lastEnd = (given: readonly OrganisationSignalRow[]): CalendarDay =>
  calendarDay(given.reduce((last, { ends_on }) => (ends_on > last ? ends_on : last), ''))

const fetch = (grant: Grant, { actor }: Door) => [colleaguesOf(actor.organisationId), organisationSignals(grant.where)]

/**
 * Who of the asker's organisation has running signals, orphaned ones first, then who asks for a hand-over: that there are any, and when the last ends; not on whom, nor how many: who wants
 * to see them one by one says why (`signalsToHandOverOf`).
 */
export const signalsOfOrganisation: View<'risk-signal:see-of-organisation', unknown> = {
  fetch,
  show: ([people, signals], _grant, { now }) => {
    const on = dayOf(now)
    const rows = Map.groupBy(rowsOf(signals), (row) => row.position_id)
    const colleagues = readColleagues(people).flatMap((someone) => {
      const given = rows.get(someone.positionId)
      return given === undefined
        ? []
        : [{ ...colleagueOf(someone, on), lastEndsOn: lastEnd(given), handOverRequested: given.some(isRequested) }]
    })
    const pressing = (one: (typeof colleagues)[number]): number =>
      one.orphanedBecause !== null ? 2 : Number(one.handOverRequested)
    return { value: { colleagues: colleagues.sort((a, b) => pressing(b) - pressing(a)) }, subjects: [] }
  },
}

/**
 * The running signals of one colleague, with the youth as that colleague knew them, and who may take them over: for a hand-over.
 * @param reason why the coordinator wants to see them, as it goes to the log
 */
export const signalsToHandOverOf = (positionId: string, reason: string): View<'risk-signal:see-at-hand-over', unknown> => ({
  fetch: (grant, { actor }) => [
    colleaguesOf(actor.organisationId),
    organisationSignals(sql<boolean>`(${grant.where} AND s.position_id = ${positionId})`),
  ],
  show: ([people, signals], _grant, { now, keys }) => {
    const on = dayOf(now)
    const colleagues = readColleagues(people)
    const colleague = colleagues.find((someone) => someone.positionId === positionId)
    const rows = rowsOf(signals)
    if (colleague === undefined || rows.length === 0) return null
    const value = {
      colleague: colleagueOf(colleague, on),
      signals: rows.map((row) => ({
        ...signalOf(row),
        requestedOn: row.hand_over_requested_on === null ? null : calendarDay(row.hand_over_requested_on),
        youth: unseal<YouthLabel>(keys, `risk_signals/${row.id}`, row.label_sealed),
      })),
      receivers: colleagues
        .filter((someone) => someone.positionId !== positionId && mayTakeOver(someone, on))
        .map((someone) => ({ positionId: someone.positionId, name: someone.name, function: someone.function })),
    }
    return {
      value,
      subjects: rows.map((row) => row.subject),
      covenantMunicipalityIds: rows.map((row) => row.municipality_id),
      reason,
    }
  },
})
