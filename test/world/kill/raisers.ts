import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '@mens-centraal/platform/db/database'
import { type CrowdSize, idOf, layCrowd, renewSessions, reporterOf, sessionToken } from '@mens-centraal/world/load/crowd'
import { findToken, stockFinds } from '@mens-centraal/world/load/finds'
import type { FragileHouse } from './fragile-house.ts'

/** An act that the house said yes to. */
export type Acknowledged = { readonly signalId: string; readonly matchIds: readonly string[] }

const crowd: CrowdSize = { reporters: 200, sessions: 200 }
const lanes = 8
/** How long a client waits before it asks again with the same key (ms). */
const againAfterMs = 25

/** Of twenty acts three are on one youth, two on another, and the others each on a youth of their own. */
export const youthOf = (act: number): number => {
  const place = act % 20
  return act - place + (place < 3 ? 0 : place < 5 ? 3 : place)
}

type Said = { readonly id: string; readonly matches: readonly { readonly id: string }[]; readonly code?: string }

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** One try. @returns the answer, or undefined when there was none, or none that says anything: to be asked again */
const tryOnce = async (url: string, act: number, signal: AbortSignal): Promise<Acknowledged | undefined> => {
  const told = { told: 'yes', audience: 'both', on: dayFromNow(-3) }
  const answer = await fetch(`${url}/api/risk-signals`, {
    method: 'POST',
    headers: {
      'sec-fetch-site': 'same-origin',
      cookie: `mc-index-session=${sessionToken(reporterOf(act, crowd))}`,
      'content-type': 'application/json',
      'idempotency-key': idOf('key', act),
    },
    body: JSON.stringify({ youth: findToken(act), told, endsOn: dayFromNow(90) }),
    signal,
  }).catch(() => undefined)
  if (answer === undefined || answer.status >= 500) return undefined
  const said = (await answer.json().catch(() => undefined)) as Said | undefined
  if (said === undefined || said.code === 'conflict-try-again') return undefined
  if (answer.status !== 201) throw new Error(`act ${act} was refused: ${answer.status} ${said.code}`)
  return { signalId: said.id, matchIds: said.matches.map(({ id }) => id) }
}

/** A crowd of reporters who raise signals as fast as they are answered, and ask again until they are. */
export class Raisers {
  readonly acknowledged = new Map<number, Acknowledged>()
  readonly #house: FragileHouse
  #next = 0
  #stocked = 0
  #going = true
  #lanes: Promise<void>[] = []
  #waiting: { readonly at: number; readonly go: () => void } | undefined

  constructor(house: FragileHouse) {
    this.#house = house
  }

  /** How often somebody asked again. */
  retries = 0

  /** Puts the crowd in the directory. */
  async gather(): Promise<void> {
    const superuser = openDatabase(this.#house.superuserUrl, 1, () => undefined)
    await layCrowd(superuser.run, crowd)
    await superuser.close()
  }

  /** Finds for so many more acts than were begun; sessions begin anew. */
  async provide(acts: number): Promise<void> {
    const end = this.#next + acts
    const count = end - this.#stocked
    const superuser = openDatabase(this.#house.superuserUrl, 1, () => undefined)
    await renewSessions(superuser.run, crowd)
    if (count > 0) await stockFinds(superuser.run, this.#house.keys, crowd, { from: this.#stocked, count }, youthOf)
    await superuser.close()
    this.#stocked = Math.max(this.#stocked, end)
  }

  start(): void {
    this.#going = true
    this.#lanes = Array.from({ length: lanes }, () => this.#lane())
    for (const lane of this.#lanes) lane.catch(() => undefined)
  }

  /** Lets everybody finish what they have begun. @returns how many acts there were */
  async stop(): Promise<number> {
    this.#going = false
    await Promise.all(this.#lanes)
    return this.#next
  }

  /** Waits until so many more acts were acknowledged. Rejects when an act is refused. */
  async untilDone(acts: number): Promise<void> {
    const done = new Promise<void>((go) => {
      this.#waiting = { at: this.acknowledged.size + acts, go }
    })
    await Promise.race([done, Promise.all(this.#lanes)])
  }

  /** The next act alone. */
  async raiseOne(): Promise<Acknowledged> {
    const act = this.#next++
    await this.#raise(act)
    return this.acknowledged.get(act) ?? { signalId: '', matchIds: [] }
  }

  /** One act after another, until one makes a match. */
  async untilMatched(): Promise<void> {
    while ((await this.raiseOne()).matchIds.length === 0);
  }

  async #lane(): Promise<void> {
    while (this.#going) {
      if (this.#next < this.#stocked) await this.#raise(this.#next++)
      else await pause(againAfterMs)
    }
  }

  async #raise(act: number): Promise<void> {
    for (;;) {
      const answer = await tryOnce(this.#house.url, act, AbortSignal.timeout(20_000))
      if (answer !== undefined) {
        this.acknowledged.set(act, answer)
        if (this.#waiting !== undefined && this.acknowledged.size >= this.#waiting.at) this.#waiting.go()
        return
      }
      this.retries += 1
      await pause(againAfterMs)
    }
  }
}
