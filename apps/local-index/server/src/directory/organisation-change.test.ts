import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  agreersOf,
  type ChangeProposal,
  changedFields,
  decideRefusal,
  type ManagingOfficer,
  mustAgree,
  openUntil,
  proposeRefusal,
} from './organisation-change.ts'

const seed = 20261122
const now = new Date('2026-11-22T10:00:00Z')
const municipality = fc.constantFrom('here', 'there', 'elsewhere')
const managers: ManagingOfficer[] = [
  ...[{ positionId: 'a', professionalId: 'gerard', municipalityId: 'here' }],
  ...[{ positionId: 'b', professionalId: 'linda', municipalityId: 'here' }],
  ...[{ positionId: 'c', professionalId: 'esra', municipalityId: 'there' }],
  ...[{ positionId: 'd', professionalId: 'gerard', municipalityId: 'there' }],
]
const proposal: ChangeProposal = {
  ...{
    id: 'p',
    municipalityId: 'here',
    proposer: 'gerard',
    fields: ['category'],
    agreed: [],
    expiresAt: openUntil(now),
    open: true,
  },
}

test('every other municipality with a covenant must agree; where there is none other, the same one by somebody else', () => {
  fc.assert(
    fc.property(fc.array(municipality), municipality, fc.constantFrom(...managers), (covenantsWith, proposerOf, who) => {
      const needed = mustAgree(covenantsWith, proposerOf)
      expect(needed.length).toBeGreaterThan(0)
      expect(new Set(needed).size).toBe(needed.length)
      if (covenantsWith.some((id) => id !== proposerOf)) expect(needed).not.toContain(proposerOf)
      const made = { ...proposal, municipalityId: proposerOf, proposer: 'gerard' }
      const refusal = decideRefusal(made, needed, 'confirm', who, now)
      if (refusal === null) expect([who.professionalId !== 'gerard', needed.includes(who.municipalityId)]).toEqual([true, true])
      expect(agreersOf(managers, needed, 'gerard').some(({ professionalId }) => professionalId === 'gerard')).toBe(false)
    }),
    { seed },
  )
})

test.each([
  ['nothing would change', [], [], ['there'], 'organisation-unchanged'],
  ['another is open', ['category'], [proposal], ['there'], 'already-proposed'],
  ['another lapsed', ['category'], [{ ...proposal, expiresAt: now }], ['there'], null],
  ['a municipality that must agree has no manager', ['category'], [], ['there', 'elsewhere'], 'second-person-missing'],
] as const)('a proposal when %s', (_what, fields, there, needed, code) => {
  expect(proposeRefusal(fields, there, needed, agreersOf(managers, needed, 'gerard'), now)?.code ?? null).toBe(code)
})

const esra = { professionalId: 'esra', municipalityId: 'there' }
test.each([
  ['by who must', proposal, 'confirm', esra, null],
  ['by who did', { ...proposal, agreed: ['there'] }, 'confirm', esra, 'already-done'],
  ['by who need not', proposal, 'confirm', { professionalId: 'linda', municipalityId: 'here' }, 'not-available'],
  ['by the proposer in another job', proposal, 'confirm', { professionalId: 'gerard', municipalityId: 'there' }, 'own-proposal'],
  ['by somebody, of a proposer who is forgotten', { ...proposal, proposer: null }, 'confirm', esra, 'own-proposal'],
  ['by the proposer, who takes it back', proposal, 'refuse', { professionalId: 'gerard', municipalityId: 'here' }, null],
  ['after it was closed', { ...proposal, open: false }, 'refuse', esra, 'proposal-closed'],
  ['a moment too late', { ...proposal, expiresAt: now }, 'confirm', esra, 'proposal-expired'],
] as const)('a proposal is decided %s', (_who, one, decision, who, code) => {
  expect(decideRefusal(one, ['there'], decision, who, now)?.code ?? null).toBe(code)
})

test('what changes is named, never from what', () => {
  const kept = { category: 'halt', mayUseBsn: false, emailDomains: ['a.example'] }
  expect(changedFields(kept, { ...kept, emailDomains: ['a.example'] })).toEqual([])
  expect(changedFields(kept, { ...kept, mayUseBsn: true, emailDomains: [] })).toEqual(['mayUseBsn', 'emailDomains'])
})
