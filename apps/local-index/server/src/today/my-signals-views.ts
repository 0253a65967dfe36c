import type { View } from '@mens-centraal/platform/acts/read'
import { sql } from 'kysely'
import { showSignals, signalRows } from './today-signals.ts'

/** My own running signals, the first to end first. */
export const mySignals: View<'risk-signal:see', unknown> = {
  fetch: ({ where }) => [signalRows(where)],
  show: ([rows], _grant, { keys }) => {
    const { signals, ...about } = showSignals(rows, keys)
    return { value: { signals }, ...about }
  },
}

/** One of my own running signals; null when there is none, or it is not mine. */
export const mySignal = (signalId: string): View<'risk-signal:see', unknown> => ({
  fetch: ({ where }) => [signalRows(sql<boolean>`(s.id = ${signalId} AND ${where})`)],
  show: ([rows], _grant, { keys }) => {
    const { signals, ...about } = showSignals(rows, keys)
    return signals[0] === undefined ? null : { value: signals[0], ...about }
  },
})
