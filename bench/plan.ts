import type { CrowdSize } from '@mens-centraal/world/load/crowd'

/** What is in the tables before the first act, and who does what: the same arithmetic for the house's clients, for SQL and for the load. */
export type Plan = {
  /** Signals in the tables, of which one youth in twenty has two, so a match. */
  readonly signals: number
  readonly youths: number
  /** Reporters who do the acts, each with a session. Readers come after them, then the other owners of signals. */
  readonly actors: number
  /** Owners of the signals in the tables; the first `actors` of them have a session too, and read. */
  readonly owners: number
  /** Acts in one round. */
  readonly acts: number
  readonly rounds: number
}

export const connections = 16
/** One act in so many is on a youth that has a signal already, and so makes a match. */
export const matchEvery = 5
const youthsPerMatch = 20
/** Youths that no signal is on yet have numbers from here. */
const newYouths = 100_000_000
const stride = 7919

export const planOf = (signals: number): Plan => {
  const owners = Math.max(500, Math.ceil(signals / 20))
  const youths = Math.floor((signals * youthsPerMatch) / (youthsPerMatch + 1))
  return { signals, youths, actors: 400, owners, acts: 4_800, rounds: 3 }
}

/** Who do the acts, as the stock of finds counts them. */
export const actorsOf = ({ actors }: Plan): CrowdSize => ({ reporters: actors, sessions: actors })

/** Everybody: who act, who read, and whose signals lie there. */
export const everybodyOf = ({ actors, owners }: Plan): CrowdSize => ({ reporters: actors + owners, sessions: 2 * actors })

const lonely = (plan: Plan): number => plan.youths - Math.floor(plan.youths / youthsPerMatch) - youthsPerMatch

/** The youth of an act: every fifth time one with a signal of somebody else, each once, spread over the table; else a new one. */
export const youthOf = (plan: Plan, act: number): number => {
  if (act % matchEvery !== 0) return newYouths + act
  const i = ((act / matchEvery) * stride) % lonely(plan)
  return i + Math.floor(i / (youthsPerMatch - 1)) + 1
}

/** The same from `:k`, as both pgbench and SQL write it. */
export const youthFormula = (plan: Plan): string => {
  const i = `((:k / ${matchEvery} * ${stride}) % ${lonely(plan)})`
  return `(CASE WHEN :k % ${matchEvery} <> 0 THEN ${newYouths} + :k ELSE ${i} + ${i} / ${youthsPerMatch - 1} + 1 END)`
}

/** The reader of an act, and the youth on whom is the signal that they read: their own, each time another. */
export const readOf = (plan: Plan, act: number): { readonly reader: number; readonly youth: number } => {
  const place = act % plan.actors
  const youth = place + plan.owners * (1 + (Math.floor(act / plan.actors) % 18))
  return { reader: plan.actors + place + 1, youth }
}

/** The youth of a read from `:k`, as both pgbench and SQL write it. */
export const readYouthFormula = (plan: Plan): string =>
  `(:k % ${plan.actors} + ${plan.owners} * (1 + (:k / ${plan.actors}) % 18))`
