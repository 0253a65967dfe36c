import { addDays, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { startOfDay } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { YouthsParted } from '../risk-signals/parting.ts'
import type { MergedSignal } from '../risk-signals/renumbering.ts'
import type { MatchPlace } from '../risk-signals/risk-signal.ts'
import { matchParted, partedMatches } from './part-matches.ts'

const today = calendarDay('2026-11-22')
const at = startOfDay(today)
let drawn = 0
const draw = { id: () => `drawn-${++drawn}`, number: () => 42 }

const signalOf = (professional: number, youth: string): MergedSignal => ({
  ...{ signalId: `${youth}-${professional}`, positionId: `position-${professional}`, professionalId: `person-${professional}` },
  ...{ organisationId: 'o', municipalityId: 'm', state: 'active', endsOn: addDays(today, 9) },
})
const placeIn = (matchId: string, { signalId, positionId, professionalId }: MergedSignal): MatchPlace => ({
  ...{ matchId, number: '000001', possible: false, kin: null, participantId: `place-${matchId}-${signalId}` },
  ...{ signalId, positionId, professionalId },
})
const people = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 5 })

/** A youth who turns out to be two, each with reporters of their own; on the number of the other some signal already. */
const parting = fc.tuple(people, people, people).map(([stay, go, there]): YouthsParted => {
  const staying = stay.map((one) => signalOf(one, 'stays'))
  const going = go.filter((one) => !stay.includes(one)).map((one) => signalOf(one, 'goes'))
  const before = there.filter((one) => !go.includes(one)).map((one) => signalOf(one, 'there'))
  const together = new Set([...staying, ...going].map(({ professionalId }) => professionalId)).size > 1
  return {
    ...{ type: 'youths-parted', fromId: 'a', intoId: 'b', formerId: 'b', formerIds: ['b'], droppedIds: [], labels: [], at },
    goingIds: going.map(({ signalId }) => signalId),
    staying,
    there: [...before, ...going],
    places: together ? [...staying, ...going].map((signal) => placeIn('match-a', signal)) : [],
    placesThere: before.length > 1 ? before.map((signal) => placeIn('match-b', signal)) : [],
  }
})

/** The open matches after it: who is in each, by signal. */
const after = (event: YouthsParted) => {
  const events = matchParted(event, draw)
  const left = new Set(events.flatMap((one) => (one.type === 'participant-left' ? [one.participantId] : [])))
  const takenUp = partedMatches(event).filter(({ fate }) => fate === 'taken-up')
  const closed = new Set(
    [...takenUp, ...events.flatMap((one) => (one.type === 'match-closed' ? [one] : []))].map(({ matchId }) => matchId),
  )
  const kept = [...event.places, ...event.placesThere].filter(
    (place) => !left.has(place.participantId) && !closed.has(place.matchId),
  )
  const added = events.flatMap((one) => {
    if (one.type === 'match-opened') return one.participants.map(({ signalId }) => ({ matchId: one.matchId, signalId }))
    return one.type === 'match-joined' ? [{ matchId: one.matchId, signalId: one.participant.signalId }] : []
  })
  const places = [...kept.map(({ matchId, signalId }) => ({ matchId, signalId: signalId ?? '' })), ...added]
  return { events, places }
}

test('nobody stays in a match with who means another youth, and all who mean the same one are in one', () => {
  fc.assert(
    fc.property(parting, (event) => {
      const { places } = after(event)
      for (const signals of [event.staying, event.there]) {
        const ids = new Set(signals.map(({ signalId }) => signalId))
        const matches = new Set(places.filter(({ signalId }) => ids.has(signalId)).map(({ matchId }) => matchId))
        const company = new Set(signals.map(({ professionalId }) => professionalId)).size > 1
        expect(matches.size).toBe(company ? 1 : 0)
        for (const place of places) if (matches.has(place.matchId)) expect(ids).toContain(place.signalId)
        if (company) for (const id of ids) expect(places.filter(({ signalId }) => signalId === id)).toHaveLength(1)
      }
    }),
    { seed: 85 },
  )
})

test('whoever was in a match with who means another youth hears so once, and nobody else does', () => {
  fc.assert(
    fc.property(parting, (event) => {
      const { events } = after(event)
      const told = events.flatMap((one) => {
        if (one.type === 'match-closed') return one.others
        return one.type === 'places-parted' ? [...one.staying, ...one.gone] : []
      })
      const mixed = partedMatches(event).some(({ stay, go }) => stay.length > 0 && go.length > 0)
      const expected = mixed ? event.places.map(({ professionalId }) => professionalId) : []
      expect(told.map(({ professionalId }) => professionalId).sort()).toEqual(expected.sort())
    }),
    { seed: 86 },
  )
})
