import type { FieldProblem, InLanguages, Problem, ProblemCode, ProblemText } from '@mens-centraal/contract/problem'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { problemWords } from './problem-words.ts'
import type { Language } from './words/words.ts'

const isDay = /^\d{4}-\d{2}-\d{2}$/

const say = (value: string | number, language: Language): string => {
  if (typeof value === 'number' || !isDay.test(value)) return String(value)
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${value}T00:00:00Z`),
  )
}

const fill = (words: string, refusal: Refusal, language: Language): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => say(refusal.facts?.[name] ?? '', language))

/** The language that a caller prefers, of the two that we speak; Dutch when in doubt (RFC 9110 section 12.5.4, first match). */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const first = (acceptLanguage ?? '').split(',').find((part) => /^\s*(nl|en)\b/i.test(part))
  return first !== undefined && /^\s*en\b/i.test(first) ? 'en' : 'nl'
}

/** Title and advice for a refusal, in the caller's language. */
export const wordsOf = (refusal: Refusal<ProblemCode>, language: Language): ProblemText => {
  const [title, detail] = problemWords[refusal.code][language]
  return { title: fill(title, refusal, language), detail: fill(detail, refusal, language) }
}

const textsOf = (refusal: Refusal<ProblemCode>): InLanguages<ProblemText> => ({
  nl: wordsOf(refusal, 'nl'),
  en: wordsOf(refusal, 'en'),
})

/** Several fields that are not right, beside the refusal as a whole. */
export type FieldRefusal = Refusal<ProblemCode> & { readonly field: string }

/** Turns a refusal into the body of a problem answer (RFC 9457). Holds nothing of what the caller sent. */
export const problemOf = (
  refusal: Refusal<ProblemCode>,
  language: Language,
  traceId: string,
  fields: readonly FieldRefusal[] = [],
): Problem => {
  const texts = textsOf(refusal)
  const own = refusal.field === undefined ? [] : [{ ...refusal, field: refusal.field }]
  const errors: FieldProblem[] = [...own, ...fields].map((each) => {
    const { nl, en } = textsOf(each)
    const titles = { nl: nl.title, en: en.title }
    return { field: each.field, code: each.code, title: titles[language], texts: titles }
  })
  const retryAfter = refusal.facts?.['seconds']
  return {
    type: `urn:mens-centraal:problem:${refusal.code}`,
    code: refusal.code,
    ...texts[language],
    texts,
    status: problemWords[refusal.code].status,
    traceId,
    ...(errors.length > 0 && { errors }),
    ...(typeof retryAfter === 'number' && { retryAfter }),
  }
}
