import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { environmentOf } from './environment.ts'

const secret = Buffer.alloc(32, 7).toString('base64')

/** What an operator is told about these settings. */
const complaint = (variables: Record<string, string>, read: (env: ReturnType<typeof environmentOf>) => void): string => {
  const env = environmentOf(variables)
  read(env)
  try {
    env.check()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('settings', () => {
  test('that are missing or wrong are named all at once, and their values never quoted', () => {
    const said = complaint({ PORT: 'geheim', PRACTICE: 'ja', KEY: 'geheim', LEVEL: 'geheim' }, (env) => {
      env.text('NAME')
      env.integer('PORT', 1)
      env.flag('PRACTICE', false)
      env.key('KEY')
      env.word('LEVEL', ['info', 'error'])
    })
    for (const name of ['NAME', 'PORT', 'PRACTICE', 'KEY', 'LEVEL']) expect(said).toContain(`${name}:`)
    expect(said).not.toContain('geheim')
  })

  test('that are empty count as absent', () => {
    expect(complaint({ NAME: '' }, (env) => env.text('NAME'))).toContain('NAME: is missing')
    expect(environmentOf({ NAME: '' }).text('NAME', 'fallback')).toBe('fallback')
    expect(environmentOf({}).optional('NAME')).toBeNull()
    expect(environmentOf({ LIST: ' a, ,b ' }).list('LIST')).toEqual(['a', 'b'])
  })

  test.each(['1.5', '-1', '1e3', '0x10', ' ', 'Infinity', '99999999999999999999', '256'])(
    'a whole number is not %s',
    (written) => {
      expect(complaint({ COUNT: written }, (env) => env.integer('COUNT', 1, 0, 255))).toContain(
        'COUNT: is not a whole number from 0 to 255',
      )
    },
  )

  test('a secret may come from a file; one that cannot be read, or holds too little, is said', () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'mc-env-')), 'key')
    writeFileSync(file, `${secret}\n`)
    expect(environmentOf({ KEY_FILE: file }).key('KEY')).toHaveLength(32)
    expect(complaint({ KEY_FILE: `${file}-gone` }, (env) => env.key('KEY'))).toContain('KEY_FILE: cannot be read')
    expect(complaint({ KEY: Buffer.alloc(16).toString('base64') }, (env) => env.key('KEY'))).toContain('KEY: is not 32 bytes')
  })
})
