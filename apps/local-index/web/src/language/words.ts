import type { nl } from './nl.ts'
import type { nlMore } from './nl-more.ts'

export type Language = 'nl' | 'en'

/** Every text of the screens by its id. The Dutch catalogue rules: English has the same ids, or it does not compile. */
export type WordId = keyof typeof nl | keyof typeof nlMore

/** The texts that the first screens need, and those that come with the others. */
export type Catalogue = Readonly<Record<keyof typeof nl, string>>
export type MoreCatalogue = Readonly<Record<keyof typeof nlMore, string>>
