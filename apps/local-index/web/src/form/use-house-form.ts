import type { FormError } from '@mens-centraal/ui/Form'
import { useId, useState } from 'react'
import {
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type PathValue,
  type Resolver,
  useForm,
} from 'react-hook-form'
import { useFailureWords } from '../api/FailureMessage.tsx'
import { type Failure, inSentences } from '../api/failure.ts'
import { useLanguage } from '../language/language.tsx'
import { type FieldMap, type PlacedProblem, placeProblem } from './place-problem.ts'

/** What is not right yet, in words, by field. */
export type Wrong<V> = Partial<Record<keyof V & string, string>>

type HouseForm<V extends FieldValues> = FieldMap<FieldPath<V>> & {
  readonly defaults: DefaultValues<V>
  /** Looks at what was filled in, before it is sent and at each showing: so its words are in the language of the page. */
  readonly check: (values: V) => Wrong<V>
}

/** Only by whom a field is found wrong is kept; the words are made when they are shown. */
const errorsOf = <V>(wrong: Wrong<V>): Record<string, { readonly type: 'check' }> =>
  Object.fromEntries(
    Object.entries<string | undefined>(wrong).flatMap(([name, text]) => (text ? [[name, { type: 'check' }]] : [])),
  )

const resolverOf =
  <V extends FieldValues>(check: (values: V) => Wrong<V>): Resolver<V> =>
  (values) => {
    const errors = errorsOf(check(values))
    return Object.keys(errors).length > 0 ? { values: {}, errors: errors as FieldErrors<V> } : { values, errors: {} }
  }

/** Puts a failure in its place, in the language of the page. */
const usePlacing = <Field extends string>(map: FieldMap<Field>) => {
  const words = useFailureWords()
  const { language } = useLanguage()
  return (failure: Failure): PlacedProblem<Field> =>
    failure.code === 'unreachable' ? { fields: [], whole: words(failure) } : placeProblem(failure, map, language)
}

const nothing = { fields: [], whole: null }

/**
 * A form of this house: neutral ids, checks before sending, and the server's refusals shown at their fields. What was typed stays, whatever
 * goes wrong; what is said changes with the language of the page.
 */
export const useHouseForm = <V extends FieldValues>({ defaults, check, pointers, codes }: HouseForm<V>) => {
  const formId = useId()
  const place = usePlacing<FieldPath<V>>({ pointers: pointers ?? {}, codes: codes ?? {} })
  const [attempt, setAttempt] = useState(0)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const form = useForm<V>({ defaultValues: defaults, shouldFocusError: false, resolver: resolverOf(check) })
  const values = form.watch()
  const names = Object.keys(defaults) as FieldPath<V>[]
  const placed: PlacedProblem<FieldPath<V>> = refusal ? place(refusal) : nothing
  const wrong: Readonly<Record<string, string | undefined>> = check(values)
  const errorOf = (name: FieldPath<V>): string | undefined => {
    const error = form.getFieldState(name, form.formState).error
    if (error === undefined) return undefined
    return error.type === 'server' ? placed.fields.find(({ field }) => field === name)?.text : wrong[name]
  }
  const idOf = (name: FieldPath<V>): string => `${formId}f${names.indexOf(name)}`
  const set = <N extends FieldPath<V>>(name: N, value: PathValue<V, N>) =>
    form.setValue(name, value, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
  const fail = () => setAttempt((count) => count + 1)

  return {
    values,
    dirty: form.formState.isDirty,
    set,
    /** What a field component wants: id, value, change and error. */
    field: <N extends FieldPath<V>>(name: N) => ({
      id: idOf(name),
      value: form.watch(name),
      onChange: (value: PathValue<V, N>) => set(name, value),
      error: errorOf(name),
    }),
    /** True when one of these fields shows that it is wrong. */
    isWrong: (...some: readonly FieldPath<V>[]) => some.some((name) => errorOf(name) !== undefined),
    /** Sends when all is right; else the summary takes the focus. */
    submit: (send: (values: V) => void) => () => {
      setRefusal(null)
      void form.handleSubmit(send, fail)()
    },
    /** Shows why the server refused, at the fields where that is possible. */
    refuse: (failure: Failure) => {
      setRefusal(failure)
      for (const { field } of place(failure).fields) form.setError(field, { type: 'server' })
      fail()
    },
    /** What the form component shows at its top. */
    summary: {
      attempt,
      ...(placed.whole && { problem: inSentences(placed.whole.title, placed.whole.detail) }),
      errors: names.flatMap((name): FormError[] => {
        const text = errorOf(name)
        return text ? [{ id: idOf(name), text }] : []
      }),
    },
  }
}
