import type { Door } from '@mens-centraal/platform/access/door'
import type { Actor } from '@mens-centraal/platform/access/permission'
import type { PositionStanding } from './position.ts'

/** The person at the door of a local index, as the directory knows them with this very request. */
export type LocalActor = Actor & {
  readonly sessionId: string | null
  readonly givenName: string
  readonly familyName: string
  readonly function: string
  readonly organisation: string
  readonly mayUseBsn: boolean
  readonly standing: PositionStanding
}

const nothing: PositionStanding = {
  roles: [],
  organisation: { independent: false, categoryPeriods: [], helpingPeriods: [], covenants: [] },
  designations: [],
}

/** Somebody who is not logged in. */
export const stranger: LocalActor = {
  positionId: null,
  professionalId: null,
  organisationId: null,
  municipalityId: null,
  covenantMunicipalityId: null,
  roles: [],
  sessionId: null,
  givenName: '',
  familyName: '',
  function: '',
  organisation: '',
  mayUseBsn: false,
  standing: nothing,
}

/** The house's own program, for what follows from an act or from time. */
export const houseProgram: LocalActor = { ...stranger, roles: ['system'] }

/** A request or job at a local index. */
export type LocalDoor = Door<LocalActor>
