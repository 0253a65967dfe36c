import { ErrorWords, type FieldProps } from './TextField.tsx'
import './field.css'

type FileFieldProps = FieldProps & {
  /** Kinds of file that are offered first, as the browser's `accept`. */
  readonly accept: string
  readonly onChange: (file: File | null) => void
}

/** One file from the person's own computer. */
export const FileField = ({ id, label, hint, error, accept, onChange }: FileFieldProps) => {
  const wrong = error !== undefined
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="field" data-invalid={wrong || undefined}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span className="field-error" id={`${id}-error`}>
          <ErrorWords error={error} />
        </span>
      )}
      <input
        className="field-input full"
        id={id}
        name={id}
        type="file"
        accept={accept}
        aria-invalid={wrong || undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.currentTarget.files?.[0] ?? null)}
      />
    </div>
  )
}
