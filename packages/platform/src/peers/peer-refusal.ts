import type { Refusal } from '@mens-centraal/kernel/refusal'

/** Why what another party sent is not believed. Says what is so, and never quotes what was sent. */
export type PeerRefusal = Refusal<
  | 'certificate-not-valid' // no chain to a trusted authority, not in its term, or without an OIN
  | 'card-not-valid' // not signed by the key of its certificate, changed, or of another shape
  | 'signature-missing' // no signature where one must be
  | 'signature-not-valid' // another signer, audience, method, path or body, or no signature at all
  | 'clock-differs' // signed more than five minutes from now; `facts.minutes` says how many
>

/** Why a call to another party came to nothing. */
export type CallRefusal = Refusal<
  | 'peer-unreachable' // no connection, or no whole answer in time; it may have done what was asked
  | 'peer-not-proven' // its certificate is not of the party that was called
  | 'answer-not-proven' // its answer is not signed by that party, for this request
>
