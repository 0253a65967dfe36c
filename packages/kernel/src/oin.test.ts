import { expect, test } from 'vitest'
import { isOin, oin } from './oin.ts'

test.each(['00000001003214345000', '00000003123456780000', '00000099000000001000'])('%s is an OIN', (text) => {
  expect(isOin(text)).toBe(true)
  expect(oin(text)).toBe(text)
})

test.each([
  '',
  '0000000100321434500',
  '000000010032143450000',
  '00000000003214345000',
  '10000001003214345000',
  '0000000100321434500a',
  ' 00000001003214345000',
  '00000001003214345000\n',
  '٠٠٠٠٠٠٠١٠٠٣٢١٤٣٤٥٠٠٠',
])('%j is not an OIN', (text) => {
  expect(isOin(text)).toBe(false)
  expect(() => oin(text)).toThrow('not an OIN')
})
