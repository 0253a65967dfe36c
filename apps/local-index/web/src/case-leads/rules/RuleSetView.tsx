import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import type { RuleSet } from './lead-rule.ts'
import { useRuleWords } from './use-rule-words.ts'

/** A set of rules in order, from when it holds, and who chose it when. */
export const RuleSetView = ({ set }: { readonly set: RuleSet }) => {
  const t = useWords()
  const dates = useDates()
  const ruleWords = useRuleWords()
  const chosen = { day: dates.day(set.from), who: set.who ?? t('setting.formerly'), at: dates.dayAt(set.at) }
  return (
    <>
      <ol className="rules">
        {set.rules.map((rule) => (
          <li key={JSON.stringify(rule)}>{ruleWords(rule)}</li>
        ))}
      </ol>
      <p className="soft small">{t('leadRule.chosenBy', chosen)}</p>
    </>
  )
}
