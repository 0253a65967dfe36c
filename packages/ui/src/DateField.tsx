import { useIntl } from 'react-intl'
import { readDay } from './read-day.ts'
import { type FieldProps, TextField } from './TextField.tsx'
import { useUiWords } from './use-ui-words.ts'

type DateFieldProps = FieldProps & {
  /** What was typed, as it was typed: "31-12-2026", "31 dec 2026". */
  readonly value: string
  readonly onChange: (typed: string) => void
  readonly optional?: boolean
}

/** A day, typed as people in the Netherlands write it; shows back in full how it is understood. */
export const DateField = ({ hint, ...props }: DateFieldProps) => {
  const t = useUiWords()
  const intl = useIntl()
  const day = readDay(props.value)
  const echo =
    day === undefined
      ? undefined
      : intl.formatDate(`${day}T12:00:00Z`, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return <TextField {...props} hint={hint ?? t('ui.dateExample')} width="short" maxLength={30} echo={echo} />
}
