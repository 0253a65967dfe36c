import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { type Colleague, mayTakeOver } from '../directory/position.ts'
import type { SignalToHandOver } from './hand-over.ts'
import { isRunning } from './risk-signal.ts'

/** The columns of a file with hand-overs: work mail addresses, of who hands over and who takes over. */
export const handOverColumns = ['van', 'naar'] as const

/** What a row comes down to: its signals go, there are none, or why it cannot be. The first three are of the file's form. */
export type RowOutcome =
  | 'goes'
  | 'nothing'
  | 'csv-cells'
  | 'csv-formula'
  | 'csv-too-long'
  | 'from-unknown'
  | 'to-unknown'
  | 'receiver-is-the-same'
  | 'receiver-may-not-signal'
  | 'receiver-already-signalled'
  | 'named-twice'

/** One row of the file, as it was read. */
export type FileRow = {
  readonly line: number
  readonly cells: { readonly van: string; readonly naar: string }
  readonly problem: 'csv-cells' | 'csv-formula' | 'csv-too-long' | null
}

/** A colleague by the work mail address that the directory has. */
export type Addressed = Colleague & { readonly email: string | null }

/** What happens by one row. `signals` go only when the outcome is `goes`. */
export type PlannedRow<Signal extends SignalToHandOver = SignalToHandOver> = {
  readonly line: number
  readonly from: Addressed | null
  readonly to: Addressed | null
  readonly signals: readonly Signal[]
  readonly outcome: RowOutcome
}

const addressedAs = (colleagues: readonly Addressed[], typed: string): Addressed | null =>
  colleagues.find(({ email }) => email !== null && email.toLowerCase() === typed.toLowerCase()) ?? null

type Known<Signal extends SignalToHandOver> = {
  readonly colleagues: readonly Addressed[]
  /** The signals of these colleagues that are not in the archive. */
  readonly signals: readonly Signal[]
  readonly today: CalendarDay
}

/**
 * What a file with hand-overs comes down to, row by row: all running signals of one colleague go to another. Everything is held against how it stands
 * before the file: who hands over and also receives hands over only what they have now. A colleague hands over once; and a receiver gets no second
 * signal on a youth, neither beside their own nor by two rows.
 */
export const planHandOvers = <Signal extends SignalToHandOver>(
  rows: readonly FileRow[],
  { colleagues, signals, today }: Known<Signal>,
): PlannedRow<Signal>[] => {
  const named = new Set<string>()
  const youths = new Map<string, Set<string>>()
  for (const { positionId, youthId } of signals) youths.set(positionId, (youths.get(positionId) ?? new Set()).add(youthId))
  return rows.map(({ line, cells, problem }) => {
    const from = addressedAs(colleagues, cells.van)
    const to = addressedAs(colleagues, cells.naar)
    const given = signals.filter((signal) => signal.positionId === from?.positionId && isRunning(signal, today))
    const outcomeOf = (): RowOutcome => {
      if (problem !== null) return problem
      if (from === null) return 'from-unknown'
      if (to === null) return 'to-unknown'
      if (from.positionId === to.positionId) return 'receiver-is-the-same'
      if (named.has(from.positionId)) return 'named-twice'
      if (!mayTakeOver(to, today)) return 'receiver-may-not-signal'
      if (given.length === 0) return 'nothing'
      return given.some(({ youthId }) => youths.get(to.positionId)?.has(youthId)) ? 'receiver-already-signalled' : 'goes'
    }
    const outcome = outcomeOf()
    if (from !== null) named.add(from.positionId)
    if (outcome === 'goes' && to !== null)
      youths.set(to.positionId, new Set([...(youths.get(to.positionId) ?? []), ...given.map(({ youthId }) => youthId)]))
    return { line, from, to, signals: outcome === 'goes' ? given : [], outcome }
  })
}

/** Whether a file can be carried out: every row goes, or has nothing to do, and one goes. */
export const isReady = (plan: readonly Pick<PlannedRow, 'outcome'>[]): boolean =>
  plan.some(({ outcome }) => outcome === 'goes') && plan.every(({ outcome }) => outcome === 'goes' || outcome === 'nothing')
