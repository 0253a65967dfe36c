import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { day } from '@mens-centraal/kernel/instant'

/** The clock of the practice world: all houses, their workers and what is around them live by it. It can be moved ahead, never back. */
export type PracticeClock = {
  readonly now: () => Date
  readonly daysAhead: () => number
  /** Moves the clock ahead by whole days (of 24 hours), also for the next start. */
  readonly moveAhead: (days: number) => Promise<void>
}

const fileName = 'days-ahead'

const keptDays = async (file: string): Promise<number> => {
  const text = await readFile(file, 'utf8').catch(() => '0')
  const days = Number(text.trim())
  return Number.isSafeInteger(days) && days > 0 ? days : 0
}

/**
 * Opens the clock of a data folder: how far it was moved is kept beside the data, which are of those days.
 * @param real the clock that it runs ahead of
 * @param fresh begins anew, on the day of today
 */
export const openPracticeClock = async (dataFolder: string, real: () => Date, fresh: boolean): Promise<PracticeClock> => {
  const file = path.join(dataFolder, fileName)
  let ahead = fresh ? 0 : await keptDays(file)
  const keep = async (): Promise<void> => {
    await mkdir(dataFolder, { recursive: true })
    await writeFile(file, `${ahead}\n`)
  }
  if (fresh) await keep()
  return {
    now: () => new Date(real().getTime() + ahead * day),
    daysAhead: () => ahead,
    moveAhead: async (days) => {
      ahead += days
      await keep()
    },
  }
}
