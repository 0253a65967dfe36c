import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Period } from '@mens-centraal/kernel/period'
import { ask } from '@mens-centraal/platform/access/door'
import type { Thing, UnderCovenants } from '@mens-centraal/platform/audit/record'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { LocalDoor } from './actor.ts'
import type { Dated } from './covenant.ts'
import type { DesignatedJob } from './designation.ts'
import type { ManagedFacts } from './organisation-permissions.ts'

/** One organisation as a manager's act needs it, and the job that the act is about, if it is about one. */
export type Managed = ManagedFacts & {
  readonly organisation:
    | (NonNullable<ManagedFacts['organisation']> & { readonly id: string; readonly version: number; readonly category: string })
    | null
  /** The covenants with the manager's own municipality. */
  readonly covenants: readonly Dated[]
  /** What an act is about, for the log: the job, or else the organisation. */
  readonly things: readonly Thing[]
  readonly job:
    | (DesignatedJob & { readonly id: string; readonly professionalId: string; readonly designations: readonly Dated[] })
    | null
}

/** Every municipality whose managers manage an organisation finds in its log what one of them does to its people and their designations; the acting one first. */
export const inEveryLog = ({ municipalityIds }: NonNullable<Managed['organisation']>, door: LocalDoor): UnderCovenants =>
  new Map([door.actor.municipalityId, ...municipalityIds].map((id) => [id, []]))

/** The municipalities whose managers manage an organisation `o` on a day (`isManagedHere`), as text of a query. @param day the day, as text of a query */
export const managingOf = (day: string): string => `CASE WHEN o.municipality_id IS NOT NULL THEN ARRAY[o.municipality_id] ELSE
    ARRAY(SELECT c.municipality_id FROM covenants c WHERE c.organisation_id = o.id AND (c.valid_until IS NULL OR c.valid_until > ${day}) AND (c.valid_from <= ${day} OR (o.kept_by = 'manager'
      AND NOT EXISTS (SELECT FROM covenants x WHERE x.organisation_id = o.id AND (x.valid_from <= ${day} OR x.municipality_id <> c.municipality_id))))) END`

/** The organisation that an id is of, or to which the covenant, job or designation with that id belongs. */
const organisationOf = prepared(`
  SELECT o.id, o.version, o.category, array_remove(ARRAY(SELECT c.municipality_id FROM covenants c WHERE c.organisation_id = o.id) || o.municipality_id, NULL) AS ever_with,
    ${managingOf('$3')} AS municipality_ids,
    ARRAY(SELECT c.id || '/' || c.valid_from || '/' || coalesce(c.valid_until::text, '') FROM covenants c WHERE c.organisation_id = o.id AND c.municipality_id = $2) AS covenants
  FROM organisations o WHERE o.id = coalesce((SELECT organisation_id FROM covenants WHERE id = $1), (SELECT organisation_id FROM positions WHERE id = $1), (SELECT organisation_id FROM organisation_changes WHERE id = $1),
    (SELECT p.organisation_id FROM designations d JOIN positions p ON p.id = d.position_id WHERE d.id = $1), $1)`)

const jobOf = prepared(`
  SELECT p.id, p.professional_id, p.roles, p.valid_from, p.valid_until, o.independent,
    ARRAY(SELECT d.id || '/' || d.valid_from || '/' || coalesce(d.valid_until::text, '') FROM designations d WHERE d.position_id = p.id) AS designations
  FROM positions p JOIN organisations o ON o.id = p.organisation_id WHERE p.id = coalesce((SELECT position_id FROM designations WHERE id = $1), $1)`)

type OrganisationRow = {
  id: string
  version: number
  category: string
  municipality_ids: string[]
  ever_with: string[]
  covenants: string[]
}
type JobRow = {
  id: string
  professional_id: string
  roles: string[]
  valid_from: string
  valid_until: string | null
  independent: boolean
  designations: string[]
}

const periodFrom = (from: string, until: string): Period => ({
  from: calendarDay(from),
  until: until === '' ? null : calendarDay(until),
})

const datedOf = (text: string): Dated => {
  const [id = '', from = '', until = ''] = text.split('/')
  return { id, ...periodFrom(from, until) }
}

const readJob = (rows: Row[] | undefined): Managed['job'] => {
  const row = rows?.[0] as JobRow | undefined
  if (row === undefined) return null
  const { id, roles, independent } = row
  const employed = periodFrom(row.valid_from, row.valid_until ?? '')
  return { id, professionalId: row.professional_id, roles, independent, employed, designations: row.designations.map(datedOf) }
}

/** What must be known to decide an act of a manager. @param id of an organisation, or of a covenant, job or designation of one */
export const managedFacts = async (door: LocalDoor, id: string): Promise<Managed> => {
  const [organisations, jobs] = await ask(door, [organisationOf(id, door.actor.municipalityId, dayOf(door.now)), jobOf(id)])
  const row = organisations?.[0] as OrganisationRow | undefined
  const job = readJob(jobs)
  return {
    things: job !== null ? [{ kind: 'position', id: job.id }] : row === undefined ? [] : [{ kind: 'organisation', id: row.id }],
    organisation:
      row === undefined
        ? null
        : {
            ...{ id: row.id, version: row.version, category: row.category },
            ...{ municipalityIds: row.municipality_ids, everWith: row.ever_with },
          },
    covenants: row?.covenants.map(datedOf) ?? [],
    job,
  }
}
