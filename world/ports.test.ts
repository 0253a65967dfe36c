import { expect, test } from 'vitest'
import { portsFrom, readPortBase } from './ports.ts'

test('without a base, the ports are those that the documents name', () => {
  const base = readPortBase(undefined) ?? 0
  expect(portsFrom(base)).toEqual({
    startPage: 4000,
    localIndex: 4100,
    nationalIndex: 4400,
    nationalFigures: 4401,
    keyCustodian1: 4501,
    keyCustodian2: 4502,
    keyCustodian3: 4503,
    mailbox: 4600,
    schoolAdministration: 4850,
    smtp: 4625,
    mailReports: 4650,
    identityProvider: 4700,
    populationRegister: 4800,
  })
})

test.each([
  ['5000', 5000],
  ['', 4000],
  ['64636', 64_636],
  ['64637', undefined],
  ['1023', undefined],
  ['80.5', undefined],
  ['vier', undefined],
])('a base of "%s" is read as %s', (typed, base) => {
  expect(readPortBase(typed)).toBe(base)
})
