import { addressMatch } from './tries/address-match.ts'
import { colleagueAway } from './tries/colleague-away.ts'
import { colleagueLeaves } from './tries/colleague-leaves.ts'
import { comingOver } from './tries/coming-over.ts'
import { familyMatch } from './tries/family-match.ts'
import { figures } from './tries/figures.ts'
import { fourEyes } from './tries/four-eyes.ts'
import { knownHere } from './tries/known-here.ts'
import { leads } from './tries/leads.ts'
import { notFollowedUp } from './tries/not-followed-up.ts'
import { notFound } from './tries/not-found.ts'
import { ownAccount } from './tries/own-account.ts'
import { ownSystem } from './tries/own-system.ts'
import { refused } from './tries/refused.ts'
import { signalEnds } from './tries/signal-ends.ts'
import { standIn } from './tries/stand-in.ts'
import { match } from './tries/two-people.ts'
import type { Try } from './try.ts'

/** The guided tries, in the order in which one best takes them. */
export const tries: readonly Try[] = [
  match,
  familyMatch,
  addressMatch,
  refused,
  notFound,
  colleagueLeaves,
  colleagueAway,
  standIn,
  signalEnds,
  notFollowedUp,
  knownHere,
  leads,
  fourEyes,
  ownAccount,
  figures,
  ownSystem,
  comingOver,
]
