import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Matched, matchOf, participantsOf, type Standing, type Told } from './match.ts'

const seed = 20_261_122
const at = new Date(Date.UTC(2026, 10, 22))
const about = { index: Buffer.alloc(32), matchId: 'match', kind: 'youth', at } as const

/** Registrations of up to four members on one pseudonym, each with a number of its own. */
const standings = fc
  .array(
    fc.record({
      memberId: fc.constantFrom('A', 'B', 'C', 'D'),
      is: fc.constantFrom<Standing['is']>('active', 'archived', 'ended'),
      toldOfArchive: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((one, i): Standing => ({ ...one, registrationId: `r${i}` })))

const shuffled = <T>(values: readonly T[]) => fc.shuffledSubarray([...values], { minLength: values.length })

/** What everybody knows after being told: per registration, with which others it is in touch. */
const known = (told: readonly Told[], start: ReadonlySet<string> = new Set()): Set<string> => {
  const pairs = new Set(start)
  for (const { tells, to, peers } of told)
    for (const { registrationId } of peers) {
      const pair = `${to.registrationId}>${registrationId}`
      if (tells === 'matched') pairs.add(pair)
      if (tells === 'peer-left') pairs.delete(pair)
    }
  return pairs
}

const told = (matched: Matched | null): readonly Told[] => matched?.told ?? []

/** Whom each participant must know: all at other members. */
const wanted = (all: readonly Standing[]): Set<string> => {
  const now = participantsOf(all)
  return new Set(
    now.flatMap((one) =>
      now.flatMap((other) => (one.memberId === other.memberId ? [] : [`${one.registrationId}>${other.registrationId}`])),
    ),
  )
}

/** The same registrations one step later: each may have ended, and others may have come. */
const steps = fc.tuple(standings, standings).map(([first, more]) => {
  const later = more.map(
    (one, i): Standing => ({ ...one, registrationId: `r${i}`, memberId: first[i]?.memberId ?? one.memberId }),
  )
  // what ended once stays so
  const second = later.map((one, i): Standing => (first[i] && first[i].is !== 'active' ? { ...one, is: 'ended' } : one))
  return { first, second }
})

describe('a match on one pseudonym', () => {
  test('is between registrations of different members, all of them or none', () => {
    fc.assert(
      fc.property(standings, (all) => {
        const now = participantsOf(all)
        const active = all.filter(({ is }) => is === 'active')
        expect([0, active.length]).toContain(now.length)
        expect(now.length > 0).toBe(new Set(active.map(({ memberId }) => memberId)).size > 1)
      }),
      { seed },
    )
  })

  test('is symmetric: whoever is told of another, that other is told of', () => {
    fc.assert(
      fc.property(standings, (all) => {
        const pairs = known(told(matchOf(all, [], about)))
        for (const pair of pairs) expect(pairs).toContain(pair.split('>').reverse().join('>'))
        expect(pairs).toEqual(wanted(all))
      }),
      { seed },
    )
  })

  test('is the same in whatever order the registrations came', () => {
    fc.assert(
      fc.property(
        standings.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        ([all, mixed]) => {
          expect(known(told(matchOf(mixed, [], about)))).toEqual(known(told(matchOf(all, [], about))))
        },
      ),
      { seed },
    )
  })

  test('grows and shrinks: what was told before and what is told now are together what is so', () => {
    fc.assert(
      fc.property(steps, ({ first, second }) => {
        const before = known(told(matchOf(first, [], about)))
        const after = known(told(matchOf(second, participantsOf(first), about)), before)
        // who left is told nothing, and needs to know nothing
        const active = new Set(second.filter(({ is }) => is === 'active').map(({ registrationId }) => registrationId))
        const mine = [...after].filter((pair) => active.has(pair.split('>')[0] ?? ''))
        expect(new Set(mine)).toEqual(wanted(second))
      }),
      { seed },
    )
  })

  test('tells nothing twice: a second look changes nothing', () => {
    fc.assert(
      fc.property(standings, (all) => {
        const first = matchOf(all, [], about)
        const looked = new Set(first?.archiveLookedUp.map(({ registrationId }) => registrationId))
        const again = all.map((one) => ({ ...one, toldOfArchive: one.toldOfArchive || looked.has(one.registrationId) }))
        expect(matchOf(again, participantsOf(all), about)).toBeNull()
      }),
      { seed },
    )
  })

  test('of what the archive holds only a new reporter is told, of other members, and once', () => {
    fc.assert(
      fc.property(standings, (all) => {
        const notices = told(matchOf(all, [], about)).filter(({ tells }) => tells === 'archived-before')
        const archived = all.filter(({ is }) => is === 'archived')
        const expected = all.filter(
          (one) => one.is === 'active' && !one.toldOfArchive && archived.some(({ memberId }) => memberId !== one.memberId),
        )
        expect(notices.map(({ to }) => to.registrationId)).toEqual(expected.map(({ registrationId }) => registrationId))
        expect(notices.every(({ to, peers }) => peers.every(({ memberId }) => memberId !== to.memberId))).toBe(true)
      }),
      { seed },
    )
  })

  test.each(['family', 'possible'] as const)('of kind %s tells nothing of the archive', (kind) => {
    fc.assert(
      fc.property(standings, (all) => {
        expect(told(matchOf(all, [], { ...about, kind })).some(({ tells }) => tells === 'archived-before')).toBe(false)
      }),
      { seed },
    )
  })
})
