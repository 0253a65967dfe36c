import type { Instant } from '@mens-centraal/kernel/instant'

/** What was counted at a moment. `waitingSince`: since when the oldest change waits to be matched or told; null when nothing waits. */
export type Counted = {
  readonly members: number
  readonly registrations: number
  readonly waitingSince: Instant | null
  readonly at: Instant
}

/** What anybody may see of it. Null: fewer than ten. */
export type Figures = {
  readonly members: number | null
  /** In tens, rounded down: one registration more or less is not to be seen. */
  readonly registrations: number | null
  /** In whole seconds. */
  readonly lag: number
  readonly at: Instant
}

const fewest = 10
const notSmall = (number: number): number | null => (number < fewest ? null : number)

/** Figures that are about nobody: small numbers are left out, and registrations are counted in tens. */
export const figuresOf = ({ members, registrations, waitingSince, at }: Counted): Figures => ({
  members: notSmall(members),
  registrations: notSmall(Math.floor(registrations / fewest) * fewest),
  lag: waitingSince === null ? 0 : Math.max(0, Math.floor((at.getTime() - waitingSince.getTime()) / 1_000)),
  at,
})
