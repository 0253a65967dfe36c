import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import { type OwnContactSet, type TeamContact, type TeamContactSet, teamContactRefusal } from './team-contact.ts'
import { setOwnContact, setTeamContact } from './team-contact-permissions.ts'

/** A coordinator says how the own team is reached. Refused as `teamContactRefusal` says. */
export const keepTeamReachable = (door: LocalDoor, wish: TeamContact): Promise<Result<null, Refusal>> => {
  const grant = permit(setTeamContact, door, {})
  const decision = decide(grant, () => {
    const refusal = teamContactRefusal(wish)
    if (refusal !== null) return refuse(refusal)
    const event: TeamContactSet = { type: 'team-contact-set', organisationId: door.actor.organisationId ?? '', ...wish }
    return ok({ events: [event], subjects: [], answer: () => null })
  })
  return commit(door, grant, decision)
}

/** Somebody corrects the own number and days of presence, in the job of the moment; a directory file leaves that alone from then on. */
export const correctOwnContact = (
  door: LocalDoor,
  wish: Pick<OwnContactSet, 'phone' | 'presence'>,
): Promise<Result<null, Refusal>> => {
  const grant = permit(setOwnContact, door, {})
  const event: OwnContactSet = { type: 'own-contact-set', phone: wish.phone, presence: wish.presence }
  const decision = decide(grant, () => ok({ events: [event], subjects: [], answer: () => null }))
  return commit(door, grant, decision)
}
