import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MatchPlace, RiskSignalActivated, RunningSignal } from '../risk-signals/risk-signal.ts'
import { detectMatch, leaveMatches, type MatchJoined, type MatchOpened, splitBetween } from './match.ts'

const seed = 713
const at = new Date('2026-11-22T10:00:00Z')
const drawn = () => {
  let count = 0
  const id = () => {
    count += 1
    return `drawn-${count}`
  }
  return { id, number: () => 42 }
}

/** A reporter: which person, in which of two jobs. */
type Reporter = { readonly person: number; readonly job: number }
const reporter = fc.record({ person: fc.integer({ min: 0, max: 5 }), job: fc.integer({ min: 0, max: 1 }) })
const reporters = fc.uniqueArray(reporter, { maxLength: 8, selector: ({ person, job }) => `${person}/${job}` })

const ids = ({ person, job }: Reporter) => ({
  signalId: `signal-${person}-${job}`,
  positionId: `position-${person}-${job}`,
  professionalId: `person-${person}`,
  organisationId: `organisation-${job}`,
})
const running = (who: Reporter, change: Partial<RunningSignal> = {}): RunningSignal => ({
  ...{ state: 'active', endsOn: calendarDay('2027-01-01'), archiveTerm: 'five-years' },
  ...{ matchId: null, matchNumber: null, split: false },
  ...ids(who),
  ...change,
})
const activated = (
  who: Reporter,
  others: readonly RunningSignal[],
  lookupKind: 'bsn' | 'person' = 'bsn',
): RiskSignalActivated => ({
  type: 'risk-signal-activated',
  youthId: 'youth',
  lookupKind,
  others,
  ...ids(who),
})

/** Signals in a row on one youth. Gives who is in the match at the end, by their signals. */
const inMatchAfter = (some: readonly Reporter[]): string[] => {
  const places = new Map<string, string>()
  const before: Reporter[] = []
  for (const who of some) {
    const others = before.map((one) => {
      const match = places.get(ids(one).signalId) ?? null
      return running(one, { matchId: match, matchNumber: match })
    })
    for (const event of detectMatch(activated(who, others), at, drawn())) {
      const newcomers = event.type === 'match-opened' ? event.participants : [event.participant]
      for (const { signalId } of newcomers) places.set(signalId, event.matchId)
    }
    before.push(who)
  }
  expect(new Set(places.values()).size).toBeLessThanOrEqual(1)
  return [...places.keys()].sort()
}

