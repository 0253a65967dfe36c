import { peopleListColumns } from '@mens-centraal/contract/local-index/people-lists'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { readCsv } from '@mens-centraal/platform/csv/read-csv'
import type { LocalDoor } from './actor.ts'
import type { WishedPeriod } from './covenant.ts'
import type { DesignationGranted } from './designation.ts'
import { inEveryLog } from './managed-facts.ts'
import { takePeopleList } from './organisation-permissions.ts'
import { expectOrganisationVersion } from './organisation-store.ts'
import { type PlannedRow, planPeopleList } from './people-list.ts'
import type { PeopleListTaken, ProfessionalAdded } from './professional.ts'
import { type StaffFacts, staffFacts } from './professional-facts.ts'

/** Most rows of one list: an organisation with more people sends several. */
const mostRows = 1_000

type Planned = { readonly version: number; readonly rows: readonly PlannedRow[] }

const plan = (facts: StaffFacts, id: string, text: string, door: LocalDoor): Result<Planned, Refusal> => {
  const { organisation, staff } = facts
  if (organisation?.id !== id) return refuse({ code: 'not-available' })
  const read = readCsv(text, peopleListColumns)
  if (!read.ok) return read
  if (read.value.length > mostRows) return refuse({ code: 'csv-too-large', field: 'file' })
  const about = { ...staff, today: dayOf(door.now), asker: door.actor.professionalId }
  return ok({ version: organisation.version, rows: planPeopleList(read.value, about) })
}

const designated = (positionId: string, { from, until }: WishedPeriod, door: LocalDoor): DesignationGranted => ({
  ...{ type: 'designation-granted', designationId: door.draw.id(), positionId },
  from: from as CalendarDay,
  until: until as CalendarDay | null,
})

/** What happens by one row. */
const eventsOf = (row: PlannedRow, organisationId: string, door: LocalDoor): (ProfessionalAdded | DesignationGranted)[] => {
  if (row.outcome === 'designated') return [designated(row.positionId, row.designation, door)]
  if (row.outcome !== 'added' && row.outcome !== 'added-designated') return []
  const [professionalId, positionId] = [door.draw.id(), door.draw.id()]
  const ids = { professionalId, positionId, organisationId }
  const added: ProfessionalAdded = { ...row.wish, type: 'professional-added', ...ids, from: dayOf(door.now) }
  return row.designation === null ? [added] : [added, designated(positionId, row.designation, door)]
}

/** What the log tells of each row: who was added, who was designated. */
const thingOf = (event: ProfessionalAdded | DesignationGranted) =>
  event.type === 'professional-added'
    ? { kind: 'position', id: event.positionId }
    : { kind: 'designation', id: event.designationId, fields: ['from', 'until'] }

const decideTake = (
  { facts }: Grant<StaffFacts, 'people-list:take'>,
  id: string,
  wish: { readonly text: string; readonly version: number },
  door: LocalDoor,
) => {
  const planned = plan(facts, id, wish.text, door)
  if (!planned.ok) return planned
  const { version, rows } = planned.value
  if (version !== wish.version) return refuse({ code: 'changed-meanwhile' })
  if (rows.some(({ outcome }) => outcome === 'wrong')) return refuse({ code: 'rows-wrong', field: 'file' })
  const events = rows.flatMap((row) => eventsOf(row, id, door))
  if (events.length === 0) return refuse({ code: 'nothing-new', field: 'file' })
  const count = (type: string) => events.filter((event) => event.type === type).length
  const counts = { added: count('professional-added'), designated: count('designation-granted') }
  const positionId = door.actor.positionId ?? ''
  const listId = door.draw.id()
  const taken: PeopleListTaken = { type: 'people-list-taken', listId, organisationId: id, positionId, ...counts, at: door.now }
  const expect = [expectOrganisationVersion(id, version)]
  const things = [{ kind: 'organisation', id }, ...events.map(thingOf)]
  const under = facts.organisation === null ? undefined : inEveryLog(facts.organisation, door)
  return ok({ events: [...events, taken], subjects: [], things, ...(under && { under }), expect, answer: () => counts })
}

/**
 * Shows what taking over a list of people would do; nothing changes. Refused for what is wrong with the file as a whole, as `readCsv` says; 1,000 rows at
 * most.
 */
export const previewPeopleList = async (door: LocalDoor, id: string, text: string): Promise<Result<object, Refusal>> => {
  const facts = await staffFacts(door, id)
  const grant = permit(takePeopleList, door, facts)
  const decision = decide(grant, (granted) => {
    const planned = plan(granted.facts, id, text, door)
    if (!planned.ok) return planned
    const rows = planned.value.rows.map((row) => ({
      ...{ line: row.line, name: row.name, outcome: row.outcome },
      problem: row.outcome === 'wrong' ? row.problem : null,
    }))
    return ok({ events: [], subjects: [], answer: () => ({ version: planned.value.version, rows }) })
  })
  return commit(door, grant, decision)
}

/**
 * Takes a list of people over: all of it or nothing. Refused as `readCsv` says, with `rows-wrong` when one row is, `nothing-new`, or `changed-meanwhile` when
 * the organisation is no longer as it was at the preview.
 */
export const takeOverPeopleList = async (
  door: LocalDoor,
  id: string,
  wish: { readonly text: string; readonly version: number },
): Promise<Result<{ added: number; designated: number }, Refusal>> => {
  const facts = await staffFacts(door, id)
  const grant = permit(takePeopleList, door, facts)
  const decision = decide(grant, (granted) => decideTake(granted, id, wish, door))
  return commit(door, grant, decision)
}
