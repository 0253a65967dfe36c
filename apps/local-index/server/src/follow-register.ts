import type { Bsn } from '@mens-centraal/kernel/bsn'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask, type DomainEvent } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { faultOf } from '@mens-centraal/platform/log/log'
import { lookupsOf, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from './directory/actor.ts'
import type { LocalLog } from './log-events.ts'
import { findKinOf } from './matches/find-kin-match.ts'
import { linkNamedYouth } from './risk-signals/link-named-youth.ts'
import { partYouths } from './risk-signals/part-youths.ts'
import { readKnownYouth, youthByNumber } from './risk-signals/register-change-facts.ts'
import { newNumberOf, renumberYouth } from './risk-signals/renumber-youth.ts'
import { allNamed } from './risk-signals/renumbering-facts.ts'
import { takeChange } from './risk-signals/take-register-change.ts'
import type { RegisterCompared, RegisterRead, RegisterStuck } from './youths/following.ts'
import { allToCompare, followingOf, type Reading, readFollowing, readingSoFar, readReading } from './youths/following-facts.ts'
import { keepFollowing } from './youths/keep-following.ts'
import type { PopulationRegister } from './youths/population-register.ts'
import type { EventPage, RegisterEvent, RegisterEvents } from './youths/register-events.ts'
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

/** So many rounds, of a minute each, a page of events waits for one that cannot be taken over: so that it is not lost by chance, and stops no others for ever. */
const roundsPerPage = 5

/** `unavailable`: the register does not answer; whoever asks stops there, and goes on later. `stuck`: this youth alone does not succeed now. */
type Looked = 'done' | 'unavailable' | 'stuck'

/** Looks at one youth until nobody is in between. What goes wrong is logged, and goes no further than this youth. */
const apart = async (log: LocalLog, look: () => Promise<Result<null, Refusal>>): Promise<Looked> => {
  try {
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      const looked = await look()
      if (looked.ok) return 'done'
      if (looked.refusal.code === 'register-unavailable') return 'unavailable'
      if (attempt === tries) log.write('register-change-failed', { fault: looked.refusal.code })
    }
  } catch (error) {
    log.write('register-change-failed', { fault: faultOf(error) })
  }
  return 'stuck'
}

const look = async (settings: FollowSettings, { bsn, newBsn }: RegisterEvent): Promise<Result<null, Refusal>> => {
  const { register, openDoor, log } = settings
  const parted = await lookForTwo(settings, bsn)
  if (!parted.ok || newBsn === null) return parted.ok ? lookAtAll(settings, bsn) : parted
  const borneOut = await renumberYouth(register)(openDoor(), bsn, newBsn)
  if (!borneOut.ok) return borneOut
  if (!borneOut.value) log.write('new-number-not-borne-out', {})
  const now = borneOut.value ? newBsn : bsn
  const left = await lookForTwo(settings, now)
  return left.ok ? lookAtAll(settings, now) : left
}

/** Whether the youth turns out to be two, or more: each who comes back is looked at as everybody is. */
const lookForTwo = async (settings: FollowSettings, bsn: Bsn): Promise<Result<null, Refusal>> => {
  const back = await partYouths(settings.register)(settings.openDoor(), bsn)
  if (!back.ok || back.value === null) return back.ok ? ok(null) : back
  const looked = await lookAtAll(settings, back.value)
  return looked.ok ? lookForTwo(settings, bsn) : looked
}

/** By whom a youth belongs together with others may be otherwise now too: a parent, and so a brother or sister. */
const lookAtKin = async ({ register, openDoor }: FollowSettings, bsn: Bsn): Promise<Result<null, Refusal>> => {
  const door = openDoor()
  const { odd, even } = lookupsOf(door.keys, 'bsn', bsn)
  const [rows] = await ask(door, [youthByNumber(odd, even)])
  const youth = readKnownYouth(rows)
  return youth === null ? ok(null) : findKinOf(register)(openDoor, youth.youthId)
}

/** Everything that the register may say anew of one person, who may have another number without an event that told so. */
const lookAtAll = async (settings: FollowSettings, bsn: Bsn): Promise<Result<null, Refusal>> => {
  const other = await newNumberOf(settings.register)(settings.openDoor(), bsn)
  if (!other.ok) return other
  if (other.value !== null) return look(settings, { bsn, newBsn: other.value })
  const taken = await takeChange(settings.register)(settings.openDoor(), bsn)
  return taken.ok ? lookAtKin(settings, bsn) : taken
}

const keep = (door: LocalDoor, event: DomainEvent): Promise<Result<null, Refusal>> => {
  const grant = permit(followYouth, door, {})
  return commit(
    door,
    grant,
    decide(grant, () => ok({ events: [event], subjects: [], answer: () => null })),
  )
}

/** The number by which the index knows a youth, archived ones too, and whether the register should follow them today. */
const numberOf = async (door: LocalDoor, youthId: string): Promise<{ readonly bsn: Bsn | null; readonly wanted: boolean }> => {
  const [rows] = await ask(door, [followingOf(youthId, dayOf(door.now))])
  const { wanted, identitySealed } = readFollowing(rows)
  const bsn = identitySealed === null ? null : unseal<Identity>(door.keys, `youths/${youthId}`, identitySealed).bsn
  return { bsn, wanted }
}

