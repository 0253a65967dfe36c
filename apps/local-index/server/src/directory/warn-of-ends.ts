import { createHash } from 'node:crypto'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import { type EndWarned, type WarningDays, warningDue } from './end-warning.ts'
import { type EndNear, endsNear, readEndsNear, readToWarn, toWarn } from './end-warning-facts.ts'
import { warnOfEnd } from './end-warning-permissions.ts'

/** What a warning is of: one covenant; designations and categories are the same thing in each municipality, of which nobody hears twice. */
const subjectOf = ({ what, whose, municipalityId }: EndNear) =>
  what === 'covenant' ? [what, whose, municipalityId] : [what, whose]

/** The same warning of the same end has the same id, whoever works it out; an end that was moved has another (a UUID of version 8, RFC 9562 section 5.8). */
const causeOf = (end: EndNear, days: WarningDays): string => {
  const hex = createHash('sha256')
    .update([...subjectOf(end), end.until, days].join('/'))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Warns of one end, whoever was not warned yet; else nothing happens. */
const warn = async (door: LocalDoor, end: EndNear): Promise<Result<null, Refusal>> => {
  const today = dayOf(door.now)
  const days = warningDue(end.until, today)
  if (days === null) return ok(null)
  const cause = causeOf(end, days)
  const [rows] = await ask(door, [toWarn(today, end.whose, end.municipalityId, cause)])
  const people = readToWarn(rows)
  if (people.length === 0) return ok(null)
  const grant = permit(warnOfEnd, door, { covenantMunicipalityId: end.municipalityId })
  const event: EndWarned = { type: 'end-warned', what: end.what, cause, people, at: door.now }
  const decision = decide(grant, () => ok({ events: [event], subjects: [], answer: () => null }))
  return commit(door, grant, decision)
}

/**
 * Warns the coordinators and the functional managers 90, 30 and 7 days before a covenant, designations or a category end, when nothing goes on after it: once each, however often this
 * runs, and in two programs at once.
 * @param openDoor a door of its own for each warning, so that each has a trace and a record
 */
export const warnOfEnds = async (openDoor: () => LocalDoor): Promise<void> => {
  const door = openDoor()
  const [rows] = await ask(door, [endsNear(dayOf(door.now))])
  for (const end of readEndsNear(rows)) await warn(openDoor(), end)
}
