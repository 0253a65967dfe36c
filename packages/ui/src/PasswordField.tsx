import { useState } from 'react'
import { Button } from './Button.tsx'
import { FieldHead, type FieldProps } from './TextField.tsx'
import { useUiWords } from './use-ui-words.ts'

type PasswordFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (typed: string) => void
  /** A password that is chosen now: the password manager of the browser may propose one. */
  readonly fresh?: boolean
}

/** A password: hidden unless its person wants to see it, and one that may be pasted and kept by a password manager (ASVS 5.0 V6.2.6, V6.2.7). */
export const PasswordField = ({ id, label, hint, error, value, onChange, fresh = false }: PasswordFieldProps) => {
  const t = useUiWords()
  const [shown, setShown] = useState(false)
  const wrong = error !== undefined
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="field" data-invalid={wrong || undefined}>
      <FieldHead id={id} label={label} hint={hint} error={error} />
      <input
        className="field-input full"
        id={id}
        name={id}
        type={shown ? 'text' : 'password'}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={200}
        aria-invalid={wrong || undefined}
        aria-describedby={described || undefined}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        autoCapitalize="off"
        spellCheck="false"
      />
      <Button look="quiet" onPress={() => setShown(!shown)}>
        {t(shown ? 'ui.hidePassword' : 'ui.showPassword')}
      </Button>
    </div>
  )
}
