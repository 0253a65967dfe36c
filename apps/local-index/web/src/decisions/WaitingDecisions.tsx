import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Message } from '@mens-centraal/ui/Message'
import { Tag } from '@mens-centraal/ui/Tag'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useWords } from '../language/use-words.tsx'
import { DecisionFacts } from './DecisionFacts.tsx'
import type { Outcome, WaitingDecision } from './decision.ts'
import { useOutcome } from './use-outcome.ts'

type RowProps = {
  readonly decision: WaitingDecision
  readonly onAsk: (decision: WaitingDecision, outcome: Outcome) => void
}

const Row = ({ decision, onAsk }: RowProps) => {
  const t = useWords()
  const heard = <span className="only-heard"> {t(`decision.kind.${decision.kind}`, { number: decision.number })}</span>
  return (
    <li className="row">
      <div>
        <DecisionFacts decision={decision} />
        <Actions>
          <Button onPress={() => onAsk(decision, 'allow')}>
            {t('decision.allow')}
            {heard}
          </Button>
          <Button look="quiet" onPress={() => onAsk(decision, 'withhold')}>
            {t('decision.withhold')}
            {heard}
          </Button>
        </Actions>
      </div>
      {decision.overdue && (
        <Tag tone="bad" sign="attention">
          {t('decision.overdue')}
        </Tag>
      )}
    </li>
  )
}

type WaitingProps = { readonly decisions: readonly WaitingDecision[]; readonly onChanged: () => void }

/** What waits, each to be allowed or withheld after a confirmation that says what happens. */
export const WaitingDecisions = ({ decisions, onChanged }: WaitingProps) => {
  const t = useWords()
  const { place, asked, done, pending, failure, ask, confirm, dismiss } = useOutcome(onChanged)
  return (
    <Card title={t('decision.waiting')}>
      <div ref={place} tabIndex={-1}>
        {done && <Message tone="good" title={t(`decision.done.${done}`)} announce />}
        {failure && <FailureMessage failure={failure} />}
        {decisions.length === 0 && (
          <EmptyState title={t('decision.emptyTitle')}>
            <p>{t('decision.empty')}</p>
          </EmptyState>
        )}
        <ul className="rows">
          {decisions.map((decision) => (
            <Row key={decision.id} decision={decision} onAsk={ask} />
          ))}
        </ul>
        {asked && (
          <ConfirmDialog
            title={t(`decision.kind.${asked.decision.kind}`, { number: asked.decision.number })}
            confirm={t(`decision.${asked.outcome}`)}
            pending={pending}
            onConfirm={confirm}
            onCancel={dismiss}
          >
            <p>{t(`decision.${asked.outcome}.${asked.decision.kind}`)}</p>
            <p>{t('decision.final')}</p>
          </ConfirmDialog>
        )}
      </div>
    </Card>
  )
}
