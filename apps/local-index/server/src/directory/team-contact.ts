import type { Refusal } from '@mens-centraal/kernel/refusal'
import { isOwnAddress } from './organisation.ts'

/** Number and mailbox that a team shares. */
export type TeamReach = { readonly phone: string | null; readonly mailbox: string | null }

/** How a team is reached beside its people. `mailed`: mails without content go to the mailbox too. */
export type TeamContact = TeamReach & { readonly mailed: boolean }

/**
 * Why a team cannot be reached like this; null when it can. `mailbox-missing`: no mail can go to a mailbox that is not there; `mail-domain-unknown`: it is somebody else's.
 * @param domains the mail domains of the organisation; none: any will do
 */
export const teamContactRefusal = ({ mailbox, mailed }: TeamContact, domains: readonly string[]): Refusal | null => {
  if (mailbox === null) return mailed ? { code: 'mailbox-missing', field: 'mailbox' } : null
  return isOwnAddress(mailbox, domains)
    ? null
    : { code: 'mail-domain-unknown', field: 'mailbox', facts: { domains: domains.join(', ') } }
}

/** A coordinator said how the own team is reached. */
export type TeamContactSet = TeamContact & { readonly type: 'team-contact-set'; readonly organisationId: string }

/** Somebody corrected the own number and days of presence. */
export type OwnContactSet = { readonly type: 'own-contact-set'; readonly phone: string; readonly presence: readonly string[] }
