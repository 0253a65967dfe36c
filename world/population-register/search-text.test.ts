import { describe, expect, it } from 'vitest'
import { matches } from './search-text.ts'

describe('a name in a search', () => {
  it.each([
    ['Käster', 'kaster'],
    ['Kaster', 'KÄSTER'],
    ['Król', 'krol'],
    ['Yıldız', 'yildiz'],
    ['Jan Peter', 'jan peter'],
    ['Groenlo', 'gro*'],
    ['Jan Peter', 'JAN*'],
    ['Groen', 'groen*'],
  ])('%s is found by %s', (name, search) => expect(matches(name, search)).toBe(true))

  it.each([
    ['Maassen', 'maas'],
    ['Jan Peter', 'jan'],
    ['Jan Peter', 'peter*'],
    [null, 'jan'],
  ])('%s is not found by %s', (name, search) => expect(matches(name, search)).toBe(false))
})
