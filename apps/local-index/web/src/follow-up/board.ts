import type { Answer } from '../api/call.ts'

export type Board = Answer<'GET /api/follow-ups'>
export type BoardList = 'waiting' | 'in-touch' | 'finished'
type Organisation = Board['organisations'][number]

/** How many matches are on a list. */
export const countOn = ({ counts }: Pick<Board, 'counts'>, list: BoardList): number =>
  list === 'in-touch' ? counts.inTouch : counts[list]

/** True when there is nothing to follow up, on any list. */
export const isEmpty = ({ counts }: Pick<Board, 'counts'>): boolean => counts.waiting + counts.inTouch + counts.finished === 0

/** The organisations to choose from: those on the board, and the chosen one also when nobody of it is there any more. */
export const organisationChoices = (
  { organisations }: Pick<Board, 'organisations'>,
  chosen: Organisation | null,
): readonly Organisation[] =>
  chosen === null || organisations.some(({ id }) => id === chosen.id) ? organisations : [...organisations, chosen]
