import { setTimeout as pause } from 'node:timers/promises'
import { faultOf } from '../log/log.ts'
import { type RekeyJob, rekeyOnce } from './rekey.ts'

const betweenMs = 60_000

/**
 * Brings values under the newest keys, at once and then each minute as long as there are any under older ones.
 * @returns how to stop: waits for the batch that is on its way
 */
export const openRekeying = (job: Omit<RekeyJob, 'stop'>): { stop(): Promise<void> } => {
  const stopping = new AbortController()
  const stop = stopping.signal
  const again = async (): Promise<void> => {
    while (!stop.aborted) {
      await rekeyOnce({ ...job, stop }).catch((error: unknown) => job.log.write('rekeying-failed', { fault: faultOf(error) }))
      await pause(betweenMs, undefined, { signal: stop }).catch(() => undefined)
    }
  }
  const underWay = again()
  return {
    stop: async () => {
      stopping.abort()
      await underWay
    },
  }
}
