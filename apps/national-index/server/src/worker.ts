import { second } from '@mens-centraal/kernel/instant'
import type { Draw } from '@mens-centraal/platform/access/door'
import type { Database } from '@mens-centraal/platform/db/database'
import { faultOf } from '@mens-centraal/platform/log/log'
import type { NationalConfig } from './config.ts'
import type { NationalLog } from './log-events.ts'
import type { Bell } from './mailbox/bell.ts'
import { sortAll } from './mailbox/sort-mail.ts'
import { lookAtAll } from './matches/find-matches.ts'
import { noticeEnds } from './matches/notice-ends.ts'
import { type NationalDoor, program } from './members/member.ts'
import { doorFor } from './open-door.ts'

/** So many pseudonyms, or pieces of mail, at once. */
const most = 200

/** How often in a row it is asked which ends were reached: they are all on the first of a month. What is left comes a minute later. */
const mostRounds = 100

/** The house's own program: matches, and brings what is told to mailboxes. */
export type Worker = {
  /** Does all that waits, at once; also ends that were reached. */
  catchUp(): Promise<void>
  /** Stops: waits for what is on its way. */
  stop(): Promise<void>
}

export type WorkerFrame = {
  readonly config: Pick<NationalConfig, 'keys' | 'clock'>
  readonly database: Database
  readonly draw: Draw
  readonly log: NationalLog
  readonly bell: Bell
}

const workOnce = async (openDoor: () => NationalDoor, bell: Bell): Promise<void> => {
  let busy = true
  while (busy) {
    const looked = await lookAtAll(openDoor, most)
    const brought = await sortAll(openDoor, most)
    if (brought > 0) bell.ring()
    busy = looked + brought > 0
  }
}

/** Runs until it is stopped: at each hint that something changed, and each second; whoever was stopped halfway goes on where they were. */
export const openWorker = ({ config, database, draw, log, bell }: WorkerFrame): Worker => {
  const openDoor = () => doorFor({ config, database, draw }, program, { origin: 'worker' })
  let stopped = false
  let again = false
  let running: Promise<void> | null = null
  const work = async (): Promise<void> => {
    do {
      again = false
      await workOnce(openDoor, bell).catch((error: unknown) => log.write('matching-failed', { fault: faultOf(error) }))
    } while (again && !stopped)
    running = null
  }
  const wake = (): void => {
    again = true
    if (!stopped) running ??= work()
  }
  const endsNoticed = async (): Promise<number> => {
    try {
      const noticed = await noticeEnds(openDoor(), most)
      return noticed.ok ? noticed.value : 0
    } catch (error) {
      log.write('matching-failed', { fault: faultOf(error) })
      return 0
    }
  }
  const ear = database.listen('outbox', wake)
  const timer = setInterval(wake, second)
  return {
    catchUp: async () => {
      for (let round = 0, ended = most; round < mostRounds && ended === most; round += 1) {
        ended = await endsNoticed()
        wake()
        while (running !== null) await running
      }
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await ear.stop()
      await running
    },
  }
}
