import { Facts } from '@mens-centraal/ui/Card'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { decidedBy, type Lead } from './case-lead.ts'
import { useRuleWords } from './rules/use-rule-words.ts'

/** Which rule appointed the reader, and by which facts. */
export const LeadBecause = ({ because }: { readonly because: NonNullable<Lead['because']> }) => {
  const t = useWords()
  const dates = useDates()
  const ruleWords = useRuleWords()
  const { number, from, rule, facts } = because
  return (
    <>
      <p className="soft">{t('lead.because', { number, day: dates.day(from) })}</p>
      <Facts
        facts={[
          [t('lead.rule'), ruleWords(rule)],
          ...decidedBy(facts).map(({ fact, words, values }) => [t(`lead.fact.${fact}`), t(words, values)] as const),
        ]}
      />
    </>
  )
}
