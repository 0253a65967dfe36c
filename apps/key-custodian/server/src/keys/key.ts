import type { Instant } from '@mens-centraal/kernel/instant'

/** Which key: what for, and which one of it. A rotation makes the next epoch. */
export type KeyName = { readonly scope: string; readonly epoch: number }

/** True for a scope and epoch as the API takes them. */
export const isKeyName = ({ scope, epoch }: KeyName): boolean =>
  /^[a-z0-9][a-z0-9-]{0,62}$/.test(scope) && Number.isInteger(epoch) && epoch >= 1 && epoch <= 65_535

/** One step of a ceremony: what it rests on, what it wrote for the others, and what it drew, sealed. */
export type CeremonyStep = {
  readonly occasion: string
  readonly step: string
  readonly restsOn: Buffer
  readonly file: string
  readonly secretSealed: Buffer | null
}

export type KeyEvent =
  | { readonly type: 'ceremony-step-taken'; readonly taken: CeremonyStep; readonly at: Instant }
  /** What was drawn is no longer needed: nothing of the ceremony stays but its outcome. */
  | { readonly type: 'ceremony-secrets-wiped'; readonly occasion: string }
  | {
      readonly type: 'share-kept'
      readonly key: KeyName
      readonly custodian: number
      readonly shareSealed: Buffer
      readonly published: Buffer
      readonly at: Instant
    }
  | {
      readonly type: 'key-joined'
      readonly key: KeyName
      readonly transcript: readonly string[]
      readonly hash: Buffer
      readonly at: Instant
    }
