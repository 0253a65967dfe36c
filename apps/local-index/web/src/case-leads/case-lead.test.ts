import { expect, test } from 'vitest'
import { decidedBy, type Lead, leadSentence, type MatchLead, onlySignal, ownPlace, whomToPropose } from './case-lead.ts'

const lead: Lead = { participant: 'one', name: 'Dewi Tan', you: false, since: '2026-11-23', by: 'accepted', because: null }
const person = (name: string, change: object = {}): MatchLead['participants'][number] => ({
  ...{ participant: name, name, organisation: `${name}s`, you: false, mayLead: true },
  ...change,
})

test.each([
  [{ standing: 'led', mode: 'ask', lead }, 'lead.other.accepted'],
  [{ standing: 'led', mode: 'rules', lead: { ...lead, you: true, by: 'appointed' } }, 'lead.you.appointed'],
  [{ standing: 'open', mode: 'ask', lead: null }, 'lead.open.ask'],
  [{ standing: 'open', mode: 'rules', lead: null }, 'lead.open.rules'],
  [{ standing: 'appointing', mode: 'rules', lead: null }, 'lead.appointing'],
  [{ standing: 'nobody-can', mode: 'ask', lead: null }, 'lead.nobody-can'],
  [{ standing: 'over', mode: 'ask', lead: null }, 'lead.over'],
] as const)('one sentence says who leads and why: %o', (given, id) => {
  expect(leadSentence(given).id).toBe(id)
})

test('who only signals is not proposed, and is named as such; oneself is not proposed to others', () => {
  const participants = [person('Bram', { you: true }), person('Dewi'), person('Kees', { mayLead: false })]
  expect(whomToPropose({ participants }).map(({ name }) => name)).toEqual(['Dewi'])
  expect(ownPlace({ participants })).toBe('Bram')
  expect(onlySignal({ participants })).toEqual(['Keess'])
  expect(ownPlace({ participants: participants.slice(1) })).toBeUndefined()
})

test('each fact by which a rule can decide is shown when it decided: kind, domain, how the lead works, age, and who signalled first', () => {
  const facts = { category: 'youth-help-provider', domain: 'youth-help', independent: false, signalled: 'first' } as const
  const shown = (age: { from: number | null; below: number | null } | null) => decidedBy({ ...facts, age })
  expect(
    shown({ from: 12, below: 18 })
      .map(({ fact }) => fact)
      .sort(),
  ).toEqual([...Object.keys(facts), 'age'].sort())
  expect(shown(null).map(({ fact }) => fact)).not.toContain('age')
  const ages = [
    { from: 12, below: 18 },
    { from: 12, below: null },
    { from: null, below: 18 },
  ].map((age) => shown(age).find(({ fact }) => fact === 'age')?.words)
  expect(ages).toEqual(['lead.fact.betweenAges', 'lead.fact.fromAge', 'lead.fact.belowAge'])
  expect(decidedBy({ ...facts, signalled: 'last', age: null }).at(-1)?.words).toBe('lead.fact.signalled.last')
})
