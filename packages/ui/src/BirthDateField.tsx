import { type BirthDate, earliestBirthDay, isWholeBirthDate } from '@mens-centraal/kernel/birth-date'
import { useIntl } from 'react-intl'
import { readBirthDate } from './read-birth-date.ts'
import { type FieldProps, TextField } from './TextField.tsx'
import { useUiWords } from './use-ui-words.ts'

/** A birth date in words: "zondag 3 mei 2015", "mei 2015 (dag onbekend)", "2015 (dag en maand onbekend)". */
const useBirthDateText = () => {
  const t = useUiWords()
  const intl = useIntl()
  return (born: BirthDate): string => {
    const at = `${earliestBirthDay(born)}T12:00:00Z`
    if (isWholeBirthDate(born)) return intl.formatDate(at, { dateStyle: 'full', timeZone: 'UTC' })
    if (born.length === 4) return t('ui.yearOnly', { year: born })
    return t('ui.monthOnly', { month: intl.formatDate(at, { month: 'long', year: 'numeric', timeZone: 'UTC' }) })
  }
}

type BirthDateFieldProps = FieldProps & { readonly value: string; readonly onChange: (typed: string) => void }

/** A birth date, also one of which the day or the month is unknown (zeroes); shows back in full how it is understood. */
export const BirthDateField = (props: BirthDateFieldProps) => {
  const textOf = useBirthDateText()
  const read = readBirthDate(props.value)
  return <TextField {...props} width="short" maxLength={30} echo={read.ok ? textOf(read.value) : undefined} />
}
