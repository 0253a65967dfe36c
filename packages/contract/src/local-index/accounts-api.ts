import type { Api } from '../api.ts'
import { closed, Id } from '../vocabulary.ts'
import {
  AccountBody,
  AccountList,
  Challenge,
  ChallengeBody,
  LandingPath,
  Opening,
  OpeningBody,
  PasswordBody,
  SessionList,
  ShownPasskey,
} from './accounts.ts'

const byId = closed({ id: Id })
const repeatable = ['idempotency-key-missing', 'idempotency-key-reused', 'conflict-try-again'] as const

/** The part of the private API that is about accounts of this index's own, and about sessions. */
export const accountsApi = {
  'POST /api/passkey-challenges': {
    summary: 'Starts a login with a passkey: what the device must sign',
    body: ChallengeBody,
    answer: Challenge,
    status: 200,
    refusals: ['organisation-unknown'],
  },
  'POST /api/passkey-logins': {
    summary: 'Logs in with what a device signed',
    body: ShownPasskey,
    answer: LandingPath,
    status: 200,
    refusals: ['login-failed', 'login-expired', 'position-ended', 'conflict-try-again'],
  },
  'POST /api/password-logins': {
    summary: 'Logs in with mail address, password and the code of an app, all at once',
    body: PasswordBody,
    answer: LandingPath,
    status: 200,
    refusals: ['organisation-unknown', 'login-failed', 'login-attempts-exceeded', 'position-ended', 'conflict-try-again'],
  },
  'POST /api/account-openings': {
    summary: 'Shows who is invited what an account can be opened with',
    body: OpeningBody,
    answer: Opening,
    status: 200,
    refusals: ['invitation-not-valid'],
  },
  'POST /api/accounts': {
    summary: 'Opens the account that somebody is invited to, and logs them in',
    body: AccountBody,
    answer: LandingPath,
    status: 200,
    refusals: [
      'invitation-not-valid',
      'login-expired',
      'passkey-not-accepted',
      'password-too-weak',
      'code-wrong',
      'conflict-try-again',
    ],
  },
  'GET /api/accounts': {
    summary: 'The people whom the asker looks after: who has an account, who is invited, who is logged in',
    answer: AccountList,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/positions/:id/invitation': {
    summary: 'Invites somebody to open an account, or once more',
    params: byId,
    status: 204,
    idempotent: true,
    refusals: [
      'not-available',
      'second-person-required',
      'organisation-has-issuer',
      'second-person-missing',
      'account-exists',
      'mail-address-shared',
      ...repeatable,
    ],
  },
  'POST /api/account-invitations/:id/confirmation': {
    summary: 'Confirms as the second person that an invitation goes to the right mail address: only then it is mailed',
    params: byId,
    status: 204,
    idempotent: true,
    refusals: [
      'not-available',
      'second-person-required',
      'way-in-confirmed',
      'coordinator-confirms',
      'invitation-not-open',
      ...repeatable,
    ],
  },
  'POST /api/account-invitations/:id/end': {
    summary: 'Takes an invitation back, or refuses to confirm it',
    params: byId,
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'invitation-not-open', ...repeatable],
  },
  'POST /api/positions/:id/recovery': {
    summary: "Says that somebody's account is lost; a second person must confirm it",
    params: byId,
    status: 204,
    idempotent: true,
    refusals: [
      'not-available',
      'second-person-required',
      'organisation-has-issuer',
      'account-missing',
      'mail-address-shared',
      ...repeatable,
    ],
  },
  'POST /api/positions/:id/recovery-confirmation': {
    summary: 'Confirms as the second person that an account is lost: it is closed, and its person is invited anew',
    params: byId,
    status: 204,
    idempotent: true,
    refusals: ['not-available', 'second-person-required', 'recovery-not-open', ...repeatable],
  },
  'POST /api/positions/:id/session-end': {
    summary: "Ends all sessions of somebody's job",
    params: byId,
    status: 204,
    idempotent: true,
    refusals: ['not-available', ...repeatable],
  },
  'GET /api/sessions': {
    summary: 'On which devices the asker is logged in now',
    answer: SessionList,
    status: 200,
    refusals: ['not-permitted'],
  },
  'POST /api/sessions/:id/end': {
    summary: "Ends one of the asker's own sessions",
    params: byId,
    status: 204,
    idempotent: true,
    refusals: ['not-available', ...repeatable],
  },
} as const satisfies Api
