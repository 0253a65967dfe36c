import type { Instant } from '@mens-centraal/kernel/instant'
import type { Watchers } from '../directory/organisation-facts.ts'
import type { Person } from '../matches/match.ts'
import { type Draw, give, type NoticeGiven } from './notice.ts'

/** A match of which those who watch over it may hear: two people are in it, it is certain, and no decision is waited for. */
export type WatchedMatch = {
  readonly matchId: string
  readonly number: string
  /** Who is involved today. */
  readonly people: readonly Person[]
  /** The coordinators of their organisations, and the officers of the municipality that follows it up. */
  readonly watchers: Watchers
  /** The jobs in which somebody heard of it before. */
  readonly heard: ReadonlySet<string>
  readonly at: Instant
}

/**
 * Those who watch over a match hear that there is one, each once in each of their jobs, by its number alone: not on whom, nor which colleague is in it. Who is in it themselves
 * hears nothing more, in none of their jobs (Jeugdwet art. 7.1.3.1, 7.1.3.2).
 */
export const noticeWatchedMatch = ({ matchId, number, people, watchers, heard, at }: WatchedMatch, draw: Draw): NoticeGiven[] => {
  const inIt = new Set(people.map(({ professionalId }) => professionalId))
  const fresh = (some: readonly Person[]) =>
    some.filter(({ positionId, professionalId }) => !heard.has(positionId) && !inIt.has(professionalId))
  const about = { matchId, number, cause: matchId, at }
  return [
    ...give(fresh(watchers.coordinators), { kind: 'match-in-organisation', ...about }, draw),
    ...give(fresh(watchers.officers), { kind: 'match-here', ...about }, draw),
  ]
}
