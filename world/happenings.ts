import { appendFile, mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { type BirthDate, birthDate } from '@mens-centraal/kernel/birth-date'
import { type Bsn, isBsn } from '@mens-centraal/kernel/bsn'
import { addYears, type CalendarDay, calendarDay, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Inhabitant } from './inhabitants/inhabitant.ts'
import { living } from './inhabitants/situation.ts'
import type { Population } from './population-register/population.ts'

/** What can be let happen to an inhabitant from the start page. */
export const happeningNames = ['moves', 'dies', 'birth-date-corrected', 'reads-as-another'] as const
export type HappeningName = (typeof happeningNames)[number]

/** Whether a text is one of them. */
export const isHappeningName = (text: unknown): text is HappeningName => happeningNames.some((name) => name === text)

const homes = {
  '9001': { ...living('Lindehof', 12, '1239BA', 'Voorbeeldstad') },
  '9002': { ...living('Havenkade', 8, '1259BA', 'Meerwijk') },
} as const

const otherOf = (municipality: string): keyof typeof homes => (municipality === '9002' ? '9001' : '9002')

/** One year older: 29 February becomes the 28th, an incomplete date is left as it is. */
const corrected = (born: BirthDate): BirthDate => (isCalendarDay(born) ? birthDate(addYears(calendarDay(born), -1)) : born)

const happen = (register: Population, one: Inhabitant, name: HappeningName, on: CalendarDay): void => {
  if (one.suspended?.reason === 'died') return
  if (name === 'dies') register.die(one.bsn, on)
  else if (name === 'birth-date-corrected') register.correct(one.bsn, { born: corrected(one.born) })
  else if (name === 'reads-as-another') register.correct(one.bsn, { givenNames: 'Robin', born: corrected(one.born) })
  else {
    const municipality = otherOf(one.municipality)
    register.move(one.bsn, { ...homes[municipality], since: on }, municipality)
  }
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

const found = (register: Population, bsn: string): Inhabitant | undefined => (isBsn(bsn) ? register.find(bsn as Bsn) : undefined)

/**
 * Lets everything happen again that did before, in order, and keeps what happens from now on beside the data.
 * @param fresh begins anew: nothing has happened
 */
export const openHappeningsOf = async (register: Population, dataFolder: string, fresh: boolean): Promise<PracticeHappenings> => {
  const file = path.join(dataFolder, 'happenings')
  if (fresh) await rm(file, { force: true })
  for (const [bsn = '', name, on = ''] of await lines(file)) {
    const one = found(register, bsn)
    if (one !== undefined && isHappeningName(name) && isCalendarDay(on)) happen(register, one, name, on)
  }
  return {
    let: async (bsn, name, on) => {
      const one = found(register, bsn)
      if (one === undefined) return false
      happen(register, one, name, on)
      await mkdir(dataFolder, { recursive: true })
      await appendFile(file, `${bsn} ${name} ${on}\n`)
      return true
    },
  }
}
