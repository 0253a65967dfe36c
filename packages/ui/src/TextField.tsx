import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
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
  readonly onBlur?: () => void
  readonly width?: 'short' | 'medium' | 'full'
  readonly inputMode?: 'text' | 'numeric' | 'search'
  readonly maxLength?: number
  readonly optional?: boolean
  /** Shown under the input: how what was typed is understood. */
  readonly echo?: string | undefined
}

/** The words of an error, marked as one for who does not see its colour. */
export const ErrorText = ({ error }: { readonly error: string | undefined }) => {
  const t = useUiWords()
  return (
    <FieldError className="field-error">
      <span className="only-heard">{t('ui.error')} </span>
      {error}
    </FieldError>
  )
}

const Head = ({
  label,
  hint,
  optional = false,
}: {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly optional?: boolean
}) => {
  const t = useUiWords()
  return (
    <>
      <Label className="field-label">
        {label} {optional && <span className="soft">{t('ui.optional')}</span>}
      </Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </>
  )
}

/** One line of text. The browser is asked not to remember, correct or complete it. */
export const TextField = (props: TextFieldProps) => (
  <AriaTextField
    className="field"
    id={props.id}
    name={props.id}
    value={props.value}
    onChange={props.onChange}
    {...(props.onBlur && { onBlur: props.onBlur })}
    {...(props.inputMode && { inputMode: props.inputMode })}
    {...(props.maxLength && { maxLength: props.maxLength })}
    isInvalid={props.error !== undefined}
    validationBehavior="aria"
    autoComplete="off"
    autoCorrect="off"
    spellCheck="false"
  >
    <Head label={props.label} hint={props.hint} optional={props.optional ?? false} />
    <ErrorText error={props.error} />
    <Input className={`field-input ${props.width ?? 'full'}`} autoCapitalize="off" data-1p-ignore="" data-lpignore="true" />
    <span className="field-echo" aria-live="polite">
      {props.echo}
    </span>
  </AriaTextField>
)
