import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Period } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { isOwnAddress, isPhone } from './organisation.ts'

/** What a manager says of somebody who works at an organisation. */
export type ProfessionalWish = {
  readonly givenName: string
  readonly familyName: string
  readonly function: string
  readonly email: string
  readonly phone: string
  readonly presence: readonly string[]
  /** A reporter, a coordinator, or both; rights to manage take two managers. */
  readonly roles: readonly ('reporter' | 'coordinator')[]
  /** By what the organisation's login service knows this person; null where it has none. */
  readonly subject: string | null
}

/** The names of what a wish changes of somebody, for the log: never from what. */
export const fieldsChanged = (kept: ProfessionalWish, wish: ProfessionalWish): string[] => {
  const told = (value: unknown): string => JSON.stringify(Array.isArray(value) ? value.toSorted() : value)
  const fields = ['givenName', 'familyName', 'function', 'email', 'phone', 'presence', 'roles', 'subject'] as const
  return fields.filter((field) => told(kept[field]) !== told(wish[field]))
}

/** Somebody who works, or worked, at an organisation. */
export type Employee = {
  readonly positionId: string
  readonly professionalId: string
  readonly name: string
  readonly email: string | null
  readonly subject: string | null
  readonly employed: Period
  readonly keptBy: 'file' | 'manager'
  readonly hasManagementRight: boolean
}

/**
 * Why the way in of somebody with a right to manage cannot be changed: a mail address or an account at the login service leads to that right, and no manager
 * gives it alone. Refused with `management-right-held` while two managers must take the right first.
 */
export const wayInRefusal = (employee: Employee, wish: Pick<ProfessionalWish, 'email' | 'subject'>): Refusal | null =>
  employee.hasManagementRight && (employee.email !== wish.email || employee.subject !== wish.subject)
    ? { code: 'management-right-held', field: employee.email === wish.email ? 'subject' : 'email' }
    : null

/** An employee with their rights, as a list of people must know them. */
export type ListedEmployee = Employee & { readonly roles: readonly string[]; readonly designations: readonly Period[] }

/** An organisation with its people, as a manager's act on one of them must know it. */
export type Staff<E extends Employee = Employee> = {
  readonly emailDomains: readonly string[]
  readonly hasIssuer: boolean
  readonly employees: readonly E[]
}

const same = (a: string | null, b: string): boolean => a?.trim().toLowerCase() === b.trim().toLowerCase()

/** Who works at an organisation on a day with this mail address. */
export const employeeWithMail = <E extends Employee>({ employees }: Staff<E>, email: string, on: CalendarDay): E | undefined =>
  employees.find((one) => same(one.email, email) && (one.employed.until === null || one.employed.until > on))

const mailRefusal = (staff: Staff, email: string, self: string | null, on: CalendarDay): Refusal | null => {
  if (!/^[^\s@]+@([^\s@]+\.[^\s@.]+)$/.test(email)) return { code: 'mail-invalid', field: 'email' }
  const { emailDomains } = staff
  if (!isOwnAddress(email, emailDomains)) {
    return { code: 'mail-domain-unknown', field: 'email', facts: { domains: emailDomains.join(', ') } }
  }
  const holder = employeeWithMail(
    { ...staff, employees: staff.employees.filter(({ positionId }) => positionId !== self) },
    email,
    on,
  )
  return holder === undefined ? null : { code: 'mail-address-shared', field: 'email' }
}

/**
 * Whether somebody may be kept like this at an organisation.
 * @param self the job that is changed; null for who is added
 * @returns `mail-invalid`, `mail-domain-unknown` for an address that is not the organisation's, `mail-address-shared`, `phone-invalid`; where people log in at the
 * organisation itself `subject-needed` or `subject-taken`; null when it may
 */
export const professionalRefusal = (
  staff: Staff,
  wish: ProfessionalWish,
  self: string | null,
  on: CalendarDay,
): Refusal | null => {
  const mail = mailRefusal(staff, wish.email, self, on)
  if (mail !== null) return mail
  if (!isPhone(wish.phone)) return { code: 'phone-invalid', field: 'phone' }
  if (!staff.hasIssuer) return null
  if (wish.subject === null) return { code: 'subject-needed', field: 'subject' }
  const taken = staff.employees.some(({ positionId, subject }) => positionId !== self && subject === wish.subject)
  return taken ? { code: 'subject-taken', field: 'subject' } : null
}

/** Whether a manager may change or end this job: whom the directory file names, only that file changes. */
export const keptRefusal = ({ keptBy, employed }: Employee, on: CalendarDay): Refusal | null => {
  if (keptBy === 'file') return { code: 'kept-by-file' }
  return employed.until !== null && employed.until <= on ? { code: 'period-over' } : null
}

/**
 * Whether a job may end on a day, the first on which the person works there no more: from today on.
 * @returns as `keptRefusal`; `management-right-held` while two managers must take a right first; `period-invalid`, `end-unchanged`; null when it may
 */
export const endRefusal = (employee: Employee, until: string, today: CalendarDay): Refusal | null => {
  const kept = keptRefusal(employee, today)
  if (kept !== null) return kept
  if (employee.hasManagementRight) return { code: 'management-right-held' }
  if (!isCalendarDay(until) || until < today || until <= employee.employed.from) return { code: 'period-invalid', field: 'until' }
  return until === employee.employed.until ? { code: 'end-unchanged', field: 'until' } : null
}

/** A manager added somebody who works at an organisation. */
export type ProfessionalAdded = ProfessionalWish & {
  readonly type: 'professional-added'
  readonly professionalId: string
  readonly positionId: string
  readonly organisationId: string
  readonly from: CalendarDay
}
/** A manager changed what is kept of somebody. */
export type ProfessionalChanged = ProfessionalWish & { readonly type: 'professional-changed'; readonly positionId: string }
/** Somebody works at an organisation no more, from a day on. */
export type PositionEnded = { readonly type: 'position-ended'; readonly positionId: string; readonly until: CalendarDay }
/** A list of people was taken over for an organisation. */
export type PeopleListTaken = {
  readonly type: 'people-list-taken'
  readonly listId: string
  readonly organisationId: string
  readonly positionId: string
  readonly added: number
  readonly designated: number
  readonly at: Date
}

/** All that happens to people whom a manager keeps. */
export type ProfessionalEvent = ProfessionalAdded | ProfessionalChanged | PositionEnded | PeopleListTaken
