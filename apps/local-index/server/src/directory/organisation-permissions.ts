import { dayOf } from '@mens-centraal/kernel/instant'
import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'

/** What the conditions look at of an organisation; null when there is none. In queries its table is called `o`. */
export type ManagedFacts = {
  readonly organisation: {
    /** The municipality that it is, or those whose managers manage it: it has a covenant with them, or they bring it in. */
    readonly municipalityIds: readonly string[]
    /** Those with which it had one that is over, too. */
    readonly everWith: readonly string[]
  } | null
}
/** Whose job a manager's act is about; null when there is none. */
export type JobFacts = { readonly job: { readonly professionalId: string } | null }

/** The organisation takes part by a covenant with the asker's municipality, whenever that is or was, or is that municipality. */
export const isKnownHere = condition<ManagedFacts>({
  name: 'organisation has or had a covenant with the own municipality, or is it',
  holds: ({ actor, facts }) =>
    actor.municipalityId !== null && facts.organisation?.everWith.includes(actor.municipalityId) === true
      ? null
      : { code: 'not-available' },
  where: (actor) =>
    sql<boolean>`(o.municipality_id = ${actor.municipalityId} OR EXISTS (SELECT FROM covenants x WHERE x.organisation_id = o.id AND x.municipality_id = ${actor.municipalityId}))`,
})

/**
 * The organisation is the asker's municipality, or has a covenant with it today: before and after that its people are no business of the municipality, nor ever are those of another municipality.
 * One that a manager brought in may be prepared before its first covenant begins, while it takes part nowhere and never did: then nobody works there but whom that municipality added.
 */
export const isManagedHere = condition<ManagedFacts>({
  name: 'organisation has a covenant with the own municipality today, is prepared for its first, or is it',
  holds: ({ actor, facts }) =>
    actor.municipalityId !== null && facts.organisation?.municipalityIds.includes(actor.municipalityId) === true
      ? null
      : { code: 'not-available' },
  where: (actor, now) =>
    sql<boolean>`(o.municipality_id = ${actor.municipalityId} OR (o.municipality_id IS NULL AND EXISTS (SELECT FROM covenants c WHERE c.organisation_id = o.id AND c.municipality_id = ${actor.municipalityId}
      AND (c.valid_until IS NULL OR c.valid_until > ${dayOf(now)}) AND (c.valid_from <= ${dayOf(now)} OR (o.kept_by = 'manager'
        AND NOT EXISTS (SELECT FROM covenants x WHERE x.organisation_id = o.id AND (x.valid_from <= ${dayOf(now)} OR x.municipality_id <> c.municipality_id)))))))`,
})

/** The asker works for a municipality: organisations are added by a covenant with it. */
const ofMunicipality = condition<unknown>({
  name: 'works for a municipality',
  holds: ({ actor }) => (actor.municipalityId === null ? { code: 'not-available' } : null),
})

/** Nobody manages a job of their own: a manager who also works at an organisation has a colleague designate them. */
const isNotOwnJob = condition<JobFacts>({
  name: 'job of somebody else',
  holds: ({ actor, facts: { job } }) =>
    job !== null && job.professionalId === actor.professionalId ? { code: 'second-person-required' } : null,
})

const managing = {
  roles: ['functional-manager'],
  purposes: ['managing who takes part'] as const,
  legalBasis: 'Jeugdwet art. 7.1.1.2, 7.1.3.3',
  activity: 'local-index/management',
}
const ofOrganisation = { ...managing, conditions: [isKnownHere] }
const ofJob = { ...managing, conditions: [isManagedHere, isNotOwnJob] }

/** See which organisations take part or did, and who works at those that do, and may signal. Never a youth. */
export const listOrganisations = permission<ManagedFacts>()({ ...ofOrganisation, name: 'organisation:list' })
/** See which categories are designated, since when (Jeugdwet art. 7.1.1.2). */
export const listCategories = permission<unknown>()({ ...managing, name: 'organisation-category:list', conditions: [] })
/** Propose from which day a category is designated or no longer, and whether its organisations may lead and help: all municipalities of this index share that. */
export const proposeCategoryChange = permission<unknown>()({
  ...managing,
  name: 'organisation-category:propose-change',
  conditions: [ofMunicipality],
})
/** Agree to such a proposal for the own municipality, or refuse it. */
export const decideCategoryChange = permission<unknown>()({
  ...managing,
  name: 'organisation-category:decide-change',
  conditions: [ofMunicipality],
})
/** Add an organisation, with its first covenant with the own municipality. */
export const addOrganisation = permission<unknown>()({ ...managing, name: 'organisation:add', conditions: [ofMunicipality] })
/** Change name, place and number of an organisation. */
export const changeOrganisation = permission<ManagedFacts>()({
  ...managing,
  name: 'organisation:change',
  conditions: [isManagedHere],
})
/** Propose to change its category, BSN right or mail domains, on which others rely. */
export const proposeOrganisationChange = permission<ManagedFacts>()({
  ...managing,
  name: 'organisation:propose-change',
  conditions: [isManagedHere],
})
/** Agree to such a proposal for the own municipality, or refuse it. */
export const decideOrganisationChange = permission<ManagedFacts>()({
  ...managing,
  name: 'organisation:decide-change',
  conditions: [isManagedHere],
})
/** Add somebody who works at an organisation. */
export const addProfessional = permission<ManagedFacts>()({ ...managing, name: 'professional:add', conditions: [isManagedHere] })
/** Change what is kept of somebody whom the directory file does not name. */
export const changeProfessional = permission<ManagedFacts & JobFacts>()({ ...ofJob, name: 'professional:change' })
/** End the job of somebody whom the directory file does not name. */
export const endPosition = permission<ManagedFacts & JobFacts>()({ ...ofJob, name: 'position:end' })
/** Take over a list of people and designations, after having seen what it would do. */
export const takePeopleList = permission<ManagedFacts>()({ ...managing, name: 'people-list:take', conditions: [isManagedHere] })
/** Record an agreement of an organisation with the own municipality. */
export const addCovenant = permission<ManagedFacts>()({ ...ofOrganisation, name: 'covenant:add' })
/** Let an agreement with the own municipality end earlier, later, or not. */
export const moveCovenantEnd = permission<ManagedFacts>()({ ...ofOrganisation, name: 'covenant:move-end' })
/** Record that an organisation designated one of its people. */
export const grantDesignation = permission<ManagedFacts & JobFacts>()({ ...ofJob, name: 'designation:grant' })
/** Let a designation end earlier, later, or not. */
export const moveDesignationEnd = permission<ManagedFacts & JobFacts>()({ ...ofJob, name: 'designation:move-end' })
