import {
  functionsInDutch,
  type peopleListColumns,
  rolesInDutch,
  type rowProblems,
} from '@mens-centraal/contract/local-index/people-lists'
import { addDays, type CalendarDay, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { CsvRow } from '@mens-centraal/platform/csv/read-csv'
import type { WishedPeriod } from './covenant.ts'
import { designationRefusal } from './designation.ts'
import { employeeWithMail, type ListedEmployee, type ProfessionalWish, professionalRefusal, type Staff } from './professional.ts'

/** One row of a list of people, under its columns. */
export type ListRow = CsvRow<(typeof peopleListColumns)[number]>
export type RowProblem = (typeof rowProblems)[number]

/** The organisation as it is, the day, and who asks. */
export type ListAbout = Staff<ListedEmployee> & {
  readonly independent: boolean
  readonly today: CalendarDay
  readonly asker: string | null
}

/** What a row comes down to: somebody new, somebody who is designated, both, nothing new, or what is wrong with it. */
export type PlannedRow = { readonly line: number; readonly name: string } & (
  | { readonly outcome: 'added' | 'added-designated'; readonly wish: ProfessionalWish; readonly designation: WishedPeriod | null }
  | { readonly outcome: 'designated'; readonly positionId: string; readonly designation: WishedPeriod }
  | { readonly outcome: 'known' }
  | { readonly outcome: 'wrong'; readonly problem: RowProblem }
)

/** A day as people write it in a spreadsheet: 1-9-2026, 01/09/2026 or 2026-09-01; undefined for anything else. */
export const readListDay = (text: string): CalendarDay | undefined => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? []
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDay(iso) ? iso : undefined
}

const byWord = <Words extends object>(words: Words, typed: string): Words[keyof Words] | undefined =>
  Object.entries(words).find(([word]) => word === typed.normalize('NFC').toLowerCase())?.[1]

/** The designation that a row asks for; null for none; undefined when a day cannot be read. `t/m` is the last day. */
const designationIn = ({ cells }: ListRow): WishedPeriod | null | undefined => {
  const [first, last] = [cells['aangewezen vanaf'], cells['aangewezen t/m']]
  if (first === '') return last === '' ? null : undefined
  const [from, lastDay] = [readListDay(first), last === '' ? null : readListDay(last)]
  if (from === undefined || lastDay === undefined) return undefined
  return { from, until: lastDay === null ? null : addDays(lastDay, 1) }
}

const wishIn = ({ cells }: ListRow): ProfessionalWish | RowProblem => {
  const needed = [cells.voornaam, cells.achternaam, cells['e-mail'], cells.telefoon, cells.functie, cells.rol]
  if (needed.includes('')) return 'required'
  if (needed.some((text) => text.length > 100)) return 'csv-too-long'
  const [does, roles] = [byWord(functionsInDutch, cells.functie), byWord(rolesInDutch, cells.rol)]
  if (does === undefined) return 'function-unknown'
  if (roles === undefined) return 'role-unknown'
  return {
    ...{ givenName: cells.voornaam, familyName: cells.achternaam, function: does, roles },
    ...{ email: cells['e-mail'], phone: cells.telefoon, presence: [] },
    subject: cells.account === '' ? null : cells.account,
  }
}

const nameIn = ({ cells }: ListRow): string => `${cells.voornaam} ${cells.achternaam}`.trim()
const wrong = (row: ListRow, problem: RowProblem): PlannedRow => ({
  ...{ line: row.line, name: nameIn(row) },
  ...{ outcome: 'wrong', problem },
})

const planKnown = (row: ListRow, known: ListedEmployee, designation: WishedPeriod | null, about: ListAbout): PlannedRow => {
  const { line } = row
  const name = nameIn(row)
  if (known.name.toLowerCase() !== name.toLowerCase()) return wrong(row, 'name-differs')
  const has = known.designations.some(({ from, until }) => from === designation?.from && until === designation.until)
  if (designation === null || has) return { line, name, outcome: 'known' }
  if (known.professionalId === about.asker) return wrong(row, 'second-person-required')
  const job = { employed: known.employed, roles: known.roles, independent: about.independent }
  const refusal = designationRefusal(job, known.designations, designation, about.today)
  if (refusal !== null) return wrong(row, refusal.code as RowProblem)
  return { line, name, outcome: 'designated', positionId: known.positionId, designation }
}

const planNew = (row: ListRow, designation: WishedPeriod | null, about: ListAbout): PlannedRow => {
  const wish = wishIn(row)
  if (typeof wish === 'string') return wrong(row, wish)
  const job = { employed: { from: about.today, until: null }, roles: wish.roles, independent: about.independent }
  const refusal =
    professionalRefusal(about, wish, null, about.today) ??
    (designation === null ? null : designationRefusal(job, [], designation, about.today))
  if (refusal !== null) return wrong(row, refusal.code as RowProblem)
  return { line: row.line, name: nameIn(row), outcome: designation === null ? 'added' : 'added-designated', wish, designation }
}

const planRow = (row: ListRow, earlier: readonly ListRow[], about: ListAbout): PlannedRow => {
  if (row.problem !== null) return wrong(row, row.problem)
  const { 'e-mail': email, account } = row.cells
  if (email === '') return wrong(row, 'required')
  const again = (other: ListRow) =>
    other.cells['e-mail'].toLowerCase() === email.toLowerCase() || (account !== '' && other.cells.account === account)
  if (earlier.some(again)) return wrong(row, 'twice-in-file')
  const designation = designationIn(row)
  if (designation === undefined) return wrong(row, 'day-invalid')
  const known = employeeWithMail(about, email, about.today)
  return known === undefined ? planNew(row, designation, about) : planKnown(row, known, designation, about)
}

/**
 * What taking over a list of people would do, row by row, in the order of the file. Who is known, by mail address, is left as they are, and only
 * designated; of who is not named nothing changes. A row of somebody who stands in the file before is wrong.
 * @param about the organisation as it is, the day, and who asks: nobody designates themselves
 */
export const planPeopleList = (rows: readonly ListRow[], about: ListAbout): PlannedRow[] =>
  rows.map((row, index) => planRow(row, rows.slice(0, index), about))
