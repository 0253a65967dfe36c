import { Message } from '@mens-centraal/ui/Message'
import { useWords } from '../language/use-words.tsx'

const steps = ['followUp.objection1', 'followUp.objection2', 'followUp.objection3', 'followUp.objection4'] as const

/** The officer closed the follow-up because of an objection: what those in the match do next, until the municipality decides and when it upholds it. */
export const AfterObjection = () => {
  const t = useWords()
  return (
    <Message tone="attention" title={t('followUp.objectionTitle')}>
      <ul className="plain-list">
        {steps.map((word) => (
          <li key={word}>{t(word)}</li>
        ))}
      </ul>
    </Message>
  )
}
