import { Card } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { Helpdesk } from '../directory/Helpdesk.tsx'
import type { Who } from '../directory/session.tsx'
import { useWords } from '../language/use-words.tsx'

/** Why this person may not give signals now, and whom to ask: instead of a form that leads nowhere. */
export const RefusedToSignal = ({ refusals }: { readonly refusals: Who['signallingRefusals'] }) => {
  const t = useWords()
  return (
    <Card title={t('refused.title')}>
      <p>{t('refused.text')}</p>
      {refusals.map((refusal) => (
        <Message key={refusal.code} tone="attention" title={refusal.title}>
          <p>{refusal.detail}</p>
        </Message>
      ))}
      <p className="soft small">
        <Helpdesk />
      </p>
    </Card>
  )
}
