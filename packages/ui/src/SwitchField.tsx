import { Switch } from 'react-aria-components/Switch'
import './switch.css'

type SwitchFieldProps = { readonly children: string; readonly on: boolean; readonly onChange: (on: boolean) => void }

/** Something that is on or off at once, without a form. */
export const SwitchField = ({ children, on, onChange }: SwitchFieldProps) => (
  <Switch className="switch" isSelected={on} onChange={onChange}>
    <span className="switch-track" aria-hidden="true" />
    {children}
  </Switch>
)
