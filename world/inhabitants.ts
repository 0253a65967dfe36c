import type { Bsn } from '@mens-centraal/kernel/bsn'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { streetsFor } from './inhabitants/addresses.ts'
import { type BsnRange, bsnSequence, fictionalBsn } from './inhabitants/bsn-sequence.ts'
import { householdOf, membersOf, type Neighbourhood } from './inhabitants/household.ts'
import type { Inhabitant } from './inhabitants/inhabitant.ts'
import { indexCapacity, numberIndex } from './inhabitants/number-index.ts'
import { situationInhabitants } from './inhabitants/situations.ts'

/** A region's fictional people. Only numbers are kept; a household is made when someone of it is asked for, the same every time. */
export type Inhabitants = Iterable<Inhabitant> & {
  readonly size: number
  /** The inhabitant at a position from 0 up to `size`; the named situations come first. */
  readonly at: (position: number) => Inhabitant
  readonly positionOf: (bsn: Bsn) => number | undefined
  readonly find: (bsn: Bsn) => Inhabitant | undefined
}

export type InhabitantsWish = {
  readonly seed: number
  /** How many people in all, the named situations included. */
  readonly size: number
  readonly bsnRange: BsnRange
  /** The day that ages are counted from. The named situations have fixed dates. */
  readonly today: CalendarDay
}

const rememberedHouseholds = 4096

/** Position of the first member of each household, and behind them the number of people. */
const layOut = (seed: number, from: number, size: number): Uint32Array => {
  const starts = new Uint32Array(size - from + 1)
  let households = 0
  for (let position = from; position < size; households++) {
    starts[households] = position
    position += membersOf(seed, households, size - position)
  }
  starts[households] = size
  return starts.slice(0, households + 1)
}

const householdAt = (starts: Uint32Array, position: number): number => {
  let [low, high] = [0, starts.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= position) low = middle
    else high = middle
  }
  return low
}

const remembering = (make: (household: number) => readonly Inhabitant[]) => {
  const made = new Map<number, readonly Inhabitant[]>()
  return (household: number): readonly Inhabitant[] => {
    const known = made.get(household)
    if (known) return known
    if (made.size >= rememberedHouseholds) made.clear()
    const fresh = make(household)
    made.set(household, fresh)
    return fresh
  }
}

/**
 * Makes the inhabitants of the practice world: families with addresses and custody, and among them the named situations.
 * The same wish gives the same people. About twenty bytes a person stay in memory.
 * @throws if `size` is smaller than the named situations, larger than the BSN range or than 2^21: that is a bug
 */
export const generateInhabitants = (wish: InhabitantsWish): Inhabitants => {
  const { seed, size, today } = wish
  const named = situationInhabitants
  if (size < named.length || size > indexCapacity) throw new Error('cannot make so many inhabitants')
  const reserved = new Set(named.map((inhabitant) => Number(inhabitant.bsn)))
  const numbers = Uint32Array.from([...reserved, ...bsnSequence(wish.bsnRange, seed, size - named.length, reserved)])
  const near: Neighbourhood = {
    seed,
    today,
    streets: streetsFor(size),
    reservedBirthDates: new Set(named.map((one) => one.born)),
  }
  const starts = layOut(seed, named.length, size)
  const household = remembering((number) =>
    householdOf(near, number, Array.from(numbers.subarray(starts[number], starts[number + 1]), fictionalBsn)),
  )
  const at = (position: number): Inhabitant => {
    const number = householdAt(starts, position)
    const found = position < named.length ? named[position] : household(number)[position - (starts[number] ?? 0)]
    if (!found) throw new Error('no inhabitant at this position')
    return found
  }
  const byBsn = numberIndex(numbers)
  const positionOf = (bsn: Bsn): number | undefined => byBsn.lookup(Number(bsn))[0]
  const find = (bsn: Bsn): Inhabitant | undefined => {
    const position = positionOf(bsn)
    return position === undefined ? undefined : at(position)
  }
  function* everyone(): Generator<Inhabitant> {
    for (let position = 0; position < size; position++) yield at(position)
  }
  return { size, at, positionOf, find, [Symbol.iterator]: everyone }
}
