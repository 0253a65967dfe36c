import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { sql } from 'kysely'
import { isOfStoodIn, readStoodInFor, standFor } from '../directory/stand-in-facts.ts'
import {
  acquaintedAtPlace,
  handOversAtPlace,
  openMatches,
  readAcquainted,
  readHandOvers,
  rowsOf,
  showMatches,
} from './match-facts.ts'
import { detailOf } from './match-views.ts'

/** The open matches of the colleague for whom the asker stands in, as that colleague sees them, newest first. `place`: by which the asker may act for them. */
export const stoodInMatches = (standInId: string): View<'stand-in:see-matches', unknown> => ({
  fetch: ({ where }) => [standFor(standInId, null), openMatches(isOfStoodIn(sql<boolean>`a.id = ${standInId} AND ${where}`))],
  show: ([absent, found], _grant, { keys, now }) => {
    const colleague = readStoodInFor(absent)
    if (colleague === null) return null
    const { matches, ...about } = showMatches(found, keys, colleague, dayOf(now))
    const places = new Map(rowsOf(found).map((row) => [row.id, row.my_place]))
    const { id, name, until, positionId: forPositionId } = colleague
    return {
      value: { standIn: { id, name, until }, matches: matches.map((one) => ({ ...one, id: places.get(one.id) })) },
      ...about,
      forPositionId,
    }
  },
})

/** One of those matches, by the place of that colleague in it. Nothing of their signal, save the youth as they know them. */
export const stoodInMatch = (place: string): View<'stand-in:see-matches', unknown> => ({
  fetch: ({ where }) => [
    standFor(null, place),
    openMatches(
      sql<boolean>`m.id = (SELECT x.match_id FROM match_participants x WHERE x.id = ${place}) AND ${isOfStoodIn(where)}`,
    ),
    handOversAtPlace(place),
    acquaintedAtPlace(place),
  ],
  show: ([absent, found, handOvers, acquainted], _grant, door) => {
    const colleague = readStoodInFor(absent)
    if (colleague === null) return null
    const detail = detailOf(rowsOf(found), readHandOvers(handOvers), readAcquainted(acquainted), colleague, door)
    if (detail === null) return null
    const { first: _, value, ...about } = detail
    const { name, until, id, positionId: forPositionId } = colleague
    return { value: { ...value, standIn: { id, name, until } }, ...about, forPositionId }
  },
})
