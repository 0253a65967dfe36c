import type { Answer } from '../../api/call.ts'
import type { WordId } from '../../language/words.ts'

export type ColleagueSignals = Answer<'GET /api/organisation-signals'>['colleagues'][number]
export type ToHandOver = Answer<'POST /api/organisation-signals/:id/opening'>

/** What is said of a colleague who cannot act on their signals any more; null of who can. */
export const orphanWord = ({ orphanedBecause }: Pick<ColleagueSignals, 'orphanedBecause'>): WordId | null =>
  orphanedBecause === null ? null : `handOver.${orphanedBecause}`

/** Those whose signals nobody can act on. */
export const orphaned = (colleagues: readonly ColleagueSignals[]): readonly ColleagueSignals[] =>
  colleagues.filter(({ orphanedBecause }) => orphanedBecause !== null)
