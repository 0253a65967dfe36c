import './switch.css'

type SwitchFieldProps = { readonly children: string; readonly on: boolean; readonly onChange: (on: boolean) => void }

/** Something that is on or off at once, without a form. */
export const SwitchField = ({ children, on, onChange }: SwitchFieldProps) => (
  <button type="button" role="switch" className="switch" aria-checked={on} onClick={() => onChange(!on)}>
    <span className="switch-track" aria-hidden="true" />
    {children}
  </button>
)
