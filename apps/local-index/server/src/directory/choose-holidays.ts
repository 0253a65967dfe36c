import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import { reachOf, readReach } from './closing-facts.ts'
import { setClosing } from './closing-permissions.ts'
import { type HolidayChoice, type HolidaysChosen, keepsHolidays } from './school-holiday.ts'

/** A coordinator of a school says whose school holidays it keeps. Refused with `not-available` for an organisation that is no school. */
export const chooseHolidays = async (door: LocalDoor, follows: HolidayChoice): Promise<Result<null, Refusal>> => {
  const { organisationId } = door.actor
  const [rows] = await ask(door, [reachOf(organisationId)])
  const category = readReach(rows)?.category ?? ''
  const grant = permit(setClosing, door, {})
  const decision = decide(grant, () => {
    if (!keepsHolidays(category)) return refuse({ code: 'not-available' })
    const event: HolidaysChosen = { type: 'holidays-chosen', organisationId: organisationId ?? '', follows }
    return ok({ events: [event], subjects: [], answer: () => null })
  })
  return commit(door, grant, decision)
}
