import { birthDate } from '@mens-centraal/kernel/birth-date'
import type { Bsn } from '@mens-centraal/kernel/bsn'
import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { startOfDay } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RegisterAnswer } from '../youths/population-register.ts'
import { type RegisteredPerson, registerLabelOf } from '../youths/youth.ts'
import { type FormerYouth, isOfAnother, meantBy, parted, readsAsAnother } from './parting.ts'
import { type MergedSignal, type MergeSide, merged } from './renumbering.ts'

const today = calendarDay('2026-11-22')
const at = startOfDay(today)
const fleur: RegisteredPerson = {
  bsn: '999990093' as Bsn,
  givenNames: 'Fleur Anna',
  prefix: null,
  familyName: 'Bos',
  born: birthDate('2014-03-01'),
  sex: 'V',
  municipalityCode: '9001',
  place: 'Waterland',
  secretAddress: false,
  died: false,
}
const youssef = { ...fleur, givenNames: 'Youssef', familyName: 'Amrani', born: birthDate('2012-08-09'), sex: 'M' as const }
const one = (person: RegisteredPerson): RegisterAnswer => ({ is: 'one', person })

describe('a number is of somebody else', () => {
  test('when another stands under it, and whom the index holds under the new one', () => {
    expect(isOfAnother(fleur, one(youssef), one({ ...fleur, place: 'Meerwijk' }))).toBe(true)
  })

  test.each<[string, RegisterAnswer, RegisterAnswer]>([
    ['the same person stands under it still', one(fleur), one(fleur)],
    ['nobody stands under it', { is: 'none' }, one(fleur)],
    ['the new one is of somebody else too', one(youssef), one(youssef)],
    ['nobody stands under the new one', one(youssef), { is: 'none' }],
  ])('not when %s', (_why, underOld, underNew) => {
    expect(isOfAnother(fleur, underOld, underNew)).toBe(false)
  })
})

test.each<[string, Partial<RegisteredPerson>, boolean]>([
  ['another birth date', { born: birthDate('2014-03-02') }, false],
  ['another sex with other given names', { sex: 'M', givenNames: 'Floris' }, false],
  ['another place', { place: 'Meerwijk' }, false],
  ['other names', { givenNames: 'Youssef', familyName: 'Amrani' }, true],
  ['another given name and birth date', { givenNames: 'Lotte', born: birthDate('2016-03-01') }, true],
])('%s may be another person: %o is %s', (_what, change, another) => {
  expect(readsAsAnother(fleur, { ...fleur, ...change })).toBe(another)
})

test('a signal is about whom its reporter saw; only when both fit it is unclear', () => {
  expect(meantBy(registerLabelOf(youssef), fleur, youssef)).toBe('other')
  expect(meantBy(registerLabelOf(fleur), fleur, youssef)).toBe('held')
  expect(meantBy({ givenNames: 'fleur', familyName: 'bos', birthYear: 2014 }, fleur, youssef)).toBe('held')
  expect(meantBy({ givenNames: 'F', familyName: 'Elders', birthYear: null }, fleur, youssef)).toBe('held')
  const twin = { ...fleur, givenNames: 'Lotte' }
  expect(meantBy({ givenNames: null, familyName: 'Bos', birthYear: 2014 }, fleur, twin)).toBe('unclear')
})

/** Each reporter has a signal on some of four youths, running, archived or past its end. */
const youths = fc
  .array(
    fc.record({
      youth: fc.integer({ min: 0, max: 3 }),
      reporter: fc.integer({ min: 0, max: 9 }),
      state: fc.constantFrom<MergedSignal['state']>('active', 'active', 'archived', 'waiting-for-check'),
      days: fc.integer({ min: -3, max: 300 }),
    }),
    { maxLength: 16 },
  )
  .map((drawn) => {
    const signals = drawn.map(({ youth, reporter, state, days }, i) => ({
      youth,
      signal: {
        ...{
          signalId: `signal-${i}`,
          positionId: `position-${youth}-${reporter}`,
          professionalId: `person-${youth}-${reporter}`,
        },
        ...{ organisationId: 'o', municipalityId: 'm', state, endsOn: addDays(today, days) },
      } satisfies MergedSignal,
    }))
    const first = (one: (typeof signals)[number]): boolean =>
      one.signal.state === 'archived' ||
      signals.find((other) => other.signal.positionId === one.signal.positionId && other.signal.state !== 'archived') === one
    const kept = signals.filter(first)
    return [0, 1, 2, 3].map((youth): MergeSide => {
      const own = kept.filter((each) => each.youth === youth).map(({ signal }) => signal)
      return { youthId: `youth-${youth}`, signals: own, places: [], confirmedIds: [] }
    })
  })

/** A former youth, and with whom they stand. */
type Kept = FormerYouth & { readonly youthId: string }
type State = { readonly sides: ReadonlyMap<string, MergeSide>; readonly formers: readonly Kept[] }
const side = (state: State, id: string): MergeSide =>
  state.sides.get(id) ?? { youthId: id, signals: [], places: [], confirmedIds: [] }

