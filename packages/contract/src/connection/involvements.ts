import type { Static } from 'typebox'
import { closed, Day, Id } from '../vocabulary.ts'
import { Jeugdige } from './signals.ts'

/** That a youth is known here, without concern: whom, and until when. */
export const BetrokkenheidVastleggen = closed({
  jeugdige: Jeugdige,
  /** First day on which it no longer counts: a year from now at most, and the 23rd birthday. */
  eindigtOp: Day,
})

export const BetrokkenheidVastgelegd = closed({ id: Id, eindigtOp: Day })

export type BetrokkenheidVastleggen = Static<typeof BetrokkenheidVastleggen>
export type BetrokkenheidVastgelegd = Static<typeof BetrokkenheidVastgelegd>
