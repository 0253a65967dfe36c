import type { WordId } from '../language/words.ts'

/** The statutory criteria a to k (Jeugdwet art. 7.1.4.1), paraphrased; criterion l is not offered. Weighed in the browser, never sent. */
export const criteria = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'] as const

export type Criterion = (typeof criteria)[number]

/** The text of a criterion. */
export const criterionWord = (criterion: Criterion): WordId => `criteria.${criterion}`
