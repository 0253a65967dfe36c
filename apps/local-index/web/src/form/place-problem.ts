import type { Problem, ProblemCode, ProblemText } from '@mens-centraal/contract/problem'
import { inSentences } from '../api/failure.ts'
import type { Language } from '../language/words.ts'

/** Where the fields of a form stand in the body that is sent, and which field a problem is about when it names none. */
export type FieldMap<Field extends string> = {
  /** By JSON pointer without its leading slash: "told/on". */
  readonly pointers?: Readonly<Record<string, Field>>
  readonly codes?: Readonly<Partial<Record<ProblemCode, Field>>>
}

export type PlacedProblem<Field extends string> = {
  readonly fields: readonly { readonly field: Field; readonly text: string }[]
  /** What is left to say about the form as a whole; null when the fields say it all. */
  readonly whole: ProblemText | null
}

/**
 * Puts a problem that the server answered at the fields of the form that it is about, in the language of the page; what fits no field is about
 * the whole form.
 */
export const placeProblem = <Field extends string>(
  problem: Problem,
  map: FieldMap<Field>,
  language: Language,
): PlacedProblem<Field> => {
  const { errors = [] } = problem
  const said = problem.texts[language]
  const named = errors.flatMap((error) => {
    const field = map.pointers?.[error.field] ?? map.codes?.[error.code]
    return field === undefined ? [] : [{ field, text: error.texts[language] }]
  })
  if (named.length > 0) return { fields: named, whole: named.length < errors.length ? said : null }
  const field = map.codes?.[problem.code]
  return field === undefined
    ? { fields: [], whole: said }
    : { fields: [{ field, text: inSentences(said.title, said.detail) }], whole: null }
}
