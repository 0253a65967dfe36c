import { addMonths, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { type Counted, type FiguresPublished, figuresOf, lastSettledMonth, monthsShown } from './figure.ts'
import { anyPublished, countsOf, monthsToPublish, readCounts } from './figure-facts.ts'
import { publishInsight } from './figure-permissions.ts'

/** A month of one municipality, by its first day. */
type MunicipalMonth = { readonly municipalityId: string; readonly month: CalendarDay }

/** Fixes what may be shown of a month that was counted. A month that is published already stays as it is: `conflict-try-again`. */
const publishCounted = (
  door: LocalDoor,
  { municipalityId, month }: MunicipalMonth,
  counted: Counted,
): Promise<Result<null, Refusal>> => {
  const event: FiguresPublished = { type: 'figures-published', municipalityId, month, figures: figuresOf(counted) }
  const grant = permit(publishInsight, door, { covenantMunicipalityId: municipalityId })
  const decision = decide(grant, () => ok({ events: [event], subjects: [], answer: () => null }))
  return commit(door, grant, decision)
}

/** Counts one month of one municipality, and fixes what may be shown of it. Two workers at once: one of them does. */
const publishMonth = async (door: LocalDoor, wanted: MunicipalMonth): Promise<void> => {
  const rows = await ask(door, countsOf(wanted.municipalityId, wanted.month, addMonths(wanted.month, 1)))
  await publishCounted(door, wanted, readCounts(rows))
}

/**
 * Fixes the figures of each month that is over and settled and was not published yet, of each municipality since its first signal. May run at any
 * time, late, and in two workers at once.
 * @param openDoor a door of its own for each month, so that each has a trace and a record
 * @param failed is told of a month that could not be counted; the others go on
 */
export const publishMonths = async (openDoor: () => LocalDoor, failed: (error: unknown) => void): Promise<void> => {
  const door = openDoor()
  const last = lastSettledMonth(dayOf(door.now))
  try {
    const [rows = []] = await ask(door, [monthsToPublish(addMonths(last, 1 - monthsShown), last)])
    for (const month of rows as unknown as MunicipalMonth[]) await publishMonth(openDoor(), month).catch(failed)
  } catch (error) {
    failed(error)
  }
}

/**
 * Takes over what was counted before there was this index, by the same rule: small numbers go no further. Only where nothing is published yet.
 * @param months the twelve at most before the figures of the index itself, by the last of them
 */
export const takeOverMonths = async (
  openDoor: () => LocalDoor,
  months: (last: CalendarDay) => readonly (MunicipalMonth & { readonly counted: Counted })[],
): Promise<void> => {
  const door = openDoor()
  const [rows = []] = await ask(door, [anyPublished()])
  if (rows.length > 0) return
  for (const { counted, ...month } of months(lastSettledMonth(dayOf(door.now)))) await publishCounted(openDoor(), month, counted)
}
