import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from './Icon.tsx'
import { useUiWords } from './use-ui-words.ts'
import './form.css'

/** One thing that is not right: the id of its field, and what to do. */
export type FormError = { readonly id: string; readonly text: string }

type SummaryProps = {
  readonly errors: readonly FormError[]
  /** What is wrong with the whole, when it is not one field. */
  readonly problem?: ReactNode
  /** Counts the tries to send: the summary takes the focus at each failed try. */
  readonly attempt: number
}

/** Moves the focus to a field; for a group of choices to the chosen or first one. */
const focusField = (id: string): void => {
  const field = document.getElementById(id)
  const input = field?.matches('input, select, textarea') ? field : field?.querySelector<HTMLElement>('input:checked, input')
  input?.focus()
}

const ErrorSummary = ({ errors, problem, attempt }: SummaryProps) => {
  const t = useUiWords()
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const shown = errors.length > 0 || problem !== undefined
  useEffect(() => {
    if (attempt > 0 && shown) box.current?.focus()
  }, [attempt, shown])
  if (!shown) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would say that these are inputs
    <div ref={box} className="summary" role="group" tabIndex={-1} aria-labelledby={titleId}>
      <div id={titleId} className="summary-title">
        <Icon kind="bad" />
        {problem ?? t('ui.summary', { count: errors.length })}
      </div>
      <ul>
        {errors.map((error) => (
          <li key={error.id}>
            <a
              href={`#${error.id}`}
              onClick={(event) => {
                event.preventDefault()
                focusField(error.id)
              }}
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type FormProps = SummaryProps & { readonly label: string; readonly onSubmit: () => void; readonly children: ReactNode }

/** A form: says at its top what is not right, with links to the fields. The browser stores nothing of it. */
export const Form = ({ label, onSubmit, children, ...summary }: FormProps) => {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className="form" aria-label={label} noValidate autoComplete="off" onSubmit={submit}>
      <ErrorSummary {...summary} />
      {children}
    </form>
  )
}
