import type { Answer } from '../../api/call.ts'
import { useWords } from '../../language/use-words.tsx'

type Change = Answer<'GET /api/organisations/:id'>['changes'][number]

/** Which facts of an organisation, and of a proposal what they would become. */
export const useOrganisationChangeWords = () => {
  const t = useWords()
  return ({ fields, proposed }: Change): string =>
    fields
      .map((field) => {
        if (proposed === null) return t(`change.field.${field}`)
        const { category, mayUseBsn, emailDomains } = proposed
        if (field === 'category') return `${t('change.field.category')}: ${t(`category.${category}`)}`
        if (field === 'mayUseBsn') return t(mayUseBsn ? 'keep.bsnYes' : 'keep.bsnNo')
        return `${t(`change.field.${field}`)}: ${emailDomains.join(', ') || t('change.anyDomain')}`
      })
      .join(' · ')
}
