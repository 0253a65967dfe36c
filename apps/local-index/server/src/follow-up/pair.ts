import type { Instant } from '@mens-centraal/kernel/instant'
import { confirms, type Round, type Step } from './follow-up-step.ts'

/** Two different people who see each other in a match by running signals, and since when without a break. Of a place that was taken over: since then. */
export type Pair = { readonly one: string; readonly other: string; readonly since: Instant }

/** Where somebody stands towards another: nothing said, only tried, or in touch. */
export type ContactState = 'none' | 'tried' | 'in-touch' | 'already-together'

export const isOf = ({ one, other }: Pair, professionalId: string): boolean => one === professionalId || other === professionalId

/** The other of a pair. */
export const partnerIn = ({ one, other }: Pair, professionalId: string): string => (one === professionalId ? other : one)

/** What one of a pair said of the other since they are together: in whichever of their jobs, and never by who had a place before them. */
export const saidIn = (steps: readonly Step[], pair: Pair, professionalId: string): readonly Step[] =>
  steps.filter(({ by, about, at }) => by === professionalId && about === partnerIn(pair, professionalId) && at >= pair.since)

/** It was known when they came to be together that they work together: nobody is asked. */
export const isKnown = (steps: readonly Step[], pair: Pair): boolean =>
  steps.some(
    ({ kind, by, about, at }) =>
      kind === 'known-together' && by !== about && isOf(pair, by ?? '') && isOf(pair, about ?? '') && at >= pair.since,
  )

/** Where one of a pair stands towards the other. */
export const stateIn = (steps: readonly Step[], pair: Pair, professionalId: string): ContactState => {
  if (isKnown(steps, pair)) return 'already-together'
  const said = saidIn(steps, pair, professionalId).map(({ kind }) => kind)
  return said.find(confirms) ?? (said.includes('no-answer') ? 'tried' : 'none')
}

/** One of a pair said to be in touch with the other, or it was known. */
export const hasSaid = (steps: readonly Step[], pair: Pair, professionalId: string): boolean =>
  ['in-touch', 'already-together'].includes(stateIn(steps, pair, professionalId))

/** Both said so: one alone cannot say it for the other (Jeugdwet art. 7.1.3.2). */
export const isInTouch = (steps: readonly Step[], pair: Pair): boolean =>
  hasSaid(steps, pair, pair.one) && hasSaid(steps, pair, pair.other)

/** The round in which a pair is asked: the first that began when they were together; null as long as none is planned for them. */
export const roundOf = (rounds: readonly Round[], { since }: Pair): Round | null =>
  rounds.find(({ askedAt }) => askedAt >= since) ?? null
