import type { Choice } from './ChoiceField.tsx'
import { FieldHead, type FieldProps } from './TextField.tsx'
import './field.css'

type SelectFieldProps<V extends string> = FieldProps & {
  readonly choices: readonly (Choice<V> & { readonly label: string })[]
  readonly value: V | ''
  readonly onChange: (value: V) => void
  /** Shown while nothing is chosen. */
  readonly nothing: string
}

/** One of many choices, by the browser's own list. Where a few will do, show them all: ChoiceField. */
export const SelectField = <V extends string>(props: SelectFieldProps<V>) => {
  const { id, label, hint, error, choices, value, onChange, nothing } = props
  const wrong = error !== undefined
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="field" data-invalid={wrong || undefined}>
      <FieldHead id={id} label={label} hint={hint} error={error} />
      <select
        className="field-input full"
        id={id}
        name={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as V)}
        aria-invalid={wrong || undefined}
        aria-describedby={described || undefined}
        autoComplete="off"
      >
        <option value="" disabled>
          {nothing}
        </option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
