import { FieldHead, type FieldProps } from './TextField.tsx'
import './field.css'

type LinesFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (typed: string) => void
  readonly maxLength: number
}

/** Some lines that a person pastes, such as a public key. Never for a story: nothing here holds one. */
export const LinesField = ({ id, label, hint, error, value, onChange, maxLength }: LinesFieldProps) => {
  const wrong = error !== undefined
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="field" data-invalid={wrong || undefined}>
      <FieldHead id={id} label={label} hint={hint} error={error} />
      <textarea
        className="field-input full lines"
        id={id}
        name={id}
        rows={6}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={maxLength}
        aria-invalid={wrong || undefined}
        aria-describedby={described || undefined}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck="false"
      />
    </div>
  )
}
