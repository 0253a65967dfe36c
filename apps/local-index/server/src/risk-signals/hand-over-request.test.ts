import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coordinatorsToAsk, requestRefusal } from './hand-over-request.ts'

const seed = 7133
const person = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1 }))
  .map(([who, job]) => ({ positionId: `job-${who}-${job}`, professionalId: `person-${who}` }))
const people = fc.array(person, { maxLength: 3 })
const signal = fc.record({
  state: fc.constantFrom('active' as const, 'waiting-for-check' as const),
  handOverRequestedOn: fc.constantFrom(null, calendarDay('2026-11-20')),
})

test('a reporter asks a signal that counts to be handed over when somebody else can do that, and takes it back at any time', () => {
  fc.assert(
    fc.property(signal, fc.boolean(), people, person, (stored, wanted, coordinators, me) => {
      const toAsk = coordinatorsToAsk(coordinators, me.professionalId)
      const refusal = requestRefusal(stored, wanted, toAsk)
      const asked = stored.handOverRequestedOn !== null
      if (wanted === asked) expect(refusal).toBe('already')
      else if (!wanted) expect(refusal).toBeNull()
      else if (stored.state !== 'active') expect(refusal).toEqual({ code: 'signal-not-active' })
      else expect(refusal).toEqual(toAsk.length === 0 ? { code: 'no-coordinator' } : null)
    }),
    { seed, numRuns: 1_000 },
  )
})

test('nobody asks themselves, in whichever job; every other coordinator is asked', () => {
  fc.assert(
    fc.property(people, person, (coordinators, me) => {
      const toAsk = coordinatorsToAsk(coordinators, me.professionalId)
      expect(toAsk.some(({ professionalId }) => professionalId === me.professionalId)).toBe(false)
      expect(toAsk).toEqual(coordinators.filter(({ professionalId }) => professionalId !== me.professionalId))
    }),
    { seed, numRuns: 500 },
  )
})
