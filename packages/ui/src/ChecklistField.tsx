import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import type { Choice } from './ChoiceField.tsx'
import { ErrorText } from './ErrorText.tsx'
import { Icon } from './Icon.tsx'
import type { FieldProps } from './TextField.tsx'
import './field.css'
import './choice.css'

const Mark = () => (
  <span className="choice-mark square" aria-hidden="true">
    <Icon kind="good" />
  </span>
)

type ChecklistFieldProps<V extends string> = FieldProps & {
  readonly choices: readonly Choice<V>[]
  readonly values: readonly V[]
  readonly onChange: (values: readonly V[]) => void
}

/** Any number of choices. */
export const ChecklistField = <V extends string>(props: ChecklistFieldProps<V>) => (
  <CheckboxGroup
    className="field"
    id={props.id}
    value={[...props.values]}
    onChange={(values) => props.onChange(values as V[])}
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
    <div className="choices dense">
      {props.choices.map((choice) => (
        <Checkbox key={choice.value} value={choice.value} className="choice">
          <Mark />
          <span>{choice.label}</span>
        </Checkbox>
      ))}
    </div>
  </CheckboxGroup>
)

type TickFieldProps = {
  readonly id: string
  readonly children: ReactNode
  readonly ticked: boolean
  readonly onChange: (ticked: boolean) => void
  readonly error?: string | undefined
}

/** One statement to agree with. */
export const TickField = ({ id, children, ticked, onChange, error }: TickFieldProps) => (
  <div className="field" data-invalid={error !== undefined || undefined}>
    {error && (
      <span className="field-error" id={`${id}-error`}>
        {error}
      </span>
    )}
    <Checkbox
      id={id}
      className="choice"
      isSelected={ticked}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(error && { 'aria-describedby': `${id}-error` })}
    >
      <Mark />
      <span>{children}</span>
    </Checkbox>
  </div>
)
