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
import { type FieldMap, placeProblem } from './place-problem.ts'

/** What is not right yet, in words, by field. */
export type Wrong<V> = Partial<Record<keyof V & string, string>>

type HouseForm<V extends FieldValues> = FieldMap<FieldPath<V>> & {
  readonly defaults: DefaultValues<V>
  /** Looks at what was filled in before it is sent. */
  readonly check: (values: V) => Wrong<V>
}

type FieldError = { readonly type: string; readonly message: string }

const errorsOf = <V>(wrong: Wrong<V>): Record<string, FieldError> =>
  Object.fromEntries(
    Object.entries<string | undefined>(wrong).flatMap(([name, message]) => (message ? [[name, { type: 'check', message }]] : [])),
  )

const resolverOf =
  <V extends FieldValues>(check: (values: V) => Wrong<V>): Resolver<V> =>
  (values) => {
    const errors = errorsOf(check(values))
    return Object.keys(errors).length > 0 ? { values: {}, errors: errors as FieldErrors<V> } : { values, errors: {} }
  }

/**
 * A form of this house: neutral ids, checks before sending, and the server's refusals shown at their fields. What was typed stays, whatever
 * goes wrong.
 */
export const useHouseForm = <V extends FieldValues>({ defaults, check, pointers, codes }: HouseForm<V>) => {
  const formId = useId()
  const words = useFailureWords()
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<{ readonly title: string; readonly detail: string } | null>(null)
  const form = useForm<V>({ defaultValues: defaults, shouldFocusError: false, resolver: resolverOf(check) })
  const names = Object.keys(defaults) as FieldPath<V>[]
  const idOf = (name: FieldPath<V>): string => `${formId}f${names.indexOf(name)}`
  const errorOf = (name: FieldPath<V>): string | undefined => form.getFieldState(name, form.formState).error?.message
  const set = <N extends FieldPath<V>>(name: N, value: PathValue<V, N>) =>
    form.setValue(name, value, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })

  return {
    values: form.watch(),
    dirty: form.formState.isDirty,
    set,
    /** What a field component wants: id, value, change and error. */
    field: <N extends FieldPath<V>>(name: N) => ({
      id: idOf(name),
      value: form.watch(name),
      onChange: (value: PathValue<V, N>) => set(name, value),
      error: errorOf(name),
    }),
    /** Sends when all is right; else the summary takes the focus. */
    submit: (send: (values: V) => void) => () => {
      setProblem(null)
      void form.handleSubmit(send, () => setAttempt((count) => count + 1))()
    },
    /** Shows why the server refused, at the fields where that is possible. */
    refuse: (failure: Failure) => {
      const placed =
        failure.code === 'unreachable'
          ? { fields: [], whole: words(failure) }
          : placeProblem(failure, { pointers: pointers ?? {}, codes: codes ?? {} })
      for (const { field, text } of placed.fields) form.setError(field as FieldPath<V>, { type: 'server', message: text })
      setProblem(placed.whole)
      setAttempt((count) => count + 1)
    },
    /** What the form component shows at its top. */
    summary: {
      attempt,
      ...(problem && { problem: inSentences(problem.title, problem.detail) }),
      errors: names.flatMap((name): FormError[] => {
        const text = errorOf(name)
        return text ? [{ id: idOf(name), text }] : []
      }),
    },
  }
}
