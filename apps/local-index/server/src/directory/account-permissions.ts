import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import { condition, permission } from '@mens-centraal/platform/access/permission'
import { sql } from 'kysely'
import { type Invitation, invitationRefusal } from './account.ts'
import { confirmRefusal, type Keeper, type MailConfirmation } from './way-in.ts'

/** Whose account it is about. In queries the position is called `p`, its organisation `o`. */
export type AccountFacts = {
  readonly account: {
    readonly professionalId: string
    readonly organisationId: string
    readonly hasIssuer: boolean
    /** Municipalities that have a covenant with the organisation today. */
    readonly covenantsWith: readonly string[]
    readonly wayIn: MailConfirmation
  } | null
}

const managers = ['coordinator', 'functional-manager']

const withCovenant = (municipalityId: string | null, on: CalendarDay) =>
  sql<boolean>`EXISTS (SELECT FROM covenants c WHERE c.organisation_id = p.organisation_id AND c.municipality_id = ${municipalityId} AND c.valid_from <= ${on} AND (c.valid_until IS NULL OR c.valid_until > ${on}))`

/**
 * Coordinators look after the people of their own organisation. A functional manager does so for those of the municipality, and for organisations
 * without a login service that have a covenant with it: a general practitioner has no coordinator, and a school's first coordinator neither.
 */
const looksAfter = condition<AccountFacts>({
  name: 'looks after whose account it is',
  holds: ({ actor, facts: { account } }) => {
    if (account === null) return { code: 'not-available' }
    const own = account.organisationId === actor.organisationId && actor.roles.some((role) => managers.includes(role))
    const ofMunicipality =
      actor.roles.includes('functional-manager') &&
      !account.hasIssuer &&
      actor.municipalityId !== null &&
      account.covenantsWith.includes(actor.municipalityId)
    return own || ofMunicipality ? null : { code: 'not-available' }
  },
  where: (actor, now) => {
    const own = sql<boolean>`p.organisation_id = ${actor.organisationId}`
    if (!actor.roles.includes('functional-manager')) return own
    return sql<boolean>`(${own} OR (NOT EXISTS (SELECT FROM issuers i WHERE i.organisation_id = p.organisation_id) AND ${withCovenant(actor.municipalityId, dayOf(now))}))`
  },
})

/**
 * A helpdesk helps with what it may not manage as well: a functional manager helps the people of each organisation that has a covenant with the municipality,
 * also of one with a login service of its own.
 */
const helps = condition<AccountFacts>({
  name: 'helps whose account it is',
  holds: ({ actor, facts: { account } }) => {
    if (account === null) return { code: 'not-available' }
    const own = account.organisationId === actor.organisationId && actor.roles.some((role) => managers.includes(role))
    const ofMunicipality =
      actor.roles.includes('functional-manager') &&
      actor.municipalityId !== null &&
      account.covenantsWith.includes(actor.municipalityId)
    return own || ofMunicipality ? null : { code: 'not-available' }
  },
  where: (actor, now) => {
    const own = sql<boolean>`p.organisation_id = ${actor.organisationId}`
    if (!actor.roles.includes('functional-manager')) return own
    return sql<boolean>`(${own} OR ${withCovenant(actor.municipalityId, dayOf(now))})`
  },
})

/** Nobody makes or restores an account for themselves. */
const isNotOwn = condition<AccountFacts>({
  name: 'account of somebody else',
  holds: ({ actor, facts: { account } }) =>
    account?.professionalId === actor.professionalId ? { code: 'second-person-required' } : null,
})

/** Who asked for the recovery. */
export type RecoveryFacts = AccountFacts & { readonly recovery: { readonly askedBy: string | null } | null }

/** Four eyes: who confirms is not who asked. Who asked and left is nobody that we can compare with, so the recovery must be asked again. */
const isSecondPerson = condition<RecoveryFacts>({
  name: 'somebody else asked for it',
  holds: ({ actor, facts: { recovery } }) => {
    if (recovery === null) return { code: 'recovery-not-open' }
    return recovery.askedBy === null || recovery.askedBy === actor.professionalId ? { code: 'second-person-required' } : null
  },
})

