import type { Choice } from './ChoiceField.tsx'
import { FieldHead, type FieldProps } from './TextField.tsx'
import './field.css'

type Option<V extends string> = Choice<V> & { readonly label: string }

type SelectFieldProps<V extends string> = FieldProps & {
  readonly choices: readonly Option<V>[]
  /** More choices, under a heading each. */
  readonly groups?: readonly { readonly label: string; readonly choices: readonly Option<V>[] }[]
  readonly value: V | ''
  readonly onChange: (value: V) => void
  /** Shown while nothing is chosen; left out where something always is. */
  readonly nothing?: string
}

const options = <V extends string>(choices: readonly Option<V>[]) =>
  choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))

/** One of many choices, by the browser's own list. Where a few will do, show them all: ChoiceField. */
export const SelectField = <V extends string>(props: SelectFieldProps<V>) => {
  const { id, label, hint, error, choices, groups = [], value, onChange, nothing } = props
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
        {nothing !== undefined && (
          <option value="" disabled>
            {nothing}
          </option>
        )}
        {options(choices)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {options(group.choices)}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
