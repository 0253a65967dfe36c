import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'
import { ErrorText } from './ErrorText.tsx'
import type { FieldProps } from './TextField.tsx'
import './field.css'
import './choice.css'

export type Choice<V extends string> = { readonly value: V; readonly label: ReactNode; readonly hint?: ReactNode }

type ChoiceFieldProps<V extends string> = FieldProps & {
  readonly choices: readonly Choice<V>[]
  readonly value: V | ''
  readonly onChange: (value: V) => void
  /** `tiles` puts short choices beside each other. */
  readonly look?: 'list' | 'tiles'
}

/** One of a few choices, all in sight. */
export const ChoiceField = <V extends string>(props: ChoiceFieldProps<V>) => (
  <RadioGroup
    className="field"
    id={props.id}
    name={props.id}
    value={props.value === '' ? null : props.value}
    onChange={(value) => props.onChange(value as V)}
    isInvalid={props.error !== undefined}
    validationBehavior="aria"
  >
    <Label className="field-label">{props.label}</Label>
    {props.hint && (
      <Text slot="description" className="field-hint">
        {props.hint}
      </Text>
    )}
    <ErrorText error={props.error} />
    <div className={`choices ${props.look ?? 'list'}`}>
      {props.choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} className="choice">
          <span className="choice-mark round" aria-hidden="true" />
          <span>
            {choice.label}
            {choice.hint && <span className="choice-hint">{choice.hint}</span>}
          </span>
        </Radio>
      ))}
    </div>
  </RadioGroup>
)
