import type { Instant } from '@mens-centraal/kernel/instant'
import type { Oin } from '@mens-centraal/kernel/oin'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'

/** A custodian of an epoch, by the transcript that all three signed. `signingKey`: Ed25519, public, base64url. */
export type CustodianOfEpoch = { readonly custodian: number; readonly oin: Oin; readonly signingKey: string }

/** Which key: what for, and which one of it. */
export type EpochName = { readonly scope: string; readonly epoch: number }

/** One key of one scope, as far as the national index knows of it. */
export type Epoch = EpochName & { readonly custodians: readonly CustodianOfEpoch[] }

/** The national index's own part: κ multiplies, the others find and seal. 32 bytes each, secret. */
export type EpochKeys = {
  readonly factor: Uint8Array<ArrayBuffer>
  readonly index: Uint8Array<ArrayBuffer>
  readonly seal: Uint8Array<ArrayBuffer>
}

/** An epoch was opened: from now on registrations under it are taken. */
export type EpochOpened = {
  readonly type: 'epoch-opened'
  readonly epoch: Epoch
  /** SHA-256 of what the three signed: what members pin. */
  readonly transcriptHash: Buffer
  readonly keysSealed: Buffer
  readonly at: Instant
}

/** The transcript of a ceremony that holds: which key, of whom, and its hash. */
export type OpeningTranscript = { readonly epoch: Epoch; readonly hash: Buffer }

/** What is known before an epoch is opened. */
export type OpeningFacts = {
  readonly transcript: Result<OpeningTranscript, Refusal>
  /** The hash of the transcript by which this epoch was opened before. */
  readonly openedBy: Buffer | null
  /** The national index itself, and the hash that its operator was told by the custodians, in another way than the transcript came. */
  readonly own: Oin
  readonly pin: Buffer
  readonly keysSealed: Buffer
}

/**
 * Opens an epoch, once: by the same transcript nothing changes, its keys least of all. Refuses with the transcript's own refusal,
 * `pin-differs` (it is not what the operator was told), `custodian-is-us` (no organisation runs a custodian beside the national index) and
 * `other-key` (this epoch was opened by another transcript).
 */
export const decideOpening = (
  { transcript, openedBy, own, pin, keysSealed }: OpeningFacts,
  at: Instant,
): Result<EpochOpened | null, Refusal> => {
  if (!transcript.ok) return transcript
  const { epoch, hash } = transcript.value
  if (!hash.equals(pin)) return refuse({ code: 'pin-differs' })
  if (epoch.custodians.some(({ oin }) => oin === own)) return refuse({ code: 'custodian-is-us' })
  if (openedBy !== null) return openedBy.equals(hash) ? ok(null) : refuse({ code: 'other-key' })
  return ok({ type: 'epoch-opened', epoch, transcriptHash: hash, keysSealed, at })
}