/** @param needed gets the number of whom the register should follow */
const compareOne = async (settings: FollowSettings, youthId: string, needed: Set<Bsn>): Promise<Result<null, Refusal>> => {
  const { events, openDoor } = settings
  const { bsn, wanted } = await numberOf(openDoor(), youthId)
  if (bsn !== null && wanted) needed.add(bsn)
  const following = events === null ? ok(null) : await keepFollowing(events)(openDoor(), youthId, true)
  return following.ok && bsn !== null ? look(settings, { bsn, newBsn: null }) : following
}

/** Who was known by name only and stands in the register now is looked at as everybody who does: perhaps they died, or turned 23. */
const linkOne = async (settings: FollowSettings, youthId: string): Promise<Result<null, Refusal>> => {
  const linked = await linkNamedYouth(settings.register)(settings.openDoor(), youthId)
  if (!linked.ok || linked.value === null) return linked.ok ? ok(null) : linked
  return lookAtAll(settings, linked.value.bsn)
}

/** Looks for everybody who is known by name only. @returns false when the register does not answer */
const linkAll = async (settings: FollowSettings): Promise<boolean> => {
  const [rows = []] = await ask(settings.openDoor(), [allNamed()])
  for (const { id } of rows as unknown as { id: string }[])
    if ((await apart(settings.log, () => linkOne(settings, id))) === 'unavailable') return false
  return true
}

/** Whether a signal counts now on the youth who is known by a number. */
const isWanted = async (door: LocalDoor, bsn: Bsn): Promise<boolean> => {
  const { odd, even } = lookupsOf(door.keys, 'bsn', bsn)
  const [rows] = await ask(door, [youthByNumber(odd, even)])
  const youth = readKnownYouth(rows)
  return youth !== null && (await numberOf(door, youth.youthId)).wanted
}

/**
 * Whom the register still follows for us although nobody needs it: it is told to stop. Somebody may signal meanwhile: so it is looked at again just
 * before, and after, when the register is told to go on.
 */
const stopOthers = async ({ openDoor }: FollowSettings, events: RegisterEvents, needed: ReadonlySet<Bsn>): Promise<void> => {
  const followed = await events.followed()
  if (!followed.ok) return
  for (const bsn of followed.value) {
    if (needed.has(bsn) || (await isWanted(openDoor(), bsn))) continue
    await events.follow(bsn, false)
    if (await isWanted(openDoor(), bsn)) await events.follow(bsn, true)
  }
}

/**
 * Compares every youth with the register, those with archived signals only too, and whom it follows with whom it should: so that nothing is lost for
 * longer than a day, whatever the events did; and looks for those who are known by name only. Who does not succeed is left to the next day.
 * @returns false when the register does not answer: the next minute begins anew, which repeats nothing
 */
export const compareAll = async (settings: FollowSettings): Promise<boolean> => {
  const { events, openDoor, log } = settings
  const door = openDoor()
  const [rows = []] = await ask(door, [allToCompare()])
  const needed = new Set<Bsn>()
  let stuck = false
  for (const { id } of rows as unknown as { id: string }[]) {
    const looked = await apart(log, () => compareOne(settings, id, needed))
    if (looked === 'unavailable') return false
    stuck ||= looked === 'stuck'
  }
  if (events !== null && !stuck) await stopOthers(settings, events, needed)
  if (!(await linkAll(settings))) return false
  const event: RegisterCompared = { type: 'register-compared', on: dayOf(door.now) }
  return (await keep(openDoor(), event)).ok
}

/** Looks at all that a page tells, also after one that does not succeed. */
const lookAtPage = async (settings: FollowSettings, page: EventPage): Promise<Looked> => {
  if (page.lost && !(await compareAll(settings))) return 'unavailable'
  let outcome: Looked = 'done'
  for (const event of page.events) {
    const looked = await apart(settings.log, () => look(settings, event))
    if (looked === 'unavailable') return looked
    if (looked === 'stuck') outcome = looked
  }
  return outcome
}

/** Reads the register's events from where it stopped, page by page. A page is read again until all that it says was looked at, or its rounds are over. */
const readEvents = async (settings: FollowSettings, events: RegisterEvents, from: Reading): Promise<void> => {
  let { cursor, stuckRounds } = from
  for (;;) {
    const page = await events.after(cursor)
    if (!page.ok) return
    const looked = await lookAtPage(settings, page.value)
    if (looked === 'unavailable' || page.value.cursor === cursor) return
    if (looked === 'stuck' && stuckRounds + 1 < roundsPerPage) {
      const stuck: RegisterStuck = { type: 'register-stuck' }
      await keep(settings.openDoor(), stuck)
      return
    }
    if (looked === 'stuck') settings.log.write('register-event-given-up', {})
    const event: RegisterRead = { type: 'register-read', cursor: page.value.cursor }
    if (!(await keep(settings.openDoor(), event)).ok) return
    cursor = page.value.cursor
    stuckRounds = 0
  }
}

/** One round, once a minute: what the register told since, and once a day, after midnight in Amsterdam, a comparison of everybody. */
export const followRegister = async (settings: FollowSettings): Promise<void> => {
  const door = settings.openDoor()
  const [rows] = await ask(door, [readingSoFar()])
  const reading = readReading(rows)
  if (settings.events !== null) await readEvents(settings, settings.events, reading)
  if (reading.comparedOn === null || reading.comparedOn < dayOf(door.now)) await compareAll(settings)
}
