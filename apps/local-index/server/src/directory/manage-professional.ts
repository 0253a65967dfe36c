import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import { inEveryLog } from './managed-facts.ts'
import { addProfessional, changeProfessional, endPosition } from './organisation-permissions.ts'
import { expectOrganisationVersion } from './organisation-store.ts'
import {
  endRefusal,
  fieldsChanged,
  keptRefusal,
  type PositionEnded,
  type ProfessionalAdded,
  type ProfessionalChanged,
  type ProfessionalEvent,
  type ProfessionalWish,
  professionalRefusal,
  wayInRefusal,
} from './professional.ts'
import { keptProfessional, type StaffFacts, staffFacts } from './professional-facts.ts'

const done = (
  { organisation }: StaffFacts,
  event: ProfessionalEvent & { readonly positionId: string },
  door: LocalDoor,
  fields: readonly string[] = [],
) => {
  if (organisation === null) return refuse({ code: 'not-available' })
  const expect = [expectOrganisationVersion(organisation.id, organisation.version)]
  const things = [{ kind: 'position', id: event.positionId, fields }]
  return ok({ events: [event], subjects: [], things, under: inEveryLog(organisation, door), expect, answer: () => null })
}

const employeeIn = ({ staff }: StaffFacts, positionId: string) =>
  staff.employees.find((employee) => employee.positionId === positionId)

const decideAdd = (
  { facts }: Grant<StaffFacts, 'professional:add'>,
  organisationId: string,
  wish: ProfessionalWish,
  door: LocalDoor,
) => {
  if (facts.organisation?.id !== organisationId) return refuse({ code: 'not-available' })
  const today = dayOf(door.now)
  const refusal = professionalRefusal(facts.staff, wish, null, today)
  if (refusal !== null) return refuse(refusal)
  const [professionalId, positionId] = [door.draw.id(), door.draw.id()]
  const event: ProfessionalAdded = {
    ...wish,
    type: 'professional-added',
    professionalId,
    positionId,
    organisationId,
    from: today,
  }
  return done(facts, event, door)
}

const decideChange = (
  { facts }: Grant<StaffFacts & { readonly kept: ProfessionalWish | null }, 'professional:change'>,
  positionId: string,
  wish: ProfessionalWish,
  door: LocalDoor,
) => {
  const employee = employeeIn(facts, positionId)
  if (employee === undefined) return refuse({ code: 'not-available' })
  const today = dayOf(door.now)
  const refusal =
    keptRefusal(employee, today) ?? wayInRefusal(employee, wish) ?? professionalRefusal(facts.staff, wish, positionId, today)
  if (refusal !== null) return refuse(refusal)
  const event: ProfessionalChanged = { ...wish, type: 'professional-changed', positionId }
  return done(facts, event, door, facts.kept === null ? [] : fieldsChanged(facts.kept, wish))
}

const decideEnd = ({ facts }: Grant<StaffFacts, 'position:end'>, positionId: string, until: string, door: LocalDoor) => {
  const employee = employeeIn(facts, positionId)
  if (employee === undefined) return refuse({ code: 'not-available' })
  const refusal = endRefusal(employee, until, dayOf(door.now))
  if (refusal !== null) return refuse(refusal)
  const event: PositionEnded = { type: 'position-ended', positionId, until: until as CalendarDay }
  return done(facts, event, door, ['until'])
}

/** Adds somebody who works at an organisation from today on. Refused as `professionalRefusal` says. */
export const recordProfessional = async (
  door: LocalDoor,
  organisationId: string,
  wish: ProfessionalWish,
): Promise<Result<null, Refusal>> => {
  const facts = await staffFacts(door, organisationId)
  const grant = permit(addProfessional, door, facts)
  const decision = decide(grant, (granted) => decideAdd(granted, organisationId, wish, door))
  return commit(door, grant, decision)
}

/** Changes what is kept of somebody, with the next request; number and days of presence that the person filled in stay. Refused as `keptRefusal` and `professionalRefusal` say. */
export const amendProfessional = async (
  door: LocalDoor,
  positionId: string,
  wish: ProfessionalWish,
): Promise<Result<null, Refusal>> => {
  const facts = { ...(await staffFacts(door, positionId)), kept: await keptProfessional(door, positionId) }
  const grant = permit(changeProfessional, door, facts)
  const decision = decide(grant, (granted) => decideChange(granted, positionId, wish, door))
  return commit(door, grant, decision)
}

/** Ends somebody's job; from that day on they are let in no more, and the coordinator hears which signals are left. Refused as `endRefusal` says. */
export const endPositionOn = async (door: LocalDoor, positionId: string, until: string): Promise<Result<null, Refusal>> => {
  const facts = await staffFacts(door, positionId)
  const grant = permit(endPosition, door, facts)
  const decision = decide(grant, (granted) => decideEnd(granted, positionId, until, door))
  return commit(door, grant, decision)
}
