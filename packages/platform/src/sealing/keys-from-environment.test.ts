import { expect, test } from 'vitest'
import { environmentOf } from '../config/environment.ts'
import { keysFrom } from './keys-from-environment.ts'

const key = Buffer.alloc(32, 1).toString('base64')
const first = { KEY_SEAL_1: key, KEY_LOOKUP_1: key, KEY_AUDIT_1: key }

const read = (change: Record<string, string>) => {
  const env = environmentOf({ ...first, ...change })
  const keys = keysFrom(env)
  try {
    env.check()
    return { keys, said: '' }
  } catch (error) {
    return { keys, said: (error as Error).message }
  }
}

const names = ['KEY_SEAL', 'KEY_LOOKUP', 'KEY_AUDIT']

test.each(names)('%s has versions: the newest first, older ones as far as they are there', (name) => {
  const purpose = name.slice(4).toLowerCase() as 'seal' | 'lookup' | 'audit'
  const { keys, said } = read({ [`${name}_VERSION`]: '2', [`${name}_2`]: key })
  expect(said).toBe('')
  expect(keys[purpose].map(({ version }) => version)).toEqual([2, 1])
  const without = read({ [`${name}_VERSION`]: '2', [`${name}_2`]: key, [`${name}_1`]: '' })
  expect([without.said, without.keys[purpose].length]).toEqual(['', 1])
})

test.each(names)('%s must be there in its newest version, and not in a newer one', (name) => {
  expect(read({ [`${name}_1`]: '' }).said).toContain(`${name}_1: is missing`)
  expect(read({ [`${name}_VERSION`]: '2' }).said).toContain(`${name}_2: is missing`)
  expect(read({ [`${name}_2`]: key }).said).toContain(`${name}_2: is newer than ${name}_VERSION, which is 1`)
  for (const none of ['0', '256', '-1', '']) expect(read({ [`${name}_VERSION`]: none || 'x' }).said).toContain(`${name}_VERSION`)
})

test('a look-up key stands beside the one before it, and beside no other', () => {
  const three = { KEY_LOOKUP_VERSION: '3', KEY_LOOKUP_3: key, KEY_LOOKUP_2: key }
  expect(read({ ...three, KEY_LOOKUP_1: '' }).said).toBe('')
  expect(read(three).said).toContain('KEY_LOOKUP_1: only the newest version and the one before it')
})