/** Who set the mail address does not have a lost account's new invitation sent there. Of a setter who is forgotten nobody knows that they are somebody else. */
const didNotSetWayIn = condition<AccountFacts>({
  name: 'somebody else set the mail address, or it is confirmed',
  holds: ({ actor, facts: { account } }) => {
    if (account === null || account.wayIn.confirmed) return null
    const { setBy } = account.wayIn
    return setBy === null || setBy === actor.professionalId ? { code: 'second-person-required' } : null
  },
})

/** Who may confirm the mail address of whose account it is about. */
export type WayInFacts = AccountFacts & { readonly confirmers: readonly Keeper[] }

/** Four eyes: a mail address that a manager set is confirmed by the organisation's coordinator, or, where it has none, by another manager. */
const mayConfirmWayIn = condition<WayInFacts>({
  name: 'may confirm the mail address that another set',
  holds: ({ actor, facts: { account, confirmers } }) =>
    account === null
      ? { code: 'not-available' }
      : confirmRefusal(account.wayIn, confirmers, account.professionalId, actor.professionalId),
})

const managing = {
  roles: managers,
  purposes: ['managing who takes part'] as const,
  legalBasis: 'AVG art. 32, Jeugdwet art. 7.1.1.2',
  activity: 'local-index/accounts',
}

/** See who of those one looks after has an account, and who is invited. */
export const listAccounts = permission<AccountFacts>()({ ...managing, name: 'account:list', conditions: [looksAfter] })
/** Look for somebody whom one helps, and see what keeps them from working with the index. Never a youth. */
export const helpAccounts = permission<AccountFacts>()({ ...managing, name: 'account:help', conditions: [helps] })
/** Invite somebody to open an account, or once more. */
export const inviteAccount = permission<AccountFacts>()({
  ...managing,
  name: 'account:invite',
  conditions: [looksAfter, isNotOwn],
})
/** Say that somebody's account is lost. A second person must confirm it. */
export const askRecovery = permission<AccountFacts>()({
  ...managing,
  name: 'account:ask-recovery',
  conditions: [looksAfter, isNotOwn],
})
/** Confirm, as the second person, that an account is lost. */
export const confirmRecovery = permission<RecoveryFacts>()({
  ...managing,
  name: 'account:confirm-recovery',
  conditions: [looksAfter, isNotOwn, isSecondPerson, didNotSetWayIn],
})
/** Confirm, as the second person, that an invitation goes to the right mail address. */
export const confirmInvitation = permission<WayInFacts>()({
  ...managing,
  name: 'account:confirm-invitation',
  conditions: [looksAfter, isNotOwn, mayConfirmWayIn],
})
/** Take an invitation back, or refuse to confirm it. */
export const takeBackInvitation = permission<AccountFacts>()({
  ...managing,
  name: 'account:take-back-invitation',
  conditions: [looksAfter],
})
/** End all sessions of somebody's job (ASVS 5.0 V7.4.5). */
export const endSessionsOf = permission<AccountFacts>()({ ...managing, name: 'account:end-sessions', conditions: [looksAfter] })

/** The invitation that somebody holds; null when there is none. */
export type InvitationFacts = { readonly invitation: Invitation | null }

const invitationStands = condition<InvitationFacts>({
  name: 'holds an invitation that stands',
  holds: ({ facts: { invitation }, now }) => invitationRefusal(invitation, now, dayOf(now)),
})

const openingAccount = {
  roles: ['anyone'],
  purposes: ['logging in'] as const,
  legalBasis: 'AVG art. 6(1)(e), Jeugdwet art. 7.1.1.2',
  activity: 'local-index/login',
}

/** Open the account that one is invited to. Anyone who holds the invitation. */
export const openAccount = permission<InvitationFacts>()({
  ...openingAccount,
  name: 'account:open',
  conditions: [invitationStands],
})
