import type { Bsn } from '@mens-centraal/kernel/bsn'
import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Home, Inhabitant } from '../inhabitants/inhabitant.ts'
import { nonResidents } from '../inhabitants/municipalities.ts'
import type { Happening } from './events.ts'

/** What a correction may change of someone. */
export type Correction = Partial<
  Pick<Inhabitant, 'givenNames' | 'prefix' | 'familyName' | 'sex' | 'born' | 'secret' | 'custody' | 'parents'>
>

/** What can be changed in the register. */
export type Changes = {
  readonly die: (bsn: Bsn, on: CalendarDay) => void
  /** Municipality 1999, of the non-residents, means that the person emigrates; another means that one who did comes back. */
  readonly move: (bsn: Bsn, home: Home, municipality: string) => void
  readonly correct: (bsn: Bsn, correction: Correction) => void
  /** The person was known under a wrong number: from now on under this one, for all relatives too. Who was entered twice keeps the entry with the right number. */
  readonly renumber: (bsn: Bsn, right: Bsn) => void
  /** Two people stood under one number: who was known by it has this one from now on, and the other is written in under the old one. */
  readonly reassign: (bsn: Bsn, right: Bsn, owner: Inhabitant) => void
  /** Who was held for one with another turns out to be a person of their own, and is written in again under the number that was taken away. */
  readonly separate: (bsn: Bsn, other: Inhabitant) => void
  /** Somebody is written in: a newborn, or a person who had no number yet. Who follows a brother or sister is told. */
  readonly enter: (newcomer: Inhabitant) => void
}

const known = (one: Inhabitant | undefined): Inhabitant => {
  if (one === undefined) throw new Error('nobody to change')
  return one
}

/** A relative of somebody who got another number. */
const withNumber = (relative: Inhabitant, bsn: Bsn, right: Bsn): Inhabitant => {
  const renewed = (one: Bsn): Bsn => (one === bsn ? right : one)
  const { parents, children, partner } = relative
  return {
    ...relative,
    parents: parents.map(renewed),
    children: children.map(renewed),
    partner: partner && { ...partner, bsn: renewed(partner.bsn) },
  }
}

/** Two entries that tell of one person. */
const isSamePerson = (one: Inhabitant, other: Inhabitant): boolean =>
  (['givenNames', 'prefix', 'familyName', 'sex', 'born'] as const).every((part) => one[part] === other[part])

type Find = (bsn: Bsn) => Inhabitant | undefined
type Keep = (bsn: Bsn, one: Inhabitant | null) => void
type Tell = (happening: Happening) => void

const renumbering =
  (find: Find, keep: Keep, happened: Tell): Changes['renumber'] =>
  (bsn, right) => {
    const one = known(find(bsn))
    const other = find(right)
    if (other !== undefined && !isSamePerson(one, other)) throw new Error('the number is taken')
    keep(bsn, null)
    keep(right, other ?? { ...one, bsn: right })
    const relatives = [...one.parents, ...one.children, ...(one.partner ? [one.partner.bsn] : [])]
    for (const relative of relatives.flatMap((each) => find(each) ?? [])) keep(relative.bsn, withNumber(relative, bsn, right))
    happened({ kind: 'nieuw-bsn', bsn, newBsn: right })
  }

const reassigning =
  (find: Find, keep: Keep, renumber: Changes['renumber']): Changes['reassign'] =>
  (bsn, right, owner) => {
    if (owner.bsn !== bsn || find(right) !== undefined) throw new Error('the number is taken')
    renumber(bsn, right)
    keep(bsn, owner)
  }

const separating =
  (find: Find, keep: Keep, happened: Tell): Changes['separate'] =>
  (bsn, other) => {
    if (find(other.bsn) !== undefined) throw new Error('the number is taken')
    known(find(bsn))
    keep(other.bsn, other)
    happened({ kind: 'correctie', bsn })
  }

const entering =
  (find: Find, keep: Keep, happened: Tell): Changes['enter'] =>
  (newcomer) => {
    if (find(newcomer.bsn) !== undefined) throw new Error('the number is taken')
    const parents = newcomer.parents.map((parent) => known(find(parent)))
    keep(newcomer.bsn, newcomer)
    for (const parent of parents) keep(parent.bsn, { ...parent, children: [...parent.children, newcomer.bsn] })
    for (const bsn of new Set(parents.flatMap(({ children }) => children))) happened({ kind: 'geboorte', bsn })
  }

/**
 * The changes that can be made in a register. Each throws for somebody who is not there, or a number that is taken: that is a bug.
 * @param keep puts somebody in the place of whoever had the number, or nobody
 * @param happened is told of each change
 */
export const changesOf = (find: Find, keep: Keep, happened: Tell): Changes => {
  const change = (kind: Happening['kind'], bsn: Bsn, difference: Partial<Inhabitant>): void => {
    const one = known(find(bsn))
    if (one.suspended?.reason === 'died' && difference.home) throw new Error('the dead do not move')
    keep(bsn, { ...one, ...difference })
    happened({ kind, bsn })
  }
  const renumber = renumbering(find, keep, happened)
  return {
    die: (bsn, on) => change('overlijden', bsn, { suspended: { reason: 'died', on } }),
    move: (bsn, home, municipality) =>
      change(municipality === nonResidents ? 'emigratie' : 'verhuizing', bsn, {
        home,
        municipality,
        suspended: municipality === nonResidents ? { reason: 'emigrated', on: home.since } : null,
      }),
    correct: (bsn, correction) => change('correctie', bsn, correction),
    renumber,
    reassign: reassigning(find, keep, renumber),
    separate: separating(find, keep, happened),
    enter: entering(find, keep, happened),
  }
}
