import { peopleListColumns } from '@mens-centraal/contract/local-index/people-lists'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { readCsv } from '@mens-centraal/platform/csv/read-csv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listOf, type listRow } from '../../../../../test/world/people-list.ts'
import { type ListAbout, planPeopleList, readListDay } from './people-list.ts'

const today = calendarDay('2026-11-22')
const since = { from: calendarDay('2024-01-01'), until: null }
const anna = {
  ...{ positionId: 'anna', professionalId: 'anna', name: 'Anna Visser', email: 'anna@delinde.voorbeeld.example' },
  ...{ subject: 'anna-1', employed: since, keptBy: 'file' as const, hasManagementRight: false },
  ...{ roles: ['reporter'], designations: [] as (typeof since)[] },
}
const school: ListAbout = {
  ...{ emailDomains: ['delinde.voorbeeld.example'], hasIssuer: true, independent: false },
  ...{ today, asker: 'gerard', employees: [anna] },
}
const plan = (rows: readonly Partial<typeof listRow>[], about = school) => {
  const read = readCsv(listOf(...rows), peopleListColumns)
  return planPeopleList(read.ok ? read.value : [], about)
}
const saysOf = (row: Partial<typeof listRow>, about = school) => {
  const [planned] = plan([row], about)
  return planned?.outcome === 'wrong' ? planned.problem : planned?.outcome
}
const annaRow = { voornaam: 'Anna', achternaam: 'Visser', 'e-mail': 'Anna@DeLinde.voorbeeld.example', account: '' }
const from = { 'aangewezen vanaf': '1-12-2026' }

test.each([
  ['somebody new', {}, 'added'],
  ['somebody new, designated', { ...from, 'aangewezen t/m': '31-7-2027' }, 'added-designated'],
  ['somebody known', annaRow, 'known'],
  ['somebody known, designated now', { ...annaRow, ...from }, 'designated'],
  ['a known address with another name', { ...annaRow, achternaam: 'Vis' }, 'name-differs'],
  ['no address', { 'e-mail': '' }, 'required'],
  ['no telephone', { telefoon: '' }, 'required'],
  ['an unknown function', { functie: 'chef' }, 'function-unknown'],
  ['a right to manage', { rol: 'functioneel beheerder' }, 'role-unknown'],
  ['an address of another organisation', { 'e-mail': 'mo@elders.example' }, 'mail-domain-unknown'],
  ['no address at all', { 'e-mail': 'mo' }, 'mail-invalid'],
  ['words for a number', { telefoon: 'bel maar' }, 'phone-invalid'],
  ['no account where people log in at the organisation', { account: '' }, 'subject-needed'],
  ["somebody else's account", { account: 'anna-1' }, 'subject-taken'],
  ['a day that is none', { 'aangewezen vanaf': '31-2-2027' }, 'day-invalid'],
  ['an end without a beginning', { 'aangewezen t/m': '31-7-2027' }, 'day-invalid'],
  ['a designation in the past', { 'aangewezen vanaf': '1-1-2026' }, 'start-invalid'],
  ['an end before the beginning', { ...from, 'aangewezen t/m': '1-11-2026' }, 'period-invalid'],
  ['a coordinator who is designated', { ...from, rol: 'coördinator' }, 'not-a-reporter'],
  ['a formula', { achternaam: '=cmd()' }, 'csv-formula'],
] as const)('%s is read as such', (_what, row, says) => {
  expect(saysOf(row)).toBe(says)
})

test('who asks does not designate themselves, and an independent professional needs no designation', () => {
  expect(saysOf({ ...annaRow, ...from }, { ...school, asker: 'anna' })).toBe('second-person-required')
  expect(saysOf(from, { ...school, independent: true })).toBe('designation-not-needed')
})

test('who stands in the file twice is wrong the second time', () => {
  expect(plan([{}, { account: 'mo-2' }]).map(({ outcome }) => outcome)).toEqual(['added', 'wrong'])
  expect(plan([{}, { 'e-mail': 'mo2@delinde.voorbeeld.example' }]).map(({ outcome }) => outcome)).toEqual(['added', 'wrong'])
})

test.each([
  ['1-9-2026', '2026-09-01'],
  ['01/09/2026', '2026-09-01'],
  ['2026-09-01', '2026-09-01'],
  ['1 september', undefined],
  ['13-13-2026', undefined],
])('the day %s is read as %s', (text, day) => {
  expect(readListDay(text)).toBe(day)
})

test('whatever is in a file, each row says something, and who was taken over is known the next time', () => {
  const cell = fc.oneof(
    fc.constant(''),
    fc.string({ maxLength: 20 }),
    fc.constantFrom('1-12-2026', 'melder', 'arts', 'x@delinde.voorbeeld.example'),
  )
  const row = fc.record(Object.fromEntries(peopleListColumns.map((column) => [column, cell])))
  fc.assert(
    fc.property(fc.array(fc.oneof(row, fc.constant(annaRow), fc.constant({})), { maxLength: 5 }), (rows) => {
      const planned = plan(rows)
      for (const one of planned) expect(one.outcome === 'wrong' ? one.problem : one.outcome).toBeTypeOf('string')
      const added = planned.flatMap((one) => ('wish' in one ? [one] : []))
      const employees = added.map(({ wish, name, designation }, index) => ({
        ...{ ...anna, positionId: `p${index}`, name, email: wish.email, subject: wish.subject },
        designations: designation === null ? [] : [designation as typeof since],
      }))
      const again = plan(rows, { ...school, employees: [anna, ...employees] })
      for (const [index, one] of planned.entries()) if ('wish' in one) expect(again[index]?.outcome).toBe('known')
    }),
    { seed: 20261122, numRuns: 300 },
  )
})
