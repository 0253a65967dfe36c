import type { Bsn } from '@mens-centraal/kernel/bsn'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Home, Inhabitant } from '../inhabitants/inhabitant.ts'
import { nonResidents } from '../inhabitants/municipalities.ts'
import { numberIndex, textKey } from '../inhabitants/number-index.ts'
import type { Inhabitants } from '../inhabitants.ts'
import { plain } from './search-text.ts'

/** What a correction may change of someone. */
export type Correction = Partial<Pick<Inhabitant, 'givenNames' | 'prefix' | 'familyName' | 'sex' | 'born' | 'secret' | 'custody'>>

/** The inhabitants as the register has them now: those that were generated, with the changes made since. Nobody can be added or removed. */
export type Population = {
  readonly find: (bsn: Bsn) => Inhabitant | undefined
  /** Everyone born on this full date, or of those only who bear this family name (compared without case and diacritics). */
  readonly bornOn: (day: string, familyName?: string) => readonly Inhabitant[]
  readonly livingAt: (postcode: string, houseNumber: number) => readonly Inhabitant[]
  readonly die: (bsn: Bsn, on: CalendarDay) => void
  /** Municipality 1999, of the non-residents, means that the person emigrates; another means that one who did comes back. */
  readonly move: (bsn: Bsn, home: Home, municipality: string) => void
  readonly correct: (bsn: Bsn, correction: Correction) => void
}

const nameKey = (familyName: string, day: string): number => textKey(`${day} ${plain(familyName)}`)

const addressKey = (postcode: string, houseNumber: number): number => textKey(`${postcode} ${houseNumber}`)

const indexesOf = (inhabitants: Inhabitants) => {
  const [days, names, addresses] = [0, 1, 2].map(() => new Uint32Array(inhabitants.size)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ]
  let position = 0
  for (const one of inhabitants) {
    days[position] = textKey(one.born)
    names[position] = nameKey(one.familyName, one.born)
    addresses[position] = one.home.kind === 'address' ? addressKey(one.home.postcode, one.home.houseNumber) : textKey('')
    position++
  }
  return { days: numberIndex(days), names: numberIndex(names), addresses: numberIndex(addresses) }
}

const livesAt = (one: Inhabitant, postcode: string, houseNumber: number): boolean =>
  one.home.kind === 'address' && one.home.postcode === postcode && one.home.houseNumber === houseNumber

/** Indexes the inhabitants for searching. Takes about fifteen seconds and 24 MB for a million of them. */
export const populationOf = (inhabitants: Inhabitants): Population => {
  const index = indexesOf(inhabitants)
  const changed = new Map<Bsn, Inhabitant>()
  const find = (bsn: Bsn): Inhabitant | undefined => changed.get(bsn) ?? inhabitants.find(bsn)
  const among = (positions: readonly number[], holds: (one: Inhabitant) => boolean): readonly Inhabitant[] => [
    ...positions.map(inhabitants.at).filter((one) => !changed.has(one.bsn) && holds(one)),
    ...[...changed.values()].filter(holds),
  ]
  const change = (bsn: Bsn, difference: Partial<Inhabitant>): void => {
    const known = find(bsn)
    if (!known) throw new Error('nobody to change')
    if (known.suspended?.reason === 'died' && difference.home) throw new Error('the dead do not move')
    changed.set(bsn, { ...known, ...difference })
  }
  return {
    find,
    bornOn: (day, familyName) =>
      familyName === undefined
        ? among(index.days.lookup(textKey(day)), (one) => one.born === day)
        : among(
            index.names.lookup(nameKey(familyName, day)),
            (one) => one.born === day && plain(one.familyName) === plain(familyName),
          ),
    livingAt: (postcode, houseNumber) =>
      among(index.addresses.lookup(addressKey(postcode, houseNumber)), (one) => livesAt(one, postcode, houseNumber)),
    die: (bsn, on) => change(bsn, { suspended: { reason: 'died', on } }),
    move: (bsn, home, municipality) =>
      change(bsn, {
        home,
        municipality,
        suspended: municipality === nonResidents ? { reason: 'emigrated', on: home.since } : null,
      }),
    correct: change,
  }
}
