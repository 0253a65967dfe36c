import type { Environment } from '../config/environment.ts'
import type { AtRestKeys, KeyVersions, VersionedKey } from './at-rest.ts'

/** A sealed value begins with its version in one byte. */
const mostVersions = 255

/** `NAME_VERSION` says which version is the newest; that one must be there, and older ones as long as the database holds values under them. */
export const versionsOf = (env: Environment, name: string): KeyVersions => {
  const newest = env.integer(`${name}_VERSION`, 1, 1, mostVersions)
  const older = Array.from({ length: newest - 1 }, (_, i) => newest - 1 - i).flatMap((version): VersionedKey[] => {
    const key = env.optionalKey(`${name}_${version}`)
    return key === null ? [] : [{ version, key }]
  })
  const next = `${name}_${newest + 1}`
  if (env.optionalKey(next) !== null) env.complain(next, `is newer than ${name}_VERSION, which is ${newest}`)
  return [{ version: newest, key: env.key(`${name}_${newest}`) }, ...older]
}

/** Keys by purpose and version: `KEY_SEAL_1`, `KEY_SEAL_2`, …, and so for `KEY_LOOKUP` and `KEY_AUDIT`. What is wrong is said by `env.check()`. */
export const keysFrom = (env: Environment): AtRestKeys => {
  const keys = { seal: versionsOf(env, 'KEY_SEAL'), lookup: versionsOf(env, 'KEY_LOOKUP'), audit: versionsOf(env, 'KEY_AUDIT') }
  for (const { version } of keys.lookup.filter(({ version }) => version < keys.lookup[0].version - 1))
    env.complain(
      `KEY_LOOKUP_${version}`,
      'only the newest version and the one before it stand side by side: finish one rotation first',
    )
  return keys
}
