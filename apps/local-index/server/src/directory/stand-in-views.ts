import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { mayActOnSignals, worksHere } from './position.ts'
import { colleaguesOf, readColleagues } from './position-facts.ts'
import { listedStandIns, readListed } from './stand-in-facts.ts'

/**
 * Who stands in for the asker, or for the people whom the asker coordinates, now and later; and who in the organisation could: those who may act on
 * signals today. Who may be away: the asker, or for a coordinator each of them.
 */
export const arrangedStandIns: View<'stand-in:see', unknown> = {
  fetch: ({ where }, { actor }) => [listedStandIns(where), colleaguesOf(actor.organisationId)],
  show: ([listed, people], _grant, { actor, now }) => {
    const there = readColleagues(people).filter(
      ({ employed, standing }) => worksHere(employed, dayOf(now)) && standing.roles.includes('reporter'),
    )
    const able = there.filter(({ standing }) => mayActOnSignals(standing, dayOf(now)))
    const away = there.filter(({ positionId }) => positionId === actor.positionId || actor.roles.includes('coordinator'))
    const named = ({ positionId, name }: (typeof there)[number]) => ({ id: positionId, name })
    return { value: { standIns: readListed(listed), absent: away.map(named), able: able.map(named) }, subjects: [] }
  },
}
