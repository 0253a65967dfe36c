import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'
import type { Involving } from '../directory/helping.ts'
import { mayBeContact } from '../directory/helping.ts'
import { mayRecordInvolvements, type RecordingFacts } from '../directory/helping-permissions.ts'
import type { Colleague } from '../directory/position.ts'
import { isDesignated, type StandingFacts } from '../directory/position-permissions.ts'
import { isOwnSignal, type SignalFacts } from '../risk-signals/risk-signal-permissions.ts'
import { isInvolved } from './involvement.ts'

/** What the conditions look at of a stored involvement; null when there is none. In queries its table is called `i`. */
export type InvolvementFacts = {
  readonly involvement: {
    readonly positionId: string
    readonly organisationId: string
    readonly endsOn: CalendarDay
    /** Its municipality has involvements switched on. */
    readonly switchedOn: boolean
  } | null
}

/** The asker is its contact, in the job in which they are logged in. */
export const isOwnInvolvement = condition<InvolvementFacts>({
  name: 'contact of the involvement',
  holds: ({ actor, facts }) =>
    facts.involvement !== null && facts.involvement.positionId === actor.positionId ? null : { code: 'not-available' },
  where: (actor) => sql<boolean>`i.position_id = ${actor.positionId}`,
})

/** It counts today. */
export const isRunningInvolvement = condition<InvolvementFacts>({
  name: 'involvement still runs',
  holds: ({ facts, now }) =>
    facts.involvement !== null && isInvolved(facts.involvement, dayOf(now)) ? null : { code: 'not-available' },
  where: (_actor, now) => sql<boolean>`i.ends_on > ${dayOf(now)}`,
})

/** Its municipality has involvements switched on: where it does not, there are none. */
export const isSwitchedOn = condition<InvolvementFacts>({
  name: 'involvements switched on there',
  holds: ({ facts }) => (facts.involvement?.switchedOn === true ? null : { code: 'not-available' }),
  where: (_actor, now) => sql<boolean>`has_basis(i.municipality_id, 'involvements', ${dayOf(now)})`,
})

/** It is of the asker's own organisation. */
export const isOfOwnOrganisation = condition<InvolvementFacts>({
  name: "involvement of the asker's organisation",
  holds: ({ actor, facts }) =>
    facts.involvement !== null && facts.involvement.organisationId === actor.organisationId ? null : { code: 'not-available' },
  where: (actor) => sql<boolean>`i.organisation_id = ${actor.organisationId}`,
})

/** The own signal counts today, and the municipality under whose covenant it was given has involvements switched on. */
export const showsInvolvements = condition<SignalFacts & { readonly shows: { readonly involvements: boolean } }>({
  name: 'active signal where involvements are switched on',
  holds: ({ facts: { signal, shows }, now }) =>
    shows.involvements && signal?.state === 'active' && signal.endsOn > dayOf(now) ? null : { code: 'not-available' },
  where: (_actor, now) =>
    sql<boolean>`(s.state = 'active' AND s.ends_on > ${dayOf(now)} AND has_basis(s.municipality_id, 'involvements', ${dayOf(now)}))`,
})

/** The municipality recorded a basis for showing who signals to those who are involved. */
export const showsSignals = condition<{ readonly shows: { readonly signals: boolean } }>({
  name: 'basis for showing signals to the involved',
  holds: ({ facts }) => (facts.shows.signals ? null : { code: 'not-available' }),
  where: (_actor, now) => sql<boolean>`has_basis(i.municipality_id, 'involved-see-signals', ${dayOf(now)})`,
})

/** What the involvement rests on still stands: the organisation helps, and has a covenant with that municipality. */
export const stillRests = condition<{ readonly rests: boolean }>({
  name: 'organisation helps, under a covenant there',
  holds: ({ facts }) => (facts.rests ? null : { code: 'not-available' }),
  where: (_actor, now) => sql<boolean>`may_involve(i.organisation_id, i.municipality_id, ${dayOf(now)})`,
})

/** Who is to become the contact; null when there is nobody of that id in the own organisation. */
export type ContactFacts = { readonly contact: Colleague | null; readonly involving: Involving }

/** The next contact works in the asker's organisation, and may record involvements today. */
export const contactMayBe = condition<ContactFacts>({
  name: 'colleague may be the contact today',
  holds: ({ actor, facts: { contact, involving }, now }) => {
    if (contact === null || contact.organisationId !== actor.organisationId) return { code: 'not-available' }
    return mayBeContact(contact, involving, dayOf(now)) ? null : { code: 'contact-may-not-be', field: 'contact' }
  },
})

const involving = {
  roles: ['involvement-recorder'],
  purposes: ['recording involvement'] as const,
  legalBasis: 'AVG art. 6: the basis that the municipality recorded (setting involvements)',
  activity: 'local-index/involvements',
}
const own = [isOwnInvolvement, isRunningInvolvement, isSwitchedOn]

/** Record that a youth is known here, without concern. */
export const recordInvolvement = permission<RecordingFacts>()({
  ...involving,
  name: 'involvement:record',
  conditions: [mayRecordInvolvements],
})
/** See own involvements. */
export const seeOwnInvolvements = permission<InvolvementFacts>()({ ...involving, name: 'involvement:see', conditions: own })
/** Move the end of an own involvement, or make a colleague its contact. */
export const changeInvolvement = permission<InvolvementFacts & RecordingFacts & ContactFacts>()({
  ...involving,
  name: 'involvement:change',
  conditions: [...own, mayRecordInvolvements, contactMayBe],
})
/** End an own involvement: always, also for who may no longer record any. */
export const endInvolvement = permission<InvolvementFacts>()({ ...involving, name: 'involvement:end', conditions: own })
/** With an own signal: see who is involved with the youth, and how to reach them. */
export const seeInvolved = permission<StandingFacts & SignalFacts & { readonly shows: { readonly involvements: boolean } }>()({
  ...involving,
  name: 'involvement:see-involved',
  roles: ['reporter'],
  purposes: ['aligning help'],
  conditions: [isDesignated, isOwnSignal, showsInvolvements],
})
/** With an own involvement: see that there is a signal on the youth, and of whom. */
export const seeReporters = permission<
  InvolvementFacts & { readonly shows: { readonly signals: boolean }; readonly rests: boolean }
>()({
  ...involving,
  name: 'involvement:see-reporters',
  purposes: ['aligning help'],
  legalBasis: 'AVG art. 6: the basis that the municipality recorded for this (setting involved-see-signals)',
  conditions: [...own, showsSignals, stillRests],
})

const coordinating = { ...involving, roles: ['coordinator'], purposes: ['handing over'] as const }
const ofOrganisation = [isOfOwnOrganisation, isRunningInvolvement, isSwitchedOn]

/** See who in the own organisation is a contact, without the youths. */
export const seeOrganisationInvolvements = permission<InvolvementFacts>()({
  ...coordinating,
  name: 'involvement:see-of-organisation',
  conditions: ofOrganisation,
})
/** Hand over all involvements of a colleague to another. */
export const handOverInvolvements = permission<ContactFacts>()({
  ...coordinating,
  name: 'involvement:hand-over',
  conditions: [contactMayBe],
})
/** The house itself: destroy an involvement that ended, or whose municipality switched involvements off. */
export const destroyInvolvement = permission<unknown>()({
  ...involving,
  name: 'involvement:destroy',
  roles: ['system'],
  conditions: [],
})
