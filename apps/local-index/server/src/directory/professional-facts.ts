import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import { ask } from '@mens-centraal/platform/access/door'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import type { LocalDoor } from './actor.ts'
import { type Managed, managedFacts } from './managed-facts.ts'
import { periodOf } from './organisation-facts.ts'
import type { Employee, ListedEmployee, ProfessionalWish, Staff } from './professional.ts'

const designatedCategories = prepared(
  'SELECT code FROM organisation_categories WHERE valid_from <= $1 AND (valid_until IS NULL OR valid_until > $1)',
)

/** The categories that are designated on the day of the door (Jeugdwet art. 7.1.1.2). */
export const categoriesToday = async (door: LocalDoor): Promise<string[]> => {
  const [rows = []] = await ask(door, [designatedCategories(dayOf(door.now))])
  return rows.map(({ code }) => String(code))
}

const domainsOf = prepared('SELECT email_domains FROM organisations WHERE id = $1')

/** The mail domains of an organisation; none when it keeps none. */
export const mailDomainsOf = async (door: LocalDoor, organisationId: string | null): Promise<readonly string[]> => {
  const [rows] = await ask(door, [domainsOf(organisationId)])
  return (rows?.[0] as { email_domains: string[] } | undefined)?.email_domains ?? []
}

const keptOf = prepared(`
  SELECT n.given_name, n.family_name, p.function, p.email, p.phone, p.presence, array(SELECT unnest(p.roles) EXCEPT SELECT unnest(p.roles_granted)) AS roles, p.issuer_subject
  FROM positions p JOIN professionals n ON n.id = p.professional_id WHERE p.id = $1`)

/** What is kept of somebody who works somewhere, as a manager would say it; null when there is no such job. */
export const keptProfessional = async (door: LocalDoor, positionId: string): Promise<ProfessionalWish | null> => {
  const [rows] = await ask(door, [keptOf(positionId)])
  const row = rows?.[0] as { [column: string]: never } | undefined
  if (row === undefined) return null
  return {
    ...{ givenName: row['given_name'] ?? '', familyName: row['family_name'] ?? '', function: row['function'] ?? '' },
    ...{ email: row['email'] ?? '', phone: row['phone'] ?? '', presence: row['presence'] ?? [] },
    ...{ roles: row['roles'] ?? [], subject: row['issuer_subject'] ?? null },
  }
}

/** Everybody who works or worked at an organisation, named by its own id or by that of one of its jobs; always one row for the organisation itself. */
const staffOf = prepared(`
  SELECT o.email_domains, o.independent, EXISTS (SELECT FROM issuers i WHERE i.organisation_id = o.id) AS has_issuer,
    p.id, p.professional_id, n.given_name, n.family_name, p.email, p.issuer_subject, p.valid_from, p.valid_until, p.kept_by, p.roles, p.roles_granted <> '{}' AS has_right,
    ARRAY(SELECT d.valid_from || '/' || coalesce(d.valid_until::text, '') FROM designations d WHERE d.position_id = p.id) AS designations
  FROM organisations o LEFT JOIN positions p ON p.organisation_id = o.id LEFT JOIN professionals n ON n.id = p.professional_id
  WHERE o.id = coalesce((SELECT organisation_id FROM positions WHERE id = $1), $1)`)

type StaffRow = {
  email_domains: string[]
  independent: boolean
  has_issuer: boolean
  id: string | null
  professional_id: string
  given_name: string
  family_name: string
  email: string | null
  issuer_subject: string | null
  valid_from: string
  valid_until: string | null
  kept_by: Employee['keptBy']
  roles: string[]
  has_right: boolean
  designations: string[]
}

/** An organisation that a manager acts on, with all its people. */
export type StaffFacts = Managed & {
  readonly staff: Staff<ListedEmployee> & { readonly independent: boolean }
}

const employeeOf = (row: StaffRow & { id: string }): ListedEmployee => ({
  positionId: row.id,
  professionalId: row.professional_id,
  name: `${row.given_name} ${row.family_name}`,
  email: row.email,
  subject: row.issuer_subject,
  employed: { from: calendarDay(row.valid_from), until: row.valid_until === null ? null : calendarDay(row.valid_until) },
  keptBy: row.kept_by,
  hasManagementRight: row.has_right,
  roles: row.roles,
  designations: row.designations.map(periodOf),
})

const readStaff = (rows: Row[] = []): StaffFacts['staff'] => {
  const all = rows as unknown as StaffRow[]
  const isSomebody = (row: StaffRow): row is StaffRow & { id: string } => row.id !== null
  return {
    emailDomains: all[0]?.email_domains ?? [],
    hasIssuer: all[0]?.has_issuer === true,
    independent: all[0]?.independent === true,
    employees: all.filter(isSomebody).map(employeeOf),
  }
}

/**
 * What must be known to decide an act on somebody who works at an organisation. Its version is read before its people: who came in between is found out when
 * the act is kept.
 * @param id of the organisation, or of a job there
 */
export const staffFacts = async (door: LocalDoor, id: string): Promise<StaffFacts> => {
  const managed = await managedFacts(door, id)
  const [rows] = await ask(door, [staffOf(id)])
  return { ...managed, staff: readStaff(rows) }
}
