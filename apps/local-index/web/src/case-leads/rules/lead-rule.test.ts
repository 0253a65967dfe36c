import { expect, test } from 'vitest'
import { byDomain, leadingDomains, moved, type RuleValues, readAge, ruleOf } from './lead-rule.ts'

const typed: RuleValues = { who: 'any', independent: 'any', fromAge: '', belowAge: '', among: 'first' }
const anyone = { domain: null, category: null, independent: null, fromAge: null, belowAge: null, among: 'first' }

test.each([
  ['', null],
  [' 12 ', 12],
  ['0', 0],
  ['23', 23],
  ['24', undefined],
  ['twaalf', undefined],
  ['-1', undefined],
  ['1.5', undefined],
])('"%s" is read as age %s', (text, age) => {
  expect(readAge(text)).toBe(age)
})

test('what was typed becomes a rule, unless its ages leave nobody', () => {
  expect(ruleOf(typed)).toEqual(anyone)
  expect(ruleOf({ ...typed, who: 'domain:youth-help', independent: 'no' })).toEqual({
    ...anyone,
    domain: 'youth-help',
    independent: false,
  })
  expect(ruleOf({ ...typed, who: 'category:veilig-thuis', fromAge: '12', belowAge: '18', among: 'last' })).toEqual({
    ...anyone,
    ...{ category: 'veilig-thuis', fromAge: 12, belowAge: 18, among: 'last' },
  })
  for (const ages of [{ fromAge: '18', belowAge: '12' }, { belowAge: '0' }, { fromAge: 'x' }])
    expect(ruleOf({ ...typed, ...ages })).toBeUndefined()
})

test('a rule goes one place up or down, and no further', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})

test('only kinds of organisation that may lead can be chosen', () => {
  const kinds = leadingDomains([
    { code: 'halt', domain: 'police-and-justice', mayLead: false },
    { code: 'addiction-care', domain: 'health-care', mayLead: true },
    { code: 'general-practitioner', domain: 'health-care', mayLead: true },
  ])
  expect([...kinds]).toEqual([['health-care', ['addiction-care', 'general-practitioner']]])
})

test('kinds of organisation stand together by domain, those that may lead first', () => {
  const shown = byDomain([
    { code: 'primary-school', domain: 'education', mayLead: false },
    { code: 'addiction-care', domain: 'health-care', mayLead: true },
    { code: 'halt', domain: 'police-and-justice', mayLead: false },
    { code: 'general-practitioner', domain: 'health-care', mayLead: true },
  ])
  expect(shown.map(({ domain, codes }) => `${domain}: ${codes.length}`)).toEqual([
    'health-care: 2',
    'education: 1',
    'police-and-justice: 1',
  ])
})
