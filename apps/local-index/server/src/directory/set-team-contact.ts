import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import { isPhone } from './organisation.ts'
import { mailDomainsOf } from './professional-facts.ts'
import { type OwnContactSet, type TeamContact, type TeamContactSet, teamContactRefusal } from './team-contact.ts'
import { setOwnContact, setTeamContact } from './team-contact-permissions.ts'

/** A coordinator says how the own team is reached. Refused as `teamContactRefusal` says. */
export const keepTeamReachable = async (door: LocalDoor, wish: TeamContact): Promise<Result<null, Refusal>> => {
  const facts = { domains: await mailDomainsOf(door, door.actor.organisationId) }
  const grant = permit(setTeamContact, door, facts)
  const decision = decide(grant, ({ facts: { domains } }) => {
    const refusal = teamContactRefusal(wish, domains)
    if (refusal !== null) return refuse(refusal)
    const event: TeamContactSet = { type: 'team-contact-set', organisationId: door.actor.organisationId ?? '', ...wish }
    return ok({ events: [event], subjects: [], answer: () => null })
  })
  return commit(door, grant, decision)
}

/** Somebody corrects the own number and days of presence, in the job of the moment; a directory file and a manager leave that alone from then on. Refused with `phone-invalid`. */
export const correctOwnContact = (
  door: LocalDoor,
  wish: Pick<OwnContactSet, 'phone' | 'presence'>,
): Promise<Result<null, Refusal>> => {
  const grant = permit(setOwnContact, door, {})
  const event: OwnContactSet = { type: 'own-contact-set', phone: wish.phone, presence: wish.presence }
  const decision = decide(grant, () =>
    isPhone(wish.phone)
      ? ok({ events: [event], subjects: [], answer: () => null })
      : refuse({ code: 'phone-invalid', field: 'phone' }),
  )
  return commit(door, grant, decision)
}
