import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { WordId } from './words.ts'

type Values = Readonly<Record<string, string | number>>
type Parts = Readonly<Record<string, ReactNode>>

/** Looks up a text by its id, with values put in. */
export const useWords = () => {
  const intl = useIntl()
  return (id: WordId, values?: Values): string => intl.formatMessage({ id }, values)
}

/** A text with parts that are more than text: `<b>` in the catalogue becomes bold, a value may be an element. */
export const Words = ({ id, values }: { readonly id: WordId; readonly values?: Parts }) => {
  const intl = useIntl()
  return <>{intl.formatMessage({ id }, { ...values, b: (chunks: ReactNode[]) => <b key="b">{chunks}</b> })}</>
}
