import { useIntl } from 'react-intl'

const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
export type Weekday = (typeof days)[number]

/** Any Monday; only its weekday is shown. */
const monday = Date.UTC(2024, 0, 1, 12)

/** The working days as choices, in the language of the page. */
export const useWeekdays = (): readonly { readonly value: Weekday; readonly label: string }[] => {
  const intl = useIntl()
  return days.map((value, i) => ({ value, label: intl.formatDate(monday + i * 86_400_000, { weekday: 'long' }) }))
}
