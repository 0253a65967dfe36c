import { uiWordsNl } from '@mens-centraal/ui/words.ts'
import { away } from './nl/away.ts'
import { directory } from './nl/directory.ts'
import { frame } from './nl/frame.ts'
import { matches } from './nl/matches.ts'
import { objections } from './nl/objections.ts'
import { watching } from './nl/watching.ts'

/** The texts of the first screens, in Dutch. */
export const nl = { ...uiWordsNl, ...frame, ...directory, ...matches, ...away, ...objections, ...watching }
