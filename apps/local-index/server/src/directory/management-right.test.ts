import { plusMs } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionRefusal, expiryOf, type Officer, type Proposal, proposalRefusal, type RightWish } from './management-right.ts'

const seed = 20261122
const now = new Date('2026-11-22T10:00:00Z')
const roles = ['functional-manager', 'privacy-officer', 'follow-up-officer', 'decider'] as const
const ids = ['a', 'b', 'c', 'd'] as const

/** Four people; the last two jobs are of one person. */
const professionalOf = (positionId: string): string => (positionId === 'd' ? 'person-c' : `person-${positionId}`)

const wish: fc.Arbitrary<RightWish> = fc.record({
  kind: fc.constantFrom('grant', 'take'),
  role: fc.constantFrom(...roles),
  positionId: fc.constantFrom(...ids),
})
const act = fc.record({
  wish,
  proposer: fc.constantFrom(...ids),
  decider: fc.constantFrom(...ids),
  days: fc.integer({ min: 0, max: 20 }),
})

const managers = (officers: readonly Officer[]) => officers.filter((one) => one.roles.includes('functional-manager'))

test('whatever is tried, no right changes without two people who are not whom it is about, and a manager always stays', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let officers: Officer[] = ids.map((positionId) => ({
        positionId,
        professionalId: professionalOf(positionId),
        roles: positionId === 'd' ? [] : ['functional-manager'],
      }))
      for (const { wish: wanted, proposer, decider, days } of acts) {
        const mayPropose = managers(officers).some(({ positionId }) => positionId === proposer)
        const mayDecide = managers(officers).some(({ positionId }) => positionId === decider)
        if (!mayPropose || !mayDecide || proposalRefusal(officers, [], wanted, now) !== null) continue
        const proposal: Proposal = {
          ...wanted,
          id: 'p',
          proposer: professionalOf(proposer),
          expiresAt: expiryOf(now),
          outcome: null,
        }
        const at = plusMs(now, days * 86_400_000)
        if (decisionRefusal(officers, proposal, 'confirm', professionalOf(decider), at) !== null) continue
        expect(days).toBeLessThan(14)
        expect(new Set([professionalOf(proposer), professionalOf(decider)]).size).toBe(2)
        expect(professionalOf(decider)).not.toBe(professionalOf(wanted.positionId))
        officers = officers.map((one) => {
          if (one.positionId !== wanted.positionId) return one
          const others = one.roles.filter((role) => role !== wanted.role)
          return { ...one, roles: wanted.kind === 'grant' ? [...others, wanted.role] : others }
        })
        expect(managers(officers).length).toBeGreaterThan(0)
      }
    }),
    { seed },
  )
})

const officers: Officer[] = [
  { positionId: 'a', professionalId: 'person-a', roles: ['functional-manager'] },
  { positionId: 'b', professionalId: 'person-b', roles: ['functional-manager'] },
  { positionId: 'c', professionalId: 'person-c', roles: [] },
]
const grant: RightWish = { kind: 'grant', role: 'privacy-officer', positionId: 'c' }
const proposal: Proposal = { ...grant, id: 'p', proposer: 'person-a', expiresAt: expiryOf(now), outcome: null }

test.each([
  [{ ...grant, positionId: 'z' }, [], 'not-available'],
  [{ ...grant, kind: 'take' }, [], 'right-unchanged'],
  [{ ...grant, role: 'functional-manager', positionId: 'a' }, [], 'right-unchanged'],
  [grant, [proposal], 'already-proposed'],
  [grant, [{ ...proposal, expiresAt: now }], null],
  [grant, [{ ...proposal, outcome: 'refused' }], null],
] as const)('to propose %o is answered with %s', (wanted, there, code) => {
  expect(proposalRefusal(officers, there, wanted, now)?.code ?? null).toBe(code)
})

test.each([
  ['the proposer confirms', proposal, 'confirm', 'person-a', 'own-proposal'],
  ['the proposer takes it back', proposal, 'refuse', 'person-a', null],
  ['whom it is about confirms', proposal, 'confirm', 'person-c', 'own-proposal'],
  ['whom it is about refuses', proposal, 'refuse', 'person-c', 'own-proposal'],
  ['a colleague confirms', proposal, 'confirm', 'person-b', null],
  ['a colleague confirms what was decided', { ...proposal, outcome: 'refused' }, 'confirm', 'person-b', 'proposal-closed'],
  [
    'a colleague confirms what expired this very moment',
    { ...proposal, expiresAt: now },
    'confirm',
    'person-b',
    'proposal-expired',
  ],
  ['a colleague confirms for who left', { ...proposal, positionId: 'z' }, 'confirm', 'person-b', 'not-available'],
  [
    'a colleague confirms for a proposer who is forgotten',
    { ...proposal, proposer: null },
    'confirm',
    'person-b',
    'own-proposal',
  ],
] as const)('when %s', (_what, one, decision, who, code) => {
  expect(decisionRefusal(officers, one, decision, who, now)?.code ?? null).toBe(code)
})

test('the last manager stays, also when another left after the proposal', () => {
  const taking = { ...proposal, kind: 'take', role: 'functional-manager', positionId: 'b' } as const
  const left = officers.filter(({ positionId }) => positionId !== 'a')
  expect(decisionRefusal(officers, { ...taking, proposer: 'person-c' }, 'confirm', 'person-a', now)).toBeNull()
  expect(decisionRefusal(left, { ...taking, proposer: 'person-c' }, 'confirm', 'person-a', now)?.code).toBe('last-manager')
})
