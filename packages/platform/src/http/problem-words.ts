import type { ProblemCode } from '@mens-centraal/contract/problem'
import { accountWords } from './words/account-words.ts'
import { caseLeadWords } from './words/case-lead-words.ts'
import { couplingWords } from './words/coupling-words.ts'
import { csvWords } from './words/csv-words.ts'
import { federationWords } from './words/federation-words.ts'
import { findWords } from './words/find-words.ts'
import { loginWords } from './words/login-words.ts'
import { managementWords } from './words/management-words.ts'
import { oversightWords } from './words/oversight-words.ts'
import { partyWords } from './words/party-words.ts'
import { requestWords } from './words/request-words.ts'
import { signallingWords } from './words/signalling-words.ts'
import { standInWords } from './words/stand-in-words.ts'
import { takeOverWords } from './words/take-over-words.ts'
import type { Words } from './words/words.ts'

/** The one table between refusals and answers: a code without a row does not compile. */
export const problemWords: { readonly [code in ProblemCode]: Words } = {
  ...requestWords,
  ...loginWords,
  ...accountWords,
  ...findWords,
  ...signallingWords,
  ...standInWords,
  ...caseLeadWords,
  ...oversightWords,
  ...couplingWords,
  ...managementWords,
  ...csvWords,
  ...takeOverWords,
  ...partyWords,
  ...federationWords,
}
