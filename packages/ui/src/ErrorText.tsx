import { FieldError } from 'react-aria-components/FieldError'
import { ErrorWords } from './TextField.tsx'

/** What is not right with a group of choices. */
export const ErrorText = ({ error }: { readonly error: string | undefined }) => (
  <FieldError className="field-error">
    <ErrorWords error={error} />
  </FieldError>
)
