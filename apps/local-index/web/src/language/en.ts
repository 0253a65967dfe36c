import { uiWordsEn } from '@mens-centraal/ui/words.ts'
import { away } from './en/away.ts'
import { directory } from './en/directory.ts'
import { frame } from './en/frame.ts'
import { matches } from './en/matches.ts'
import { objections } from './en/objections.ts'
import { watching } from './en/watching.ts'
import type { Catalogue } from './words.ts'

/** The texts of the first screens, in English. */
export const en: Catalogue = { ...uiWordsEn, ...frame, ...directory, ...matches, ...away, ...objections, ...watching }
