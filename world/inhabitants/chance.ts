/** Draws that are the same every time for the same seed and number. For fictional data only: anyone can predict them. */
export type Chance = {
  /** From 0 up to and not including 1. */
  readonly next: () => number
  /** A whole number from 0 up to and not including `limit`. */
  readonly below: (limit: number) => number
  /** True once in so many draws, on average. */
  readonly oneIn: (draws: number) => boolean
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
}

const mix = (a: number, b: number): number => {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return hash ^ (hash >>> 15)
}

/** The draws that belong to a seed and, within it, to a number (mulberry32). */
export const chanceOf = (seed: number, number: number): Chance => {
  let state = mix(seed, number)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { next, below, oneIn: (draws) => below(draws) === 0, pick: (list) => list[below(list.length)] ?? list[0] }
}