describe('a match', () => {
  test('holds everybody as soon as two different people signal, in whatever order they do', () => {
    fc.assert(
      fc.property(reporters, fc.infiniteStream(fc.nat(1_000)), (some, chance) => {
        const people = new Set(some.map(({ person }) => person)).size
        const all = some.map((who) => ids(who).signalId).sort()
        expect(inMatchAfter(some)).toEqual(people < 2 ? [] : all)
        const shuffled = some.map((who) => ({ who, rank: chance.next().value })).sort((a, b) => Number(a.rank) - Number(b.rank))
        expect(inMatchAfter(shuffled.map(({ who }) => who))).toEqual(people < 2 ? [] : all)
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('is never with oneself in another job, nor with who waits or was split from', () => {
    fc.assert(
      fc.property(
        reporter,
        fc.array(fc.tuple(reporter, fc.constantFrom('self', 'waiting', 'split'))),
        fc.constantFrom('bsn' as const, 'person' as const),
        (who, some, kind) => {
          const others = some.map(([other, why]) =>
            running(why === 'self' ? { ...other, person: who.person } : other, {
              state: why === 'waiting' ? 'waiting-for-check' : 'active',
              split: why === 'split',
            }),
          )
          expect(detectMatch(activated(who, others, kind), at, drawn())).toEqual([])
        },
      ),
      { seed },
    )
  })

  test('is joined by a third, and by whoever has no place in it yet', () => {
    const inside = [0, 1].map((person) => running({ person, job: 0 }, { matchId: 'match', matchNumber: '000042' }))
    const outside = running({ person: 1, job: 1 })
    const events = detectMatch(activated({ person: 2, job: 0 }, [...inside, outside]), at, drawn()) as MatchJoined[]
    expect(events.map(({ type, matchId, participant }) => [type, matchId, participant.signalId])).toEqual([
      ['match-joined', 'match', 'signal-1-1'],
      ['match-joined', 'match', 'signal-2-0'],
    ])
    expect(events.at(-1)?.others.map(({ positionId }) => positionId)).toEqual(['position-0-0', 'position-1-0', 'position-1-1'])
  })

  test('by name only is possible, and a pair: each of the others has one of their own with the newcomer', () => {
    fc.assert(
      fc.property(reporter, reporters, (who, some) => {
        const others = some.filter(({ person }) => person !== who.person).map((one) => running(one))
        const events = detectMatch(activated(who, others, 'person'), at, drawn()) as MatchOpened[]
        expect(events.map(({ participants }) => participants.length)).toEqual(others.map(() => 2))
        expect(new Set(events.map(({ matchId }) => matchId)).size).toBe(others.length)
        for (const event of events) expect([event.possible, event.participants[1]?.signalId]).toEqual([true, ids(who).signalId])
      }),
      { seed },
    )
  })

  test('has a number of six digits', () => {
    const [event] = detectMatch(activated({ person: 0, job: 0 }, [running({ person: 1, job: 0 })]), at, drawn()) as MatchOpened[]
    expect(event?.number).toBe('000042')
    expect(event?.link).toEqual({ id: event?.matchId, number: '000042', possible: false })
  })
})

describe('who withdraws', () => {
  const place = (who: Reporter, matchId: string): MatchPlace => ({
    ...{
      matchId,
      number: '000042',
      possible: false,
      kin: null,
      participantId: `place-${matchId}-${who.person}-${who.job}`,
    },
    ...ids(who),
  })
  const withdrawal = (who: Reporter, openMatches: readonly MatchPlace[], archived: boolean) =>
    leaveMatches({
      ...{ type: 'risk-signal-withdrawn', youthId: 'youth', at, openMatches, privacyOfficers: [], ...ids(who) },
      why: archived ? 'risk-gone' : 'unjustified',
      archive: archived ? { on: calendarDay('2026-11-22'), endsOn: calendarDay('2031-11-22') } : null,
    })

  test('leaves each match once; it closes exactly when no two people are left', () => {
    fc.assert(
      fc.property(reporter, reporters, fc.boolean(), (who, some, archived) => {
        const others = some.filter((one) => ids(one).signalId !== ids(who).signalId)
        const events = withdrawal(
          who,
          [...others, who].map((one) => place(one, 'match')),
          archived,
        )
        const closes = new Set(others.map(({ person }) => person)).size < 2
        expect(events.map(({ type }) => type)).toEqual(closes ? ['match-closed', 'participant-left'] : ['participant-left'])
        const told = events.flatMap((event) => event.others.map(({ positionId }) => positionId))
        const somebodyElse = others.filter(({ person }) => person !== who.person)
        expect(told.sort()).toEqual(somebodyElse.map((one) => ids(one).positionId).sort())
        expect(events[0]).toMatchObject(closes ? { because: archived ? 'withdrawn' : 'lapsed' } : { forgotten: !archived })
      }),
      { seed },
    )
  })

  test('leaves only the matches of that signal: those of another job go on', () => {
    const [me, other] = [
      { person: 0, job: 0 },
      { person: 1, job: 0 },
    ]
    const elsewhere = [place({ person: 0, job: 1 }, 'second'), place(other, 'second')]
    const events = withdrawal(me, [place(me, 'first'), place(other, 'first'), ...elsewhere], true)
    expect(new Set(events.map(({ matchId }) => matchId))).toEqual(new Set(['first']))
  })

  test('undoes what signalling did: opening and leaving ends with everybody out of the match', () => {
    const [one, other] = [
      { person: 0, job: 0 },
      { person: 1, job: 0 },
    ]
    const [opened] = detectMatch(activated(other, [running(one)]), at, drawn()) as MatchOpened[]
    const places = (opened?.participants ?? []).map((each) => ({
      ...each,
      matchId: 'm',
      number: '000042',
      possible: false,
      kin: null,
    }))
    const events = withdrawal(other, places, true)
    expect(events.map((event) => event.type)).toEqual(['match-closed', 'participant-left'])
    expect(events[0]?.others).toEqual([{ positionId: ids(one).positionId, professionalId: ids(one).professionalId }])
  })
})

describe('who says that it is not the same youth', () => {
  test('is split from the other person, in every possible match of the two on this youth, and in no other', () => {
    const pair = fc.uniqueArray(reporter, { minLength: 2, maxLength: 2, selector: ({ person }) => person })
    fc.assert(
      fc.property(pair, fc.array(pair, { maxLength: 6 }), ([me, other], rest) => {
        const asker = me as Reporter
        const told = other as Reporter
        const pairs = [[asker, told], ...rest]
        const places = pairs.flatMap((two, i) =>
          two.map(
            (who): MatchPlace => ({
              ...{
                matchId: `match-${i}`,
                number: String(i).padStart(6, '0'),
                possible: true,
                kin: null,
                participantId: `place-${i}-${who.person}`,
              },
              ...ids(who),
            }),
          ),
        )
        const events = splitBetween('youth', ids(asker), [ids(told)], places, at)
        const closed = events.flatMap((event) => (event.type === 'match-closed' ? [event.matchId] : []))
        const both = (two: readonly Reporter[]) => [asker, told].every(({ person }) => two.some((who) => who.person === person))
        expect(closed).toEqual(pairs.flatMap((two, i) => (both(two) ? [`match-${i}`] : [])))
        expect(events.filter(({ type }) => type === 'youths-split')).toHaveLength(1)
        for (const event of events)
          if (event.type === 'match-closed')
            expect(event.others.map(({ professionalId }) => professionalId)).toEqual([ids(told).professionalId])
      }),
      { seed },
    )
  })
})
