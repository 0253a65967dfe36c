import { problemCodes } from '@mens-centraal/contract/problem'
import { describe, expect, test } from 'vitest'
import { languageOf, problemOf, wordsOf } from './problem-response.ts'
import { problemWords } from './problem-words.ts'

/** Facts as refusals give them; a word between braces that is not here would stay empty on screen. */
const facts = {
  on: '2026-06-01',
  latest: '2027-02-22',
  limit: 60,
  rule: 2,
  seconds: 600,
  minutes: 60,
  line: 12,
  columns: 'from, to',
  domains: 'school.example',
}

describe('the words for a problem', () => {
  test.each(problemCodes)('%s says in Dutch and in English what is so, and what to do', (code) => {
    const { nl, en, status } = problemWords[code]
    expect(status).toBeGreaterThanOrEqual(400)
    for (const words of [...nl, ...en]) {
      expect(words.trim().length).toBeGreaterThan(3)
      for (const [, name] of words.matchAll(/\{(\w+)\}/g)) expect(Object.keys(facts)).toContain(name)
    }
    expect(nl).not.toEqual(en)
    for (const language of ['nl', 'en'] as const) {
      const { title, detail } = wordsOf({ code, facts }, language)
      expect(title + detail).not.toMatch(/[{}]|undefined|Invalid/)
    }
  })

  test('put dates in the language of the reader', () => {
    const refusal = { code: 'designation-ended', facts } as const
    expect(Object.values(wordsOf(refusal, 'nl')).join(' ')).toContain('1 juni 2026')
    expect(Object.values(wordsOf(refusal, 'en')).join(' ')).toContain('1 June 2026')
  })
})

describe('a problem', () => {
  test('names its kind, status, trace, fields, and when to try again', () => {
    const problem = problemOf({ code: 'find-limit-hour', facts }, 'en', 'abc', [{ code: 'required', field: 'told/on' }])
    expect(problem).toMatchObject({
      type: 'urn:mens-centraal:problem:find-limit-hour',
      status: 429,
      traceId: 'abc',
      retryAfter: 600,
      errors: [{ field: 'told/on', code: 'required' }],
    })
  })

  test('says the same in both languages, for a page that changes its language', () => {
    const problem = problemOf({ code: 'find-limit-hour', facts }, 'en', 'abc', [{ code: 'required', field: 'told/on' }])
    const { title, detail, texts, errors = [] } = problem
    expect({ title, detail }).toEqual(texts.en)
    expect(texts.nl).toEqual(wordsOf({ code: 'find-limit-hour', facts }, 'nl'))
    expect(errors.map((error) => [error.title, error.texts.nl])).toEqual([
      [wordsOf({ code: 'required' }, 'en').title, wordsOf({ code: 'required' }, 'nl').title],
    ])
  })
})

describe('the language of a caller', () => {
  test.each([
    [undefined, 'nl'],
    ['', 'nl'],
    ['en', 'en'],
    ['en-GB,nl;q=0.5', 'en'],
    ['nl-NL,en;q=0.9', 'nl'],
    ['fr, en;q=0.2', 'en'],
    ['english', 'nl'],
    ['*', 'nl'],
    [',,;q=x', 'nl'],
  ])('%s is answered in %s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })
})
