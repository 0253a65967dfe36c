import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { enMore } from './en-more.ts'
import { nl } from './nl.ts'
import { nlMore } from './nl-more.ts'

const dutch: Readonly<Record<string, string>> = { ...nl, ...nlMore }
const english: Readonly<Record<string, string>> = { ...en, ...enMore }

/** The values and tags that a text wants, each once, in order. */
const wants = (elements: readonly MessageFormatElement[]): readonly string[] => {
  const names = elements.flatMap((element): readonly string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...wants(element.children)]
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap((option) => wants(option.value))]
    }
    return [element.value]
  })
  return [...new Set(names)].sort()
}

describe('the two languages', () => {
  test('have the same texts', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(dutch).sort())
  })

  test('want the same values in each text', () => {
    const differing = Object.keys(dutch).filter(
      (id) => wants(parse(english[id] ?? '')).join() !== wants(parse(dutch[id] ?? '')).join(),
    )
    expect(differing).toEqual([])
  })

  test('no text is left empty', () => {
    expect(Object.entries({ ...dutch, ...english }).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('call a youth by one word, as the glossary does', () => {
    const other = /young (person|people)|youngster|jongere\b|kinderen/i
    expect(Object.entries({ ...dutch, ...english }).filter(([, text]) => other.test(text))).toEqual([])
  })
})
