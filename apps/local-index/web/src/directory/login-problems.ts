import type { WordId } from '../language/words.ts'

/** What a problem says, and whether logging in again at the same organisation may help. */
type LoginProblem = { readonly title: WordId; readonly detail: WordId; readonly mayTryAgain: boolean }

const failed: LoginProblem = { title: 'login.failed', detail: 'login.failedDetail', mayTryAgain: true }

const problems: Readonly<Record<string, LoginProblem>> = {
  'login-failed': failed,
  'login-expired': { title: 'login.expired', detail: 'login.expiredDetail', mayTryAgain: true },
  'second-factor-missing': { title: 'login.factor', detail: 'login.factorDetail', mayTryAgain: true },
  'account-unknown': { title: 'login.unknown', detail: 'login.unknownDetail', mayTryAgain: false },
  'position-ended': { title: 'login.position', detail: 'login.positionDetail', mayTryAgain: false },
  'issuer-unavailable': { title: 'login.issuer', detail: 'login.issuerDetail', mayTryAgain: true },
  'organisation-unknown': { title: 'login.organisation', detail: 'login.organisationDetail', mayTryAgain: false },
  'session-ended': { title: 'login.ended', detail: 'login.endedDetail', mayTryAgain: true },
}

/** Explains why a login did not succeed, by the code that the server put in the address; an unknown code is a login that failed. */
export const loginProblem = (code: string): LoginProblem => problems[code] ?? failed
