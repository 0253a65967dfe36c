import type { WordId } from '../language/words.ts'

type Words = { readonly title: WordId; readonly detail: WordId }

const problems: Readonly<Record<string, Words>> = {
  'login-failed': { title: 'login.failed', detail: 'login.failedDetail' },
  'login-expired': { title: 'login.expired', detail: 'login.expiredDetail' },
  'second-factor-missing': { title: 'login.factor', detail: 'login.factorDetail' },
  'account-unknown': { title: 'login.unknown', detail: 'login.unknownDetail' },
  'position-ended': { title: 'login.position', detail: 'login.positionDetail' },
  'issuer-unavailable': { title: 'login.issuer', detail: 'login.issuerDetail' },
  'organisation-unknown': { title: 'login.organisation', detail: 'login.organisationDetail' },
  'session-ended': { title: 'login.ended', detail: 'login.endedDetail' },
}

const failed: Words = { title: 'login.failed', detail: 'login.failedDetail' }

/** Explains why a login did not succeed, by the code that the server put in the address; an unknown code is a login that failed. */
export const loginProblem = (code: string): Words => problems[code] ?? failed
