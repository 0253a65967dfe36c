import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { AtRestKeys, VersionedKey } from './at-rest.ts'
import { checkValueOf, type KeyPurpose, type KnownVersion, keyProblems } from './key-versions.ts'
import { versionsToLeave } from './rekey.ts'

const [one, two, three] = [1, 2, 3].map((version) => ({ version, key: randomBytes(32) })) as [
  VersionedKey,
  VersionedKey,
  VersionedKey,
]
const other = { version: 1, key: randomBytes(32) }
const keys = (lookup: AtRestKeys['lookup'], audit: AtRestKeys['audit'] = [one]): AtRestKeys => ({ seal: [one], lookup, audit })
const known = (purpose: KeyPurpose, key: VersionedKey, left = false): KnownVersion => ({
  purpose,
  version: key.version,
  checkValue: checkValueOf(purpose, key),
  left,
})
const basis = [known('seal', one), known('audit', one)]

describe('keys and a database', () => {
  test('fit when the database is empty, when they are the same, and when a version was added', () => {
    expect(keyProblems(keys([one]), [])).toEqual([])
    expect(keyProblems(keys([one]), [...basis, known('lookup', one)])).toEqual([])
    expect(keyProblems(keys([two, one]), [...basis, known('lookup', one)])).toEqual([])
  })

  test('do not fit when a key is another than before, an older one is missing, or the newest has not come along', () => {
    expect(keyProblems(keys([other]), [...basis, known('lookup', one)])).toEqual([
      'KEY_LOOKUP_1: is not the key that the values here stand under',
    ])
    expect(keyProblems(keys([two]), [...basis, known('lookup', one)])).toEqual([
      'KEY_LOOKUP_1: is missing, but there are values under it',
    ])
    expect(keyProblems(keys([one]), [...basis, known('lookup', one), known('lookup', two)])).toEqual([
      'KEY_LOOKUP_VERSION: is 1, but there are values under version 2 already',
    ])
  })

  test('fit without an older version that nothing stands under any more, and not with one that was cleaned up after', () => {
    expect(keyProblems(keys([two]), [...basis, known('lookup', one, true), known('lookup', two)])).toEqual([])
    expect(keyProblems(keys([two, one]), [...basis, known('lookup', two)])).toEqual([
      'KEY_LOOKUP_1: is no longer used here: take it away',
    ])
  })

  test('never fit without a version that the log was written under: its lines are never written anew', () => {
    const log = [known('seal', one), known('lookup', one), known('audit', one, true), known('audit', two)]
    expect(keyProblems(keys([one], [two]), log)).toEqual(['KEY_AUDIT_1: is missing, but there are values under it'])
    expect(keyProblems(keys([one], [two, one]), log)).toEqual([])
  })

  test('are told apart by a value that says nothing else', () => {
    expect(checkValueOf('seal', one)).not.toEqual(checkValueOf('lookup', one))
    expect(checkValueOf('seal', one)).not.toEqual(checkValueOf('seal', { ...one, version: 2 }))
    expect(checkValueOf('seal', one)).toHaveLength(32)
  })
})

describe('work is to be done', () => {
  const leaving = (lookup: AtRestKeys['lookup'], versions: readonly KnownVersion[]) =>
    versionsToLeave(keys(lookup), versions).map(({ purpose, version }) => `${purpose} ${version}`)

  test('from the newer key on, until nothing stands under the older; and once more when that was taken away', () => {
    expect(leaving([one], [known('lookup', one)])).toEqual([])
    expect(leaving([two, one], [known('lookup', one), known('lookup', two)])).toEqual(['lookup 1'])
    expect(leaving([two, one], [known('lookup', one, true), known('lookup', two)])).toEqual([])
    expect(leaving([two], [known('lookup', one, true), known('lookup', two)])).toEqual(['lookup 1'])
    expect(leaving([three, two], [known('lookup', two), known('lookup', three)])).toEqual(['lookup 2'])
  })
})
