import fc from 'fast-check'
import { expect, test } from 'vitest'
import { historyOf, type SourceSystem, stateOf } from './source-system.ts'

const system = (change: Partial<SourceSystem> = {}): SourceSystem => ({
  id: 'system',
  name: 'Schooladministratie',
  supplier: 'Voorbeeldleverancier',
  organisation: 'Basisschool De Linde',
  registeredAt: '2026-11-01T10:00:00.000Z',
  registeredBy: 'Gerard Post',
  lastUsedAt: null,
  cutOffAt: null,
  cutOffBy: null,
  links: 0,
  keys: [key('first', '2026-11-01T10:00:00.000Z')],
  ...change,
})
const key = (id: string, addedAt: string, revokedAt: string | null = null): SourceSystem['keys'][number] => ({
  id,
  thumbprint: `thumbprint-of-${id}`,
  addedAt,
  addedBy: 'Gerard Post',
  revokedAt,
  revokedBy: revokedAt && 'Linda Bakker',
})

test('a new system was registered and got its first key in one act: the key stands on top', () => {
  expect(historyOf([system()]).map(({ what, by }) => [what, by])).toEqual([
    ['key-added', 'Gerard Post'],
    ['registered', 'Gerard Post'],
  ])
})

test('a system is out for good, has no key that counts, was never seen, or is in use', () => {
  const revoked = [key('first', '2026-11-01T10:00:00.000Z', '2026-11-02T10:00:00.000Z')]
  expect(stateOf(system())).toBe('unused')
  expect(stateOf(system({ lastUsedAt: '2026-11-03T10:00:00.000Z' }))).toBe('used')
  expect(stateOf(system({ lastUsedAt: '2026-11-03T10:00:00.000Z', keys: revoked }))).toBe('no-key')
  expect(stateOf(system({ cutOffAt: '2026-11-03T10:00:00.000Z', keys: revoked }))).toBe('cut-off')
})

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}T10:00:00.000Z`)
const keys = fc
  .array(fc.tuple(day, fc.option(day)), { maxLength: 4 })
  .map((all) => all.map(([added, revoked], n) => key(`key-${n}`, added, revoked)))
const systems = fc.array(
  fc.record({ keys, cutOffAt: fc.option(day), registeredAt: day }).map((change) => system(change)),
  { maxLength: 4 },
)

test('property: the history tells each act once, and goes back in time', () => {
  fc.assert(
    fc.property(systems, (all) => {
      const history = historyOf(all.map((one, n) => ({ ...one, id: `system-${n}` })))
      const acts = all.flatMap(({ keys: own, cutOffAt }) => [
        1,
        ...own.flatMap(({ revokedAt }) => (revokedAt === null ? [1] : [1, 1])),
        ...(cutOffAt === null ? [] : [1]),
      ])
      expect(history).toHaveLength(acts.length)
      expect(history.map(({ at }) => at)).toEqual(
        history
          .map(({ at }) => at)
          .toSorted()
          .reverse(),
      )
    }),
    { seed: 38 },
  )
})
