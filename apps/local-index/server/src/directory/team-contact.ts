import type { Refusal } from '@mens-centraal/kernel/refusal'

/** Number and mailbox that a team shares. */
export type TeamReach = { readonly phone: string | null; readonly mailbox: string | null }

/** How a team is reached beside its people. `mailed`: mails without content go to the mailbox too. */
export type TeamContact = TeamReach & { readonly mailed: boolean }

/** Why a team cannot be reached like this; null when it can. `mailbox-missing`: no mail can go to a mailbox that is not there. */
export const teamContactRefusal = ({ mailbox, mailed }: TeamContact): Refusal | null =>
  mailed && mailbox === null ? { code: 'mailbox-missing', field: 'mailbox' } : null

/** A coordinator said how the own team is reached. */
export type TeamContactSet = TeamContact & { readonly type: 'team-contact-set'; readonly organisationId: string }

/** Somebody corrected the own number and days of presence. */
export type OwnContactSet = { readonly type: 'own-contact-set'; readonly phone: string; readonly presence: readonly string[] }
