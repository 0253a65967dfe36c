import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { day, hour, type Instant } from '@mens-centraal/kernel/instant'
import { covers, type Period } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'

/** How somebody logs in with an account of this index's own: one act that is two factors, or two things typed. */
export type AccountWay = 'passkey' | 'password'

/** How long an invitation stands (milliseconds). */
export const invitationMs = 7 * day

/** How far back tries to log in with a password count (milliseconds). */
export const attemptSpanMs = hour
/**
 * Most failed tries in that time on one account: from all browsers that it does not know together, and from each that it knows by itself. So a
 * stranger who guesses locks out strangers only, and not whose account it is.
 */
export const attemptsOnAccount = 10
/** Most failed tries in that time from one network address, by browsers that are not known, on whatever accounts. */
export const attemptsFromSource = 50

/** Failed tries of the last hour: on this account (from this browser if the account knows it, else from all that it does not know), and from this address. */
export type Attempts = { readonly onAccount: number; readonly fromSource: number; readonly knownDevice: boolean }

/** Whether one more try may be made; `login-attempts-exceeded` if not, for accounts that exist and those that do not alike. */
export const attemptRefusal = ({ onAccount, fromSource, knownDevice }: Attempts): Refusal | null =>
  onAccount >= attemptsOnAccount || (!knownDevice && fromSource >= attemptsFromSource)
    ? { code: 'login-attempts-exceeded' }
    : null

/** An invitation to open an account. One for a lost account (`recovery`) counts once a second person confirmed it; none counts while only who set the mail address stands for it. */
export type Invitation = {
  readonly kind: 'first' | 'recovery'
  readonly confirmed: boolean
  readonly wayInConfirmed: boolean
  readonly expiresAt: Instant
  readonly employed: Period
}

/** Whether an account may be opened with this invitation; the same refusal whatever is wrong with it. */
export const invitationRefusal = (invitation: Invitation | null, now: Instant, today: CalendarDay): Refusal | null => {
  const stands =
    invitation !== null &&
    invitation.expiresAt > now &&
    invitation.wayInConfirmed &&
    (invitation.kind === 'first' || invitation.confirmed) &&
    covers(invitation.employed, today)
  return stands ? null : { code: 'invitation-not-valid' }
}

/** What inviting must know of a position. */
export type Invitee = {
  readonly email: string | null
  readonly working: boolean
  /** The organisation has a login service of its own: its people need no account here. */
  readonly hasIssuer: boolean
  readonly hasAccount: boolean
  /** Somebody else who works at the organisation has the same mail address: the invitation would be theirs too. */
  readonly mailShared: boolean
}

/** Whether somebody may be sent an invitation: what is in the way first; null when nothing is. */
export const inviteRefusal = (invitee: Invitee): Refusal | null => {
  if (!invitee.working || invitee.email === null) return { code: 'not-available' }
  if (invitee.hasIssuer) return { code: 'organisation-has-issuer' }
  if (invitee.hasAccount) return { code: 'account-exists' }
  if (invitee.mailShared) return { code: 'mail-address-shared' }
  return null
}

/** Somebody is invited to open an account, anew or again. The token is in the mail's link only; here are its hash and, until it is used, the token encrypted. */
export type AccountInvited = {
  readonly type: 'account-invited'
  readonly invitationId: string
  readonly positionId: string
  readonly organisationId: string
  readonly kind: Invitation['kind']
  readonly tokenHash: Buffer
  readonly tokenSealed: Buffer
  readonly askedBy: string
  /** Who must confirm it before it is mailed: one of them. Nobody where a first invitation goes at once. */
  readonly confirmers: readonly { readonly positionId: string; readonly professionalId: string }[]
  /** The mail address that counts as confirmed from now on, because somebody else than who set it invites; null where nothing was to be confirmed. */
  readonly confirmsMail: string | null
  readonly at: Instant
  readonly expiresAt: Instant
}

/** A second person confirmed that an account is lost: it is closed, its sessions end, and the invitation counts from now on. */
export type RecoveryConfirmed = {
  readonly type: 'recovery-confirmed'
  readonly invitationId: string
  readonly positionId: string
  readonly confirmedBy: string
  readonly confirmsMail: string | null
  readonly at: Instant
  readonly expiresAt: Instant
}

/** A second person confirmed that a mail address is right, and that somebody works there: the invitation is mailed and counts from now on. */
export type InvitationConfirmed = {
  readonly type: 'invitation-confirmed'
  readonly invitationId: string
  readonly positionId: string
  readonly confirmedBy: string
  readonly confirmsMail: string
  readonly at: Instant
  readonly expiresAt: Instant
}

/** An invitation was taken back, or a second person refused it: its link, if it was mailed, no longer works. */
export type InvitationTakenBack = { readonly type: 'invitation-taken-back'; readonly invitationId: string }

/** An invitation was used: the account is there. */
export type AccountOpened = {
  readonly type: 'account-opened'
  readonly positionId: string
  readonly organisationId: string
  readonly way: AccountWay
  readonly secretsSealed: Buffer
  readonly counter: number
  readonly credentialId: Buffer | null
  readonly at: Instant
}

/** Somebody tried to log in with a password; whether it was right is not known yet. */
export type LoginAttempted = {
  readonly type: 'login-attempted'
  readonly attemptId: string
  readonly account: Buffer
  readonly source: Buffer
  readonly device: Buffer | null
  readonly at: Instant
}

/** Somebody logged in with an account, in a browser that it knows from now on. */
export type AccountUsed = {
  readonly type: 'account-used'
  readonly positionId: string
  readonly device: Buffer
  readonly newDevice: boolean
  readonly attemptId: string | null
  readonly at: Instant
}

/** All sessions of one job were ended by who looks after it, or one by its own person. */
export type SessionsEnded = {
  readonly type: 'sessions-ended'
  readonly positionId: string
  readonly sessionId: string | null
  readonly at: Instant
}

/** Everything that happens to accounts and to the sessions of a job. */
export type AccountEvent =
  | AccountInvited
  | RecoveryConfirmed
  | InvitationConfirmed
  | InvitationTakenBack
  | AccountOpened
  | LoginAttempted
  | AccountUsed
  | SessionsEnded
