import type { Answer } from '../api/call.ts'

export type SourceSystems = Answer<'GET /api/source-systems'>
export type SourceSystem = SourceSystems['systems'][number]
export type SourceKey = SourceSystem['keys'][number]

/** Something that a manager did to a source system. `by`: their name; null when that is not known any more. */
export type Managed = {
  readonly key: string
  readonly what: 'registered' | 'key-added' | 'key-revoked' | 'cut-off'
  readonly system: string
  readonly thumbprint: string | null
  readonly at: string
  readonly by: string | null
}

const ofKey = (system: SourceSystem, key: SourceKey): readonly Managed[] => {
  const common = { system: system.name, thumbprint: key.thumbprint }
  const added = { ...common, key: `${key.id}+`, what: 'key-added' as const, at: key.addedAt, by: key.addedBy }
  if (key.revokedAt === null) return [added]
  return [added, { ...common, key: `${key.id}-`, what: 'key-revoked', at: key.revokedAt, by: key.revokedBy }]
}

const ofSystem = (system: SourceSystem): readonly Managed[] => {
  const { id, name, registeredAt, registeredBy, cutOffAt, cutOffBy } = system
  const common = { system: name, thumbprint: null }
  const registered: Managed = { ...common, key: `${id}+`, what: 'registered', at: registeredAt, by: registeredBy }
  const cutOff: Managed[] = cutOffAt === null ? [] : [{ ...common, key: `${id}-`, what: 'cut-off', at: cutOffAt, by: cutOffBy }]
  return [registered, ...system.keys.flatMap((key) => ofKey(system, key)), ...cutOff]
}

/** Who did what to the systems, the latest first. What was done at one moment stays in the order in which it was done, the last on top. */
export const historyOf = (systems: readonly SourceSystem[]): readonly Managed[] =>
  systems
    .flatMap(ofSystem)
    .reverse()
    .sort((a, b) => Number(a.at < b.at) - Number(a.at > b.at))

/** Where a system stands: out for good, in but without a key, never seen, or in use. */
export const stateOf = ({ cutOffAt, keys, lastUsedAt }: SourceSystem): 'cut-off' | 'no-key' | 'unused' | 'used' => {
  if (cutOffAt !== null) return 'cut-off'
  if (keys.every(({ revokedAt }) => revokedAt !== null)) return 'no-key'
  return lastUsedAt === null ? 'unused' : 'used'
}

/** Enough of a thumbprint to tell keys apart, and to compare with what the supplier reads out. */
export const shortThumbprint = (thumbprint: string): string => thumbprint.slice(0, 8)
