import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { cursorOf, pageSize } from './board.ts'
import { type BoardWish, boardPage, readBoard } from './board-facts.ts'
import { readFollowUps } from './follow-up-facts.ts'
import { listed } from './follow-up-views.ts'

/**
 * A page of the matches that a municipality follows up: those that wait, overdue and oldest first; those in touch, oldest first; or those that were finished, for
 * 60 days, the latest first. How many there are on each list is counted, not guessed.
 */
export const watchedBoard = (wish: BoardWish): View<'follow-up:see', unknown> => ({
  fetch: ({ where }) => [boardPage(where, wish)],
  show: ([rows], _grant, { actor, now }) => {
    const { matchRows, placeOn, counts, organisations } = readBoard(rows)
    const found = readFollowUps(matchRows)
    const shown = found.slice(0, pageSize)
    const last = found.length > pageSize ? placeOn.get(shown.at(-1)?.id ?? '') : undefined
    const followUps = shown.map((followUp) => listed(followUp, dayOf(now)))
    const subjects = shown.flatMap((followUp) => followUp.subjects)
    const value = { followUps, next: last === undefined ? null : cursorOf(last), counts, organisations }
    return { value, subjects, covenantMunicipalityIds: subjects.map(() => actor.municipalityId) }
  },
})
