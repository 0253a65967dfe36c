import { expect, test } from 'vitest'
import { decodeText } from './read-file.ts'

test('a file is read as UTF-8, with or without a mark, and else as the older code page of Windows', () => {
  const utf8 = new TextEncoder().encode('\uFEFFvan;naar\nrenée@school.example;b@school.example')
  expect(decodeText(utf8.buffer as ArrayBuffer)).toBe('van;naar\nrenée@school.example;b@school.example')
  expect(decodeText(Uint8Array.from([0x72, 0x65, 0x6e, 0xe9, 0x65]).buffer)).toBe('renée')
})
