import type { ReactNode } from 'react'
import { useUiWords } from './use-ui-words.ts'
import './field.css'

export type FieldProps = {
  /** Neutral id of the input, also its name: browsers must not recognise what is asked, or they offer to remember it. */
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
}

type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (typed: string) => void
  readonly width?: 'short' | 'medium' | 'full'
  readonly inputMode?: 'text' | 'numeric' | 'search'
  readonly maxLength?: number
  readonly optional?: boolean
  /** Shown under the input: how what was typed is understood. */
  readonly echo?: string | undefined
}

/** The words of an error, marked as one for who does not see its colour. */
export const ErrorWords = ({ error }: { readonly error: string | undefined }) => {
  const t = useUiWords()
  return (
    <>
      <span className="only-heard">{t('ui.error')} </span>
      {error}
    </>
  )
}

/** What stands above an input: its name, a hint, and what is wrong. */
export const FieldHead = ({
  id,
  label,
  hint,
  error,
  optional = false,
}: FieldProps & { readonly optional?: boolean | undefined }) => {
  const t = useUiWords()
  return (
    <>
      <label className="field-label" htmlFor={id}>
        {label} {optional && <span className="soft">{t('ui.optional')}</span>}
      </label>
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span className="field-error" id={`${id}-error`}>
          <ErrorWords error={error} />
        </span>
      )}
    </>
  )
}

/** One line of text. The browser is asked not to remember, correct or complete it. */
export const TextField = ({ id, label, hint, error, optional, ...props }: TextFieldProps) => {
  const wrong = error !== undefined
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="field" data-invalid={wrong || undefined}>
      <FieldHead id={id} label={label} hint={hint} error={error} optional={optional} />
      <input
        className={`field-input ${props.width ?? 'full'}`}
        id={id}
        name={id}
        type="text"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        aria-invalid={wrong || undefined}
        aria-describedby={described || undefined}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck="false"
        data-1p-ignore=""
        data-lpignore="true"
      />
      <span className="field-echo" aria-live="polite">
        {props.echo}
      </span>
    </div>
  )
}
