import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AtRestKeys, auditSubjectOf, lookupsOf, seal, unseal } from './at-rest.ts'

const seed = 256
const key = (version: number) => ({ version, key: randomBytes(32) })
const keys: AtRestKeys = { seal: [key(1)], lookup: [key(1)], audit: [key(1)] }
const value = fc.jsonValue()

describe('a sealed value', () => {
  test('opens again at its own place, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), value, (place, what) => {
        expect(unseal(keys, place, seal(keys, place, what))).toEqual(JSON.parse(JSON.stringify(what)))
      }),
      { seed, numRuns: 500 },
    )
  })

  test('opens at no other place, and not when a single bit was changed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), value, fc.nat(), (place, other, what, at) => {
        const sealed = seal(keys, place, what)
        if (other !== place) expect(() => unseal(keys, other, sealed)).toThrow()
        const bit = at % (sealed.length * 8)
        sealed.writeUInt8(sealed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        expect(() => unseal(keys, place, sealed)).toThrow()
      }),
      { seed, numRuns: 500 },
    )
  })

  test('shows nothing of what it holds, and looks different each time', () => {
    const [one, other] = [seal(keys, 'youths/1', 'Sem de Boer'), seal(keys, 'youths/1', 'Sem de Boer')]
    expect(one.toString('latin1')).not.toContain('Boer')
    expect(one.equals(other)).toBe(false)
  })

  test('is written with the newest key, and read with the key it was written with', () => {
    const next: AtRestKeys = { ...keys, seal: [key(2), ...keys.seal] }
    expect(unseal(next, 'p', seal(keys, 'p', 'old'))).toBe('old')
    expect(seal(next, 'p', 'new')[0]).toBe(2)
    expect(() => unseal(keys, 'p', seal(next, 'p', 'new'))).toThrow('the key of a sealed value is not here')
  })
})

describe('the keyed index', () => {
  const lookupOf = (by: AtRestKeys, kind: string, text: string) => lookupsOf(by, kind, text).odd ?? Buffer.alloc(0)

  test('finds the same value again, tells values and kinds apart, and is nothing without its key', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (kind, text, otherKind, other) => {
        const same = kind === otherKind && text === other
        expect(lookupOf(keys, kind, text).equals(lookupOf(keys, otherKind, other))).toBe(same)
        expect(lookupOf({ ...keys, lookup: [key(1)] }, kind, text).equals(lookupOf(keys, kind, text))).toBe(false)
      }),
      { seed, numRuns: 500 },
    )
    expect(lookupOf(keys, 'a', 'bc').equals(lookupOf(keys, 'ab', 'c'))).toBe(false)
  })

  test('puts two programs that share a version at the same place, whatever versions they have beside it', () => {
    const [one, two, three] = [key(1), key(2), key(3)]
    const [first, both, second, next] = ([[one], [two, one], [two], [three, two]] as const).map((lookup) =>
      lookupsOf({ ...keys, lookup }, 'bsn', '999990408'),
    )
    expect([first?.even, second?.odd]).toEqual([null, null])
    expect(both).toEqual({ odd: first?.odd, even: second?.even })
    expect(next?.even).toEqual(both?.even)
    expect(next?.odd).not.toEqual(both?.odd)
  })

  test('and the pseudonym in the log are two things: one cannot be joined to the other without the log’s key', () => {
    const subject = auditSubjectOf(keys, 'bsn', '999990408')
    expect(subject.equals(lookupOf(keys, 'bsn', '999990408'))).toBe(false)
    expect(auditSubjectOf({ ...keys, audit: [key(1)] }, 'bsn', '999990408').equals(subject)).toBe(false)
    expect(auditSubjectOf({ ...keys, lookup: [key(2)] }, 'bsn', '999990408')).toEqual(subject)
  })
})
