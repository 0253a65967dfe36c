import type { Reactions } from '@mens-centraal/platform/access/door'
import { reactionsOf } from '@mens-centraal/platform/acts/reactions'
import { matchReactions } from './reactions-of-matches.ts'
import { peopleReactions } from './reactions-of-people.ts'
import { signalReactions } from './reactions-of-signals.ts'

/** All traffic between the rooms of this house: what is kept, and what follows, in the act's own transaction or later. Each event stands in one of the three. */
export const reactions: Reactions = reactionsOf([...peopleReactions, ...signalReactions, ...matchReactions])
