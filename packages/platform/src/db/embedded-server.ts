import fs from 'node:fs'
import path from 'node:path'
import { claim } from './embedded/claim.ts'
import { initialise } from './embedded/initialise.ts'
import { halt, launch } from './embedded/launch.ts'
import { clearLeftover } from './embedded/leftover.ts'
import { placeNativeFiles } from './embedded/native-files.ts'
import { findPlace, type Place } from './embedded/place.ts'

export { StartProblem } from './embedded/start-problem.ts'

/** A running PostgreSQL of our own. */
export type EmbeddedServer = {
  /** Connection string of the superuser on database `postgres`, over the unix socket. A secret: never log it. */
  readonly adminUrl: string
  readonly socketFolder: string
  readonly pid: number
  /** Stops the server: connections are cut, everything committed is kept. May be called twice. */
  readonly stop: () => Promise<void>
}

export type EmbeddedServerOptions = {
  /** The server's folder, made when absent; its data stay between starts. */
  readonly folder: string
  /** Settings of PostgreSQL itself, such as `shared_buffers`. */
  readonly settings?: Readonly<Record<string, string>>
  /** Folder of another PostgreSQL's programs (15 or newer), such as the system's; without it those that npm brought. */
  readonly programs?: string
}

const startIn = async (
  place: Place,
  { settings = {}, programs }: EmbeddedServerOptions,
  release: () => void,
): Promise<EmbeddedServer> => {
  await clearLeftover(place)
  const bin = programs ?? placeNativeFiles(place.base)
  const password = initialise(bin, place)
  const child = await launch(bin, place, settings)
  child.unref()
  const stopAtExit = (): void => void child.kill('SIGINT')
  process.once('exit', stopAtExit)
  child.once('exit', () => {
    process.off('exit', stopAtExit)
    release()
  })
  return {
    adminUrl: `postgresql://postgres:${password}@localhost/postgres?host=${encodeURIComponent(place.run)}`,
    socketFolder: place.run,
    pid: child.pid as number,
    stop: () => halt(child),
  }
}

/**
 * Starts the embedded PostgreSQL of a folder and waits until it accepts connections: on a unix socket only, for those who know
 * the password. It works for root (who gets a server under `nobody`) and for others, stops when this process ends in whatever
 * way, and clears up what a killed process left behind.
 * Rejects with a StartProblem when the folder is in use, is not ours, or the machine has no embedded PostgreSQL.
 */
export const openEmbeddedServer = async (options: EmbeddedServerOptions): Promise<EmbeddedServer> => {
  const place = findPlace(path.resolve(options.folder))
  const release = await claim(place.run)
  try {
    return await startIn(place, options, release)
  } catch (problem) {
    release()
    throw problem
  }
}

/** Removes an embedded server's data for good, wherever they are, with the folder itself. Rejects with a StartProblem when it is in use. */
export const removeEmbeddedServer = async (folder: string): Promise<void> => {
  if (!fs.existsSync(folder)) return
  const place = findPlace(path.resolve(folder))
  const release = await claim(place.run)
  await clearLeftover(place)
  release()
  for (const part of [place.run, place.base, place.folder]) fs.rmSync(part, { recursive: true, force: true })
}
