import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { startOfDay } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gathered } from '../risk-signals/linking.ts'
import { type MergedSignal, type MergeSide, merged } from '../risk-signals/renumbering.ts'
import type { MatchPlace } from '../risk-signals/risk-signal.ts'
import { matchMerged, survivorOf } from './merge-matches.ts'

const seed = 79
const today = calendarDay('2026-11-22')
const at = startOfDay(today)
let drawn = 0
const draw = { id: () => `drawn-${++drawn}`, number: () => 42 }

/** Some people give one signal each on some youths; on each youth with two people or more they are in one match. */
const youths = fc
  .array(fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 })
  .chain((people) => fc.tuple(fc.constant(people), fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 20, maxLength: 20 })))
  .map(([people, days]) =>
    people.map((those, y): MergeSide => {
      const signals = those.map(
        (p, i): MergedSignal => ({
          signalId: `signal-${y}-${p}`,
          positionId: `position-${p}`,
          professionalId: `person-${p}`,
          organisationId: 'o',
          municipalityId: 'm',
          state: 'active',
          endsOn: addDays(today, days[(y * 4 + i) % 20] ?? 1),
        }),
      )
      const places = signals.map(
        ({ signalId, positionId, professionalId }): MatchPlace => ({
          ...{ matchId: `match-${y}`, number: '000001', possible: false, kin: null, participantId: `place-${signalId}` },
          ...{ signalId, positionId, professionalId },
        }),
      )
      return { youthId: `youth-${y}`, signals, places: signals.length > 1 ? places : [], confirmedIds: [] }
    }),
  )

const pair = (a: string, b: string) => [a, b].sort().join('+')
const pairsIn = (places: readonly MatchPlace[]) =>
  places.flatMap((one) =>
    places
      .filter((other) => other.matchId === one.matchId && other.professionalId < one.professionalId)
      .map((other) => pair(one.professionalId, other.professionalId)),
  )

/** One merge, and how the one youth stands after it; `told`: who hears of whom for the first time. */
const mergeOnce = (from: MergeSide, into: MergeSide) => {
  const event = merged(from, into, null, today, at)
  const events = matchMerged(event, draw)
  const survivor = survivorOf(event)?.matchId
  const joined = events.flatMap((e) => (e.type === 'match-joined' ? [{ matchId: e.matchId, ...e.participant }] : []))
  const opened = events.flatMap((e) =>
    e.type === 'match-opened' ? e.participants.map((p) => ({ matchId: e.matchId, ...p })) : [],
  )
  const added = [...joined, ...opened].map((p): MatchPlace => ({ ...p, number: '000001', possible: false, kin: null }))
  const counts = new Set(event.active.map(({ signalId }) => signalId))
  const kept = event.places.filter(({ matchId, signalId }) => matchId === survivor && signalId !== null && counts.has(signalId))
  const places = [...kept, ...added]
  const told = events.flatMap((e) =>
    e.type === 'match-joined'
      ? e.others.map((other) => pair(other.professionalId, e.participant.professionalId))
      : pairsIn(opened.map((p) => ({ ...p, number: '', possible: false, kin: null }))),
  )
  return { side: { youthId: into.youthId, signals: event.active, places, confirmedIds: [] }, told: new Set(told), event }
}

test('through any sequence of corrections all who signal one youth are in one match, and nobody hears twice of the same person', () => {
  fc.assert(
    fc.property(youths, (all) => {
      const [first, ...rest] = all
      if (first === undefined) return
      const known = new Set(all.flatMap(({ places }) => pairsIn(places)))
      rest.reduce((into, from) => {
        const { side, told } = mergeOnce(from, into)
        for (const one of told) expect(pairsIn([...into.places, ...from.places])).not.toContain(one)
        for (const one of told) known.add(one)
        const people = new Set(side.signals.map(({ professionalId }) => professionalId))
        expect(new Set(side.places.map(({ professionalId }) => professionalId))).toEqual(people.size > 1 ? people : new Set())
        expect(new Set(side.places.map(({ matchId }) => matchId)).size).toBe(people.size > 1 ? 1 : 0)
        for (const one of pairsIn(side.places)) expect(known).toContain(one)
        return side
      }, first)
    }),
    { seed },
  )
})

test('each reporter keeps one signal, the one that runs longest, and no end moves', () => {
  fc.assert(
    fc.property(youths, ([into, from]) => {
      if (into === undefined || from === undefined) return
      const { side } = mergeOnce(from, into)
      const before = [...into.signals, ...from.signals]
      for (const one of side.signals) {
        const own = before.filter(({ positionId }) => positionId === one.positionId)
        expect(own.every(({ endsOn }) => endsOn <= one.endsOn)).toBe(true)
      }
      expect(side.signals.map(({ positionId }) => positionId).sort()).toEqual(
        [...new Set(before.map(({ positionId }) => positionId))].sort(),
      )
    }),
    { seed },
  )
})

/** Some people signal a youth by name only: each pair is a possible match, some of which both have confirmed. */
const named = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 5 }),
    fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
  )
  .map(([people, confirmed]): MergeSide => {
    const signals = people.map(
      (p): MergedSignal => ({
        ...{ signalId: `signal-n-${p}`, positionId: `position-${p}`, professionalId: `person-${p}` },
        ...{ organisationId: 'o', municipalityId: 'm', state: 'active', endsOn: addDays(today, 9) },
      }),
    )
    const pairs = signals.flatMap((one, i) => signals.slice(i + 1).map((other) => [one, other] as const))
    const places = pairs.flatMap((two, i) =>
      two.map(
        ({ signalId, positionId, professionalId }): MatchPlace => ({
          ...{ matchId: `possible-${i}`, number: '000002', possible: true, kin: null, participantId: `place-${i}-${signalId}` },
          ...{ signalId, positionId, professionalId },
        }),
      ),
    )
    const confirmedIds = pairs.flatMap((_, i) => (confirmed[i] ? [`possible-${i}`] : []))
    return { youthId: 'named', signals, places, confirmedIds }
  })

test('when the register knows who was known by name only, all are in one match; who knew each other hears at most that it is certain', () => {
  fc.assert(
    fc.property(named, youths, (side, [known]) => {
      if (known === undefined) return
      for (const event of [gathered(side, today, at), merged(side, known, null, today, at)]) {
        const survivor = survivorOf(event)
        const events = matchMerged(event, draw)
        const inside = survivor === null ? [] : event.places.filter(({ matchId }) => matchId === survivor.matchId)
        const joined = events.flatMap((e) => {
          if (e.type === 'match-joined') return [e.participant]
          return e.type === 'match-opened' ? e.participants : []
        })
        const people = new Set(event.active.map(({ professionalId }) => professionalId))
        const together = new Set([...inside, ...joined].map(({ professionalId }) => professionalId))
        if (people.size > 1) expect([...people].filter((one) => !together.has(one))).toEqual([])
        const before = pairsIn(event.places)
        for (const e of events)
          if (e.type === 'match-joined')
            for (const other of e.others) expect(before).not.toContain(pair(other.professionalId, e.participant.professionalId))
        const confirmations = events.filter(({ type }) => type === 'match-confirmed')
        const certainNow = survivor?.possible === true && !event.confirmedIds.includes(survivor.matchId)
        expect(confirmations.length).toBe(Number(certainNow))
      }
    }),
    { seed },
  )
})
