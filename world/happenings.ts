import { appendFile, mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { type BirthDate, birthDate } from '@mens-centraal/kernel/birth-date'
import { type Bsn, isBsn } from '@mens-centraal/kernel/bsn'
import { addDays, addYears, type CalendarDay, calendarDay, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Inhabitant } from './inhabitants/inhabitant.ts'
import { nonResidents } from './inhabitants/municipalities.ts'
import { living } from './inhabitants/situation.ts'
import { newborn } from './inhabitants/situation-newborn.ts'
import { antwerp } from './inhabitants/situation-registration.ts'
import type { Population } from './population-register/population.ts'

/** What can be let happen to an inhabitant from the start page. */
export const happeningNames = [
  'moves',
  'emigrates',
  'dies',
  'turns-23-tomorrow',
  'birth-date-corrected',
  'reads-as-another',
] as const
/** What can be let happen: to an inhabitant, or that a newborn is entered. */
export type HappeningName = (typeof happeningNames)[number] | 'birth-entered'

/** Whether a text is one of them. */
export const isHappeningName = (text: unknown): text is HappeningName =>
  text === 'birth-entered' || happeningNames.some((name) => name === text)

const homes = {
  '9001': { ...living('Lindehof', 12, '1239BA', 'Voorbeeldstad') },
  '9002': { ...living('Havenkade', 8, '1259BA', 'Meerwijk') },
} as const

const otherOf = (municipality: string): keyof typeof homes => (municipality === '9002' ? '9001' : '9002')

/** One year older: 29 February becomes the 28th, an incomplete date is left as it is. */
const corrected = (born: BirthDate): BirthDate => (isCalendarDay(born) ? birthDate(addYears(calendarDay(born), -1)) : born)

type Happen = (register: Population, one: Inhabitant, on: CalendarDay) => void

const happenings: Readonly<Record<HappeningName, Happen>> = {
  moves: (register, one, on) => {
    const municipality = otherOf(one.municipality)
    register.move(one.bsn, { ...homes[municipality], since: on }, municipality)
  },
  emigrates: (register, one, on) => register.move(one.bsn, { ...antwerp, since: on }, nonResidents),
  dies: (register, one, on) => register.die(one.bsn, on),
  'turns-23-tomorrow': (register, one, on) => register.correct(one.bsn, { born: birthDate(addYears(addDays(on, 1), -23)) }),
  'birth-date-corrected': (register, one) => register.correct(one.bsn, { born: corrected(one.born) }),
  'reads-as-another': (register, one) => register.correct(one.bsn, { givenNames: 'Robin', born: corrected(one.born) }),
  'birth-entered': (register, one) => {
    if (register.find(one.bsn) === undefined) register.enter(one)
  },
}

/** Who bears this number: in the register, or once the birth is entered. */
const bearerOf = (register: Population, bsn: string, name: HappeningName): Inhabitant | undefined => {
  if (!isBsn(bsn)) return undefined
  return register.find(bsn as Bsn) ?? (name === 'birth-entered' && bsn === newborn.bsn ? newborn : undefined)
}

/** Lets it happen; false when nobody bears this number. */
const happen = (register: Population, bsn: string, name: HappeningName, on: CalendarDay): boolean => {
  const one = bearerOf(register, bsn, name)
  if (one !== undefined && one.suspended?.reason !== 'died') happenings[name](register, one, on)
  return one !== undefined
}

/** What happened to the inhabitants of a practice world, also in earlier runs: the register knows it again after each start. */
export type PracticeHappenings = {
  /** Lets something happen; the dead are left alone. False when nobody bears this number. */
  readonly let: (bsn: string, name: HappeningName, on: CalendarDay) => Promise<boolean>
}

const lines = async (file: string): Promise<readonly (readonly string[])[]> => {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.split('\n').map((line) => line.split(' '))
}

/**
 * Lets everything happen again that did before, in order, and keeps what happens from now on beside the data.
 * @param fresh begins anew: nothing has happened
 */
export const openHappeningsOf = async (register: Population, dataFolder: string, fresh: boolean): Promise<PracticeHappenings> => {
  const file = path.join(dataFolder, 'happenings')
  if (fresh) await rm(file, { force: true })
  for (const [bsn = '', name, on = ''] of await lines(file)) {
    if (isHappeningName(name) && isCalendarDay(on)) happen(register, bsn, name, on)
  }
  return {
    let: async (bsn, name, on) => {
      if (!happen(register, bsn, name, on)) return false
      await mkdir(dataFolder, { recursive: true })
      await appendFile(file, `${bsn} ${name} ${on}\n`)
      return true
    },
  }
}
