import type { Answer } from '../../api/call.ts'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'

type Change = Answer<'GET /api/organisation-categories'>['changes'][number]

/** What a proposal would make of a kind of organisation, and from which day. */
export const useCategoryChangeWords = () => {
  const t = useWords()
  const dates = useDates()
  return ({ category, designated, mayLead, helps, from, until, publication }: Change): string => {
    const last = until === null ? [] : [t('kindChange.until', { day: dates.lastDay(until) })]
    const may = [...(mayLead ? [t('kind.leads')] : []), ...(helps ? [t('kind.involves')] : [])]
    const parts = [
      t(designated ? 'kindChange.designated' : 'kindChange.not', { name: t(`category.${category}`), day: dates.day(from) }),
      ...last,
      may.join(', ') || (designated ? t('kind.onlySignals') : ''),
      publication ?? '',
    ]
    return parts.filter(Boolean).join(' · ')
  }
}
