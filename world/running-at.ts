import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const fileIn = (dataFolder: string): string => path.join(dataFolder, 'running-at')

/** Notes in the data folder at which address the world runs, so that a second start can tell. */
export const noteRunningAt = async (dataFolder: string, url: string): Promise<{ forget: () => Promise<void> }> => {
  await writeFile(fileIn(dataFolder), `${url}\n`)
  return { forget: () => rm(fileIn(dataFolder), { force: true }) }
}

/** The address at which a world of this data folder answers now; undefined when none does, whatever a killed one left noted. */
export const runningAt = async (dataFolder: string): Promise<string | undefined> => {
  try {
    const url = (await readFile(fileIn(dataFolder), 'utf8')).trim()
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) })
    return answer.ok ? url : undefined
  } catch {
    return undefined
  }
}