/** What is kept of a merge, as the tables keep it. */
const afterMerge = (state: State, fromId: string, intoId: string): State => {
  const [from, into] = [side(state, fromId), side(state, intoId)]
  const event = merged(from, into, Buffer.from(fromId), today, at)
  const left = (signal: MergedSignal): boolean => !event.droppedIds.includes(signal.signalId)
  const sides = new Map(state.sides)
  sides.delete(fromId)
  sides.set(intoId, { ...into, signals: [...into.signals, ...from.signals].filter(left) })
  const known = new Set(state.formers.flatMap(({ signalIds }) => signalIds))
  const own = from.signals.filter((signal) => left(signal) && !known.has(signal.signalId)).map(({ signalId }) => signalId)
  const former: Kept = {
    ...{ formerId: fromId, withinId: null, identity: fleur, doubledIds: event.doubledIds, signalIds: own, youthId: intoId },
  }
  const nested = state.formers.map((each) =>
    each.youthId === fromId ? { ...each, youthId: intoId, withinId: each.withinId ?? fromId } : each,
  )
  return { sides, formers: [...nested, former] }
}

/** What is kept of a parting. */
const afterPart = (state: State, intoId: string, backId: string): State => {
  const back = state.formers.find(({ formerId }) => formerId === backId)
  if (back === undefined) return state
  const from = side(state, intoId)
  const events = parted(
    {
      from,
      formers: state.formers.filter(({ youthId }) => youthId === intoId),
      back,
      there: side(state, backId),
      known: null,
      label: () => null,
    },
    today,
    at,
  )
  const [event] = events.flatMap((each) => (each.type === 'youths-parted' ? [each] : []))
  if (event === undefined) throw new Error('not parted')
  const going = from.signals.filter(({ signalId }) => event.goingIds.includes(signalId))
  const sides = new Map(state.sides)
  sides.set(intoId, { ...from, signals: from.signals.filter((signal) => !going.includes(signal)) })
  sides.set(backId, { ...side(state, backId), signals: going })
  const formers = state.formers
    .filter(({ formerId }) => formerId !== backId)
    .map((each) =>
      event.formerIds.includes(each.formerId)
        ? { ...each, youthId: backId, withinId: each.withinId === backId ? null : each.withinId }
        : each,
    )
  return { sides, formers }
}

const idsOn = (state: State) =>
  Object.fromEntries([...state.sides].map(([id, { signals }]) => [id, signals.map(({ signalId }) => signalId).sort()]))

test('taking apart what was put together gives back what was, through any chain of merges', () => {
  fc.assert(
    fc.property(youths, (all) => {
      const begin: State = { sides: new Map(all.map((each) => [each.youthId, each])), formers: [] }
      const ids = all.map(({ youthId }) => youthId)
      const steps = ids.slice(1).map((id, i) => [ids[i] ?? '', id] as const)
      const together = steps.reduce((state, [from, into]) => afterMerge(state, from, into), begin)
      const apart = steps.toReversed().reduce((state, [from, into]) => afterPart(state, into, from), together)
      expect(idsOn(apart)).toEqual(idsOn(begin))
      expect(apart.formers).toEqual([])
    }),
    { seed: 83 },
  )
})

test('of two who were put with a third, in whichever order they come back, each gets their own', () => {
  fc.assert(
    fc.property(youths, fc.boolean(), ([a, b, c], turned) => {
      if (a === undefined || b === undefined || c === undefined) return
      const begin: State = { sides: new Map([a, b, c].map((each) => [each.youthId, each])), formers: [] }
      const together = afterMerge(afterMerge(begin, a.youthId, c.youthId), b.youthId, c.youthId)
      const order = turned ? [b, a] : [a, b]
      const apart = order.reduce((state, { youthId }) => afterPart(state, c.youthId, youthId), together)
      expect(idsOn(apart)).toEqual(idsOn(begin))
    }),
    { seed: 84 },
  )
})

test('a reporter who had a signal on both keeps the one that runs longest, and is asked about whom it is', () => {
  const signal = (signalId: string, days: number): MergedSignal => ({
    ...{ signalId, positionId: 'p', professionalId: 'n', organisationId: 'o', municipalityId: 'm', state: 'active' },
    endsOn: addDays(today, days),
  })
  const [from, into] = [
    { youthId: 'a', signals: [signal('s1', 9)], places: [], confirmedIds: [] },
    { youthId: 'b', signals: [signal('s2', 20)], places: [], confirmedIds: [] },
  ]
  const together = afterMerge(
    {
      sides: new Map([
        ['a', from],
        ['b', into],
      ]),
      formers: [],
    },
    'a',
    'b',
  )
  const [back] = together.formers
  if (back === undefined) throw new Error('nobody')
  expect(back.doubledIds).toEqual(['s2'])
  const wish = {
    from: side(together, 'b'),
    formers: together.formers,
    back,
    there: side(together, 'a'),
    known: null,
    label: () => null,
  }
  expect(parted(wish, today, at)).toMatchObject([
    { type: 'youths-parted', goingIds: [] },
    { type: 'youth-doubted', reporters: [{ signalId: 's2' }] },
  ])
})
