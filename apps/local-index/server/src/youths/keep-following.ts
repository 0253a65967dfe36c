import type { Bsn } from '@mens-centraal/kernel/bsn'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask, type DomainEvent } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import type { YouthFollowed, YouthUnfollowed } from './following.ts'
import { type Following, followingOf, readFollowing } from './following-facts.ts'
import type { RegisterEvents } from './register-events.ts'
import type { Identity } from './youth.ts'
import { followYouth } from './youth-permissions.ts'

/** The number by which the register should follow a youth, and the one by which it does; null for neither. */
const numbersOf = (door: LocalDoor, facts: Following): { readonly should: Bsn | null; readonly does: Bsn | null } => {
  const { youthId, wanted, identitySealed, bsnSealed } = facts
  const identity = wanted && identitySealed !== null ? unseal<Identity>(door.keys, `youths/${youthId}`, identitySealed) : null
  const does = bsnSealed === null ? null : unseal<Bsn>(door.keys, `followings/${youthId}`, bsnSealed)
  return { should: identity?.bsn ?? null, does }
}

/** Tells the register whom to follow first, and keeps that it was told after: told twice is the same as told once. */
const tell = async (events: RegisterEvents, should: Bsn | null, does: Bsn | null): Promise<Result<null, Refusal>> => {
  const begun = should === null ? ok(null) : await events.follow(should, true)
  return begun.ok && does !== null && does !== should ? events.follow(does, false) : begun
}

/**
 * Has the register follow a youth as long as a signal on them counts, and no longer; looks at how it stands now, so that it may run at any time and
 * more than once. Refused with `register-unavailable` while the register does not answer: to be tried again.
 * @param always tells the register also what it should know already: it may have forgotten
 */
export const keepFollowing =
  (events: RegisterEvents) =>
  async (door: LocalDoor, youthId: string, always = false): Promise<Result<null, Refusal>> => {
    const [rows] = await ask(door, [followingOf(youthId, dayOf(door.now))])
    const facts = readFollowing(rows)
    const { should, does } = numbersOf(door, facts)
    if (should === does && !always) return ok(null)
    const told = await tell(events, should, does)
    if (should === does) return told
    const grant = permit(followYouth, door, { subject: facts.subject })
    const followed = (bsn: Bsn): YouthFollowed => ({
      type: 'youth-followed',
      youthId,
      bsnSealed: seal(door.keys, `followings/${youthId}`, bsn),
    })
    const unfollowed: YouthUnfollowed = { type: 'youth-unfollowed', youthId }
    const happened: DomainEvent = should === null ? unfollowed : followed(should)
    const subjects = facts.subject === null ? [] : [facts.subject]
    const under = new Map(facts.municipalities.map((id) => [id, subjects]))
    const decision = decide(grant, () => (told.ok ? ok({ events: [happened], subjects, under, answer: () => null }) : told))
    return commit(door, grant, decision)
  }
