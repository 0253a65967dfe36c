import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { MadeDecision, WaitingDecision } from './decision.ts'

/** What a decider may know of a decision: kind, number, why it waits, days, and organisations. Nothing of the youth. */
export const DecisionFacts = ({ decision }: { readonly decision: WaitingDecision | MadeDecision }) => {
  const t = useWords()
  const dates = useDates()
  const { kind, number, reasons, askedOn, dueOn, organisations, otherOrganisations } = decision
  const names = organisations.join(', ')
  return (
    <div>
      <b>{t(`decision.kind.${kind}`, { number })}</b>
      <div>{reasons.map((reason) => t(`decision.reason.${reason}`)).join(' ')}</div>
      <div>
        {otherOrganisations.length > 0
          ? t('decision.bothSides', { one: names, other: otherOrganisations.join(', ') })
          : t('decision.organisations', { names })}
      </div>
      <div className="soft small">{t('decision.days', { asked: dates.day(askedOn), due: dates.day(dueOn) })}</div>
    </div>
  )
}
