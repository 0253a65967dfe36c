/** Every refusal that a caller can meet, as a closed list of codes. Words for each, in Dutch and English, stand in the platform's one table. */
export const problemCodes = [
  'invalid-request',
  'unknown-field',
  'required',
  'not-found',
  'method-not-allowed',
  'unsupported-media-type',
  'not-acceptable',
  'body-too-large',
  'origin-refused',
  'too-many-requests',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'conflict-try-again',
  'log-unavailable',
  'temporarily-unavailable',
  'internal-error',
  'not-logged-in',
  'session-ended',
  'login-failed',
  'login-expired',
  'second-factor-missing',
  'account-unknown',
  'position-ended',
  'issuer-unavailable',
  'organisation-unknown',
  'login-attempts-exceeded',
  'invitation-not-valid',
  'passkey-not-accepted',
  'password-too-weak',
  'code-wrong',
  'account-exists',
  'account-missing',
  'organisation-has-issuer',
  'issuer-missing',
  'mail-address-shared',
  'recovery-not-open',
  'second-person-required',
  'not-permitted',
  'not-available',
  'category-not-designated',
  'covenant-missing',
  'covenant-not-started',
  'covenant-ended',
  'designation-missing',
  'designation-not-started',
  'designation-ended',
  'not-a-reporter',
  'not-an-involvement-recorder',
  'organisation-does-not-help',
  'involvements-not-here',
  'already-involved',
  'involvement-end-too-late',
  'contact-may-not-be',
  'bsn-right-missing',
  'bsn-invalid',
  'practice-bsn-only',
  'wildcard-refused',
  'name-invalid',
  'birth-date-invalid',
  'sex-or-address-required',
  'address-required',
  'find-limit-hour',
  'find-limit-day',
  'register-unavailable',
  'find-expired',
  'not-in-register-tick-required',
  'taken-over-reporter-unknown',
  'taken-over-reporter-left',
  'taken-over-in-future',
  'taken-over-past-end',
  'taken-over-past-archive',
  'taken-over-youth-unknown',
  'youth-too-old',
  'youth-died',
  'youth-unborn',
  'already-signalled',
  'end-too-early',
  'end-too-late',
  'end-after-birthday',
  'told-on-in-future',
  'told-on-invalid',
  'told-postponed-too-late',
  'told-postponed-past',
  'signal-not-active',
  'extension-not-later',
  'closing-invalid',
  'mailbox-missing',
  'receiver-may-not-signal',
  'receiver-is-the-same',
  'receiver-already-signalled',
  'hand-over-changed',
  'hand-over-file-wrong',
  'match-not-open',
  'answer-already-given',
  'not-a-possible-match',
  'follow-up-closed',
  'contact-first',
  'cannot-lead',
  'lead-proposal-open',
  'lead-proposal-closed',
  'lead-follows-rules',
  'lead-taken',
  'pass-reason-missing',
  'not-the-lead',
  'plan-missing',
  'evaluation-day-invalid',
  'rules-missing',
  'rule-fits-nobody',
  'rule-repeats',
  'rules-begun',
  'delivery-not-dead',
  'csv-too-large',
  'csv-malformed',
  'csv-columns',
  'csv-empty',
  'changed-meanwhile',
  'start-invalid',
  'setting-value-invalid',
  'setting-unchanged',
  'settings-out-of-order',
  'period-invalid',
  'period-overlaps',
  'period-over',
  'end-unchanged',
  'designation-not-needed',
  'phone-invalid',
  'mail-invalid',
  'mail-domain-invalid',
  'mail-domain-unknown',
  'search-too-short',
  'subject-needed',
  'subject-taken',
  'kept-by-file',
  'management-right-held',
  'rows-wrong',
  'nothing-new',
  'right-unchanged',
  'already-proposed',
  'last-manager',
  'proposal-closed',
  'proposal-expired',
  'own-proposal',
  'source-systems-not-allowed',
  'client-not-proven',
  'token-not-valid',
  'person-not-proven',
  'account-not-linked',
  'link-code-unknown',
  'already-linked',
  'youth-not-found',
  'youth-not-one',
  'public-key-invalid',
  'public-key-known',
  'name-taken',
  'covenant-with-us-missing',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** What every endpoint may answer, beside the refusals of its own: about the request as such, about who asks, and when the house cannot answer. */
export const generalProblems = [
  'invalid-request',
  'not-found',
  'method-not-allowed',
  'unsupported-media-type',
  'unknown-field',
  'body-too-large',
  'origin-refused',
  'too-many-requests',
  'not-logged-in',
  'session-ended',
  'not-permitted',
  'log-unavailable',
  'internal-error',
] as const satisfies readonly ProblemCode[]

/** The same words in each language that we speak: a page that shows a problem can change its language. */
export type InLanguages<T> = { readonly nl: T; readonly en: T }

/** What is so, and what to do now. */
export type ProblemText = { readonly title: string; readonly detail: string }

/** One field that is not right: `field` is its JSON pointer without the leading slash ("told/on"). */
export type FieldProblem = {
  readonly field: string
  readonly code: ProblemCode
  /** In the caller's language. */
  readonly title: string
  readonly texts: InLanguages<string>
}

/** The body of every answer that is not a success: `application/problem+json` (RFC 9457). Never holds what the caller sent. */
export type Problem = {
  /** A URN that names the kind of problem: `urn:mens-centraal:problem:<code>`. */
  readonly type: string
  readonly code: ProblemCode
  /** What is so, in the caller's language. */
  readonly title: string
  /** What to do now, in the caller's language. */
  readonly detail: string
  readonly texts: InLanguages<ProblemText>
  readonly status: number
  /** Correlation id (trace id) to quote to a helpdesk. */
  readonly traceId: string
  readonly errors?: readonly FieldProblem[]
  /** Seconds until a new try makes sense, beside the Retry-After header. */
  readonly retryAfter?: number
}
