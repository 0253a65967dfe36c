import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confirmersOfWayIn, confirmRefusal, type Keeper, type MailConfirmation } from './way-in.ts'

const seed = 20261122
const person = fc.constantFrom('gerard', 'linda', 'ria', 'finn')
const keeper: fc.Arbitrary<Keeper> = fc
  .record({ professionalId: person, coordinates: fc.boolean() })
  .map((one) => ({ ...one, positionId: `${one.professionalId} at work` }))
const wayIn: fc.Arbitrary<MailConfirmation> = fc.oneof(
  fc.constant({ confirmed: true, setBy: null }),
  fc.record({ confirmed: fc.constant(false), setBy: fc.option(person) }),
)

test('nobody confirms a mail address that they set, that is their own, or that nobody is known to have set', () => {
  fc.assert(
    fc.property(wayIn, fc.array(keeper, { maxLength: 6 }), person, person, (held, keepers, subject, who) => {
      const confirmers = confirmersOfWayIn(held, keepers, subject)
      if (confirmRefusal(held, confirmers, subject, who) !== null) return
      expect(held.confirmed).toBe(false)
      expect(held.setBy).not.toBeNull()
      expect([held.setBy, subject]).not.toContain(who)
      expect(keepers.map(({ professionalId }) => professionalId)).toContain(who)
    }),
    { seed },
  )
})

test('a manager confirms only where no other coordinator can', () => {
  fc.assert(
    fc.property(wayIn, fc.array(keeper, { maxLength: 6 }), person, (held, keepers, subject) => {
      const confirmers = confirmersOfWayIn(held, keepers, subject)
      const other = ({ professionalId, coordinates }: Keeper) => coordinates && ![held.setBy, subject].includes(professionalId)
      if (confirmers.some(({ coordinates }) => !coordinates)) expect(keepers.filter(other)).toEqual([])
    }),
    { seed },
  )
})

const [gerard, linda, ria] = ['gerard', 'linda', 'ria'].map((professionalId) => ({
  ...{ professionalId, positionId: professionalId, coordinates: professionalId === 'ria' },
})) as [Keeper, Keeper, Keeper]
const byGerard: MailConfirmation = { confirmed: false, setBy: 'gerard' }

test.each([
  ['the manager who set it', byGerard, [gerard, linda], 'gerard', 'second-person-required'],
  ['a second manager of a school without a coordinator', byGerard, [gerard, linda], 'linda', null],
  ['a second manager of a school with one', byGerard, [gerard, linda, ria], 'linda', 'coordinator-confirms'],
  ['that coordinator', byGerard, [gerard, linda, ria], 'ria', null],
  ['whose it is', byGerard, [gerard, linda], 'finn', 'second-person-required'],
  [
    'a manager, of an address whose setter is forgotten',
    { confirmed: false, setBy: null },
    [linda],
    'linda',
    'second-person-required',
  ],
  ['a manager, of what the directory file brought', { confirmed: true, setBy: null }, [linda], 'linda', 'way-in-confirmed'],
] as const)('when it is confirmed by %s', (_who, held, keepers, who, code) => {
  const confirmers = confirmersOfWayIn(held, keepers, 'finn')
  expect(confirmRefusal(held, confirmers, 'finn', who)?.code ?? null).toBe(code)
})
