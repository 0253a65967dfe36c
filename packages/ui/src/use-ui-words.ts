import { useIntl } from 'react-intl'
import type { UiWordId } from './words.ts'

/** The components' own words, in the language of the page. */
export const useUiWords = () => {
  const intl = useIntl()
  return (id: UiWordId, values?: Record<string, string | number>): string => intl.formatMessage({ id }, values)
}
