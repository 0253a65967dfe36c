import type { Bsn } from '@mens-centraal/kernel/bsn'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask, type DomainEvent } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { faultOf } from '@mens-centraal/platform/log/log'
import { unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from './directory/actor.ts'
import type { LocalLog } from './log-events.ts'
import { renumberYouth } from './risk-signals/renumber-youth.ts'
import { takeChange } from './risk-signals/take-register-change.ts'
import type { RegisterCompared, RegisterRead } from './youths/following.ts'
import { allToFollow, followingOf, readFollowing, readingSoFar, readReading } from './youths/following-facts.ts'
import { keepFollowing } from './youths/keep-following.ts'
import type { PopulationRegister } from './youths/population-register.ts'
import type { RegisterEvents } from './youths/register-events.ts'
import type { Identity } from './youths/youth.ts'
import { followYouth } from './youths/youth-permissions.ts'

export type FollowSettings = {
  readonly register: PopulationRegister
  /** Null where the register does not tell what happened: then the comparison of each day finds it. */
  readonly events: RegisterEvents | null
  /** A door of the house's own program, for one act. */
  readonly openDoor: () => LocalDoor
  readonly log: LocalLog
}

const tries = 3

/** Looks at one number until nobody is in between. False when the register does not answer: whoever asks stops there, and goes on later. */
const look = async ({ register, openDoor, log }: FollowSettings, bsn: Bsn, newBsn: Bsn | null = null): Promise<boolean> => {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    try {
      const numbered = newBsn === null ? ok(false) : await renumberYouth(register)(openDoor(), bsn, newBsn)
      if (newBsn !== null && numbered.ok && !numbered.value) log.write('new-number-not-borne-out', {})
      const current = newBsn !== null && numbered.ok && numbered.value ? newBsn : bsn
      const taken = numbered.ok ? await takeChange(register)(openDoor(), current) : numbered
      if (taken.ok) return true
      if (taken.refusal.code !== 'conflict-try-again') return false
    } catch (error) {
      log.write('register-change-failed', { fault: faultOf(error) })
      return true
    }
  }
  return true
}

const keep = (door: LocalDoor, event: DomainEvent): Promise<Result<null, Refusal>> => {
  const grant = permit(followYouth, door, {})
  return commit(
    door,
    grant,
    decide(grant, () => ok({ events: [event], subjects: [], answer: () => null })),
  )
}

/** The number by which the index knows a youth whom it should follow today. */
const numberOf = async (door: LocalDoor, youthId: string): Promise<Bsn | null> => {
  const [rows] = await ask(door, [followingOf(youthId, dayOf(door.now))])
  const { wanted, identitySealed } = readFollowing(rows)
  return wanted && identitySealed !== null ? unseal<Identity>(door.keys, `youths/${youthId}`, identitySealed).bsn : null
}

/** Whom the register still follows for us although nobody needs it: it is told to stop. */
const stopOthers = async (events: RegisterEvents, needed: ReadonlySet<Bsn>): Promise<void> => {
  const followed = await events.followed()
  if (!followed.ok) return
  for (const bsn of followed.value) if (!needed.has(bsn)) await events.follow(bsn, false)
}

/**
 * Compares every youth with the register, and whom it follows with whom it should: so that nothing is lost for longer than a day, whatever the events did.
 * @returns false when the register does not answer: the next minute begins anew, which repeats nothing
 */
export const compareAll = async (settings: FollowSettings): Promise<boolean> => {
  const { events, openDoor } = settings
  const door = openDoor()
  const [rows = []] = await ask(door, [allToFollow(dayOf(door.now))])
  const needed = new Set<Bsn>()
  for (const { id } of rows as unknown as { id: string }[]) {
    const bsn = await numberOf(openDoor(), id)
    if (bsn !== null) needed.add(bsn)
    const following = events === null ? ok(null) : await keepFollowing(events)(openDoor(), id, true)
    if (!following.ok || (bsn !== null && !(await look(settings, bsn)))) return false
  }
  if (events !== null) await stopOthers(events, needed)
  const event: RegisterCompared = { type: 'register-compared', on: dayOf(door.now) }
  return (await keep(openDoor(), event)).ok
}

/** Reads the register's events from where it stopped, page by page. A page is read again until all that it says was looked at. */
const readEvents = async (settings: FollowSettings, events: RegisterEvents, from: string | null): Promise<void> => {
  let cursor = from
  for (;;) {
    const page = await events.after(cursor)
    if (!page.ok) return
    if (page.value.lost && !(await compareAll(settings))) return
    for (const { bsn, newBsn } of page.value.events) if (!(await look(settings, bsn, newBsn))) return
    if (page.value.cursor === cursor) return
    const event: RegisterRead = { type: 'register-read', cursor: page.value.cursor }
    if (!(await keep(settings.openDoor(), event)).ok) return
    cursor = page.value.cursor
  }
}

/** One round, once a minute: what the register told since, and once a day, after midnight in Amsterdam, a comparison of everybody. */
export const followRegister = async (settings: FollowSettings): Promise<void> => {
  const door = settings.openDoor()
  const [rows] = await ask(door, [readingSoFar()])
  const { cursor, comparedOn } = readReading(rows)
  if (settings.events !== null) await readEvents(settings, settings.events, cursor)
  if (comparedOn === null || comparedOn < dayOf(door.now)) await compareAll(settings)
}
