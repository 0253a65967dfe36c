import { useWords } from '../language/use-words.tsx'
import { useHideNames, type YouthLabel } from './hide-names.tsx'

/** What a youth is called on this screen: the name, or "Jeugdige 1" while names are hidden. */
export const useYouthName = () => {
  const t = useWords()
  const { hidden, numberOf } = useHideNames()
  return (youth: YouthLabel): string => {
    if (hidden) return t('youth.hidden', { number: numberOf(youth) })
    const name = [youth.givenNames, youth.familyName].filter(Boolean).join(' ')
    return name === '' ? t('youth.nameless') : name
  }
}

/** The name of a youth, or what stands for it while names are hidden. */
export const YouthName = ({ youth }: { readonly youth: YouthLabel }) => useYouthName()(youth)

/** "geboren in 2014", unless that is not known or names are hidden. */
export const useBirthYear = () => {
  const t = useWords()
  const { hidden } = useHideNames()
  return (youth: YouthLabel): string | null =>
    hidden || youth.birthYear === null ? null : t('youth.bornIn', { year: String(youth.birthYear) })
}
