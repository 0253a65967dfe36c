import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

/** What the condition looks at: under covenants with which municipality the signals came. In queries its table is called `t`. */
export type TakeOverFacts = { readonly takeOver: { readonly municipalityId: string | null } }

/** The signals came under covenants with the municipality for which the asker works. */
export const isTakeOverOfOwnMunicipality = condition<TakeOverFacts>({
  name: 'take-over of the own municipality',
  holds: ({ actor, facts }) =>
    actor.municipalityId !== null && facts.takeOver.municipalityId === actor.municipalityId ? null : { code: 'not-available' },
  where: (actor) => sql<boolean>`(t.municipality_id = ${actor.municipalityId})`,
})

const taking = {
  roles: ['system'],
  purposes: ['giving a signal'] as const,
  legalBasis: 'Jeugdwet art. 7.1.3.1, 7.1.4.5, 7.1.4.6',
  activity: 'local-index/risk-signals',
  conditions: [],
}

/** The house itself, for its operator: take a signal over from another local system. */
export const takeOverSignal = permission<unknown>()({ ...taking, name: 'risk-signal:take-over' })
/** The house itself, for its operator: see what would become of a signal of another local system. */
export const tryTakeOver = permission<unknown>()({ ...taking, name: 'risk-signal:try-take-over' })
/** The house itself: keep how much was taken over. */
export const recordTakeOver = permission<unknown>()({ ...taking, name: 'take-over:record' })
/** See how much was taken over under covenants with the own municipality, from which system and when. */
export const listTakeOvers = permission<TakeOverFacts>()({
  name: 'take-over:list',
  roles: ['functional-manager'],
  purposes: ['managing who takes part'],
  legalBasis: 'Jeugdwet art. 7.1.3.2, 7.1.3.3',
  activity: 'local-index/management',
  conditions: [isTakeOverOfOwnMunicipality],
})
