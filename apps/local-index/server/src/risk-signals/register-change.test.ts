import { birthDate } from '@mens-centraal/kernel/birth-date'
import { readBsn } from '@mens-centraal/kernel/bsn'
import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { startOfDay } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askDecision } from '../decisions/decision.ts'
import { differenceOf } from '../youths/following.ts'
import { type RegisteredPerson, turns23On } from '../youths/youth.ts'
import { type ChangeFacts, changed, type KnownSignal } from './register-change.ts'

const seed = 34
const today = calendarDay('2026-11-22')
const at = startOfDay(today)
const bsn = readBsn('999990408')
if (bsn === undefined) throw new Error('no BSN')

const person: fc.Arbitrary<RegisteredPerson> = fc.record({
  bsn: fc.constant(bsn),
  givenNames: fc.constantFrom('Sem', 'Sam', null),
  prefix: fc.constantFrom('de', null),
  familyName: fc.constantFrom('Boer', 'Bakker'),
  born: fc.constantFrom(birthDate('2014-06-14'), birthDate('2004-02-29'), birthDate('2003-11-22'), birthDate('1999-01'), null),
  sex: fc.constantFrom('M' as const, 'V' as const),
  municipalityCode: fc.constantFrom('9001', '9002', null),
  place: fc.constantFrom('Voorbeeldstad', 'Meerwijk', null),
  secretAddress: fc.boolean(),
  died: fc.constant(false),
})
const signal: fc.Arbitrary<KnownSignal> = fc
  .record({
    signalId: fc.uuid(),
    positionId: fc.uuid(),
    professionalId: fc.uuid(),
    municipalityId: fc.constant('m1'),
    state: fc.constantFrom('active' as const, 'waiting-for-check' as const, 'archived' as const),
    days: fc.integer({ min: -30, max: 700 }),
    byRegister: fc.boolean(),
  })
  .map(({ days, ...rest }) => ({
    ...rest,
    endsOn: addDays(today, days),
    turns23On: calendarDay('2037-06-14'),
    archiveTerm: 'five-years' as const,
    openMatches: [],
  }))
const signals = fc.array(signal, { maxLength: 5 })

const factsOf = (some: readonly KnownSignal[], listed: ChangeFacts['listed'] = null): ChangeFacts => ({
  youthId: 'youth',
  listed,
  signals: some,
  municipalityId: 'm2',
  officers: [{ positionId: 'officer', professionalId: 'officer' }],
})
const draw = { id: () => 'decision', number: () => 7 }
const follow = (held: RegisteredPerson, now: RegisteredPerson, some: readonly KnownSignal[]) => {
  const { died: _, ...identity } = now
  const seal = { identity: () => Buffer.from('identity'), label: () => Buffer.from('label') }
  const askMove = (youthId: string, municipalityId: string) =>
    askDecision({ thing: { kind: 'move-notice', youthId }, municipalityId, reasons: ['secret-address'] }, at, () => false, draw)
  const stands = { identity, turns23On: turns23On(identity.born) }
  return changed(differenceOf(held, now), factsOf(some), stands, seal, askMove, today, at)
}
const running = (some: readonly KnownSignal[]) => some.filter(({ state, endsOn }) => state !== 'archived' && endsOn > today)

describe('what the register says of a youth', () => {
  test('is taken over once: whatever was told, lost, doubled or in another order, the last answer decides', () => {
    fc.assert(
      fc.property(person, fc.array(person, { minLength: 1, maxLength: 6 }), signals, (first, answers, some) => {
        let held = first
        for (const answer of answers) {
          if (some.length > 0 && follow(held, answer, some).length === 0) expect(differenceOf(held, answer).renewed).toBe(false)
          held = answer
          expect(follow(held, answer, some)).toEqual([])
        }
      }),
      { seed },
    )
  })

  test('of a death: every signal goes, archived ones too, and each reporter of a running one is told once', () => {
    fc.assert(
      fc.property(person, signals, (held, some) => {
        const events = follow(held, { ...held, died: true }, some)
        const gone = events.flatMap((event) => ('signalId' in event ? [event.signalId] : []))
        expect(new Set(gone)).toEqual(new Set(some.map(({ signalId }) => signalId)))
        for (const event of events)
          if (event.type === 'risk-signal-ended') expect([event.why, event.archive]).toEqual(['died', null])
        const told = events.flatMap((event) => (event.type === 'youth-died' ? event.reporters : []))
        expect(told.map(({ positionId }) => positionId)).toEqual(running(some).map(({ positionId }) => positionId))
      }),
      { seed },
    )
  })

  test('of a move: whoever has a running signal is asked; a decider of their covenant first when the address is secret; nothing says where to', () => {
    fc.assert(
      fc.property(person, person, signals, (held, now, some) => {
        const events = follow(held, now, some)
        const left = events.flatMap((event) => (event.type === 'youth-left' ? [event] : []))
        const waiting = events.flatMap((event) => (event.type === 'decision-asked' ? [event] : []))
        const moved = held.municipalityCode !== now.municipalityCode && turns23On(now.born) > today
        const asked = moved && !now.secretAddress && running(some).length > 0
        expect(left.length).toBe(asked ? 1 : 0)
        const waits = moved && now.secretAddress && running(some).length > 0
        expect(waiting.map(({ municipalityId }) => municipalityId)).toEqual(waits ? ['m1'] : [])
        for (const event of waiting)
          expect(JSON.stringify(event)).not.toMatch(/"9001"|"9002"|"m2"|Meerwijk|Voorbeeldstad|Boer|999990408/)
        for (const event of left) {
          expect(event.reporters.map(({ signalId }) => signalId)).toEqual(running(some).map(({ signalId }) => signalId))
          expect(JSON.stringify({ ...event, municipalityId: '', officers: [] })).not.toMatch(
            /"9001"|"9002"|Meerwijk|Voorbeeldstad/,
          )
        }
      }),
      { seed },
    )
  })

  test('of another birth date: no signal runs past the 23rd birthday, none runs longer than before, and at 23 nothing stays', () => {
    fc.assert(
      fc.property(person, person, signals, (held, now, some) => {
        const events = follow(held, now, some)
        const birthday = turns23On(now.born)
        const before = new Map(some.map(({ signalId, endsOn }) => [signalId, endsOn]))
        for (const event of events) {
          if (event.type === 'risk-signal-ended') expect([birthday <= today, event.archive]).toEqual([true, null])
          if (event.type !== 'youth-renewed') continue
          for (const { signalId, endsOn } of event.signals) {
            expect(endsOn <= birthday && endsOn <= (before.get(signalId) ?? endsOn)).toBe(true)
          }
        }
      }),
      { seed },
    )
  })

  test('shows register names to nobody who typed them', () => {
    fc.assert(
      fc.property(person, person, signals, (held, now, some) => {
        const labels = follow(held, now, some).flatMap((event) => (event.type === 'youth-renewed' ? event.signals : []))
        for (const { signalId, labelSealed } of labels) {
          expect(labelSealed !== null).toBe(some.find((one) => one.signalId === signalId)?.byRegister)
        }
      }),
      { seed },
    )
  })
})
