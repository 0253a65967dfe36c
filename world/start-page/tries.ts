import type { Words } from '../pages/language.ts'
import { addressMatch } from './tries/address-match.ts'
import { colleagueAway } from './tries/colleague-away.ts'
import { colleagueLeaves } from './tries/colleague-leaves.ts'
import { comingOver } from './tries/coming-over.ts'
import { covenantEnds } from './tries/covenant-ends.ts'
import { dies } from './tries/dies.ts'
import { familyMatch } from './tries/family-match.ts'
import { familyTold } from './tries/family-told.ts'
import { figures } from './tries/figures.ts'
import { fourEyes } from './tries/four-eyes.ts'
import { handOverFile } from './tries/hand-over-file.ts'
import { knownHere } from './tries/known-here.ts'
import { leads } from './tries/leads.ts'
import { moves } from './tries/moves.ts'
import { newborn } from './tries/newborn.ts'
import { notFollowedUp } from './tries/not-followed-up.ts'
import { notFound } from './tries/not-found.ts'
import { ownAccount } from './tries/own-account.ts'
import { ownSystem } from './tries/own-system.ts'
import { refused } from './tries/refused.ts'
import { schoolClosed } from './tries/school-closed.ts'
import { secondPerson } from './tries/second-person.ts'
import { secretAddress } from './tries/secret-address.ts'
import { signalEnds } from './tries/signal-ends.ts'
import { standIn } from './tries/stand-in.ts'
import { turns23 } from './tries/turns-23.ts'
import { match } from './tries/two-people.ts'
import type { Try } from './try.ts'

/** Tries that belong together, by who does the most in them. */
export type Chapter = { readonly id: string; readonly title: Words; readonly tries: readonly Try[] }

/** The guided tries, in the order in which one best takes them. */
export const chapters: readonly Chapter[] = [
  {
    id: 'signals',
    title: { nl: 'Wie een signaal geeft', en: 'Who gives a signal' },
    tries: [match, familyMatch, refused, notFound, familyTold, signalEnds],
  },
  {
    id: 'changes',
    title: { nl: 'Als er iets verandert bij de jeugdige', en: 'When something changes for the youth' },
    tries: [newborn, moves, turns23, dies],
  },
  {
    id: 'colleagues',
    title: { nl: 'Collega’s en hun coördinator', en: 'Colleagues and their coordinator' },
    tries: [standIn, colleagueAway, colleagueLeaves, handOverFile, schoolClosed],
  },
  {
    id: 'follow-up',
    title: { nl: 'De gemeente let op', en: 'The municipality watches' },
    tries: [notFollowedUp, leads, knownHere, secretAddress, addressMatch, figures],
  },
  {
    id: 'management',
    title: { nl: 'Beheer', en: 'Management' },
    tries: [fourEyes, secondPerson, ownAccount, covenantEnds],
  },
  {
    id: 'systems',
    title: { nl: 'Andere systemen', en: 'Other systems' },
    tries: [ownSystem, comingOver],
  },
]

/** All of them, numbered through. */
export const tries: readonly Try[] = chapters.flatMap((chapter) => chapter.tries)
