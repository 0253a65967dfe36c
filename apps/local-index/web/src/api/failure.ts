import type { FieldProblem, Problem, ProblemText } from '@mens-centraal/contract/problem'

/** The server could not be reached, or something between gave an answer that is not ours. */
export type Unreachable = { readonly code: 'unreachable' }

/** Why a call did not succeed: a problem that the server explains, or no answer at all. */
export type Failure = Problem | Unreachable

export const unreachable: Unreachable = { code: 'unreachable' }

/** True when trying again may help: the line or the server failed, or was too busy. A refusal stays a refusal. */
export const mayPass = (failure: Failure): boolean =>
  failure.code === 'unreachable' || failure.status >= 500 || failure.status === 429

/** One sentence after the other, each closed with a full stop. */
export const inSentences = (...said: readonly string[]): string =>
  said
    .filter((text) => text !== '')
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ')

const isText = (value: unknown): value is string => typeof value === 'string'

const isInLanguages = (value: unknown, isWords: (words: unknown) => boolean): boolean =>
  typeof value === 'object' && value !== null && 'nl' in value && isWords(value.nl) && 'en' in value && isWords(value.en)

const isProblemText = (value: unknown): value is ProblemText =>
  typeof value === 'object' &&
  value !== null &&
  'title' in value &&
  isText(value.title) &&
  'detail' in value &&
  isText(value.detail)

const isFieldProblem = (value: unknown): value is FieldProblem =>
  typeof value === 'object' &&
  value !== null &&
  'field' in value &&
  isText(value.field) &&
  'texts' in value &&
  isInLanguages(value.texts, isText)

/** Reads a problem answer (RFC 9457). Anything else is taken as no answer: it did not come from our server. */
export const readProblem = (body: unknown): Failure => {
  if (typeof body !== 'object' || body === null) return unreachable
  const said = body as Partial<Problem>
  if (!isText(said.code) || !isInLanguages(said.texts, isProblemText)) return unreachable
  const { errors, ...rest } = said as Problem
  const fields = Array.isArray(errors) ? errors.filter(isFieldProblem) : []
  return fields.length > 0 ? { ...rest, errors: fields } : rest
}
