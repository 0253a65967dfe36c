import { useWords } from '../../language/use-words.tsx'
import type { LeadRule } from './lead-rule.ts'

/** What a rule says, in one sentence: on whom, at what age, and who of several. */
export const useRuleWords = () => {
  const t = useWords()
  return ({ category, domain, independent, fromAge, belowAge, among }: LeadRule): string => {
    const who =
      category !== null
        ? t(`category.${category}`)
        : domain !== null
          ? t(`leadRule.domain.${domain}`)
          : t('leadRule.anyOrganisation')
    const kind = independent === null ? '' : t(independent ? 'leadRule.isIndependent' : 'leadRule.isOrganisation')
    const ages = { from: fromAge ?? 0, below: belowAge ?? 0 }
    const age =
      fromAge === null && belowAge === null
        ? ''
        : t(belowAge === null ? 'leadRule.fromAge' : fromAge === null ? 'leadRule.belowAge' : 'leadRule.betweenAges', ages)
    return [[who, kind, age].filter(Boolean).join(', '), t(`leadRule.among.${among}`)].join('; ')
  }
}
