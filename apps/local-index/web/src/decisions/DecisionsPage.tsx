import { Card } from '@mens-centraal/ui/Card'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Tag } from '@mens-centraal/ui/Tag'
import { Answered } from '../api/Answered.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { DecisionFacts } from './DecisionFacts.tsx'
import type { MadeDecision } from './decision.ts'
import { WaitingDecisions } from './WaitingDecisions.tsx'

const Decided = ({ decisions }: { readonly decisions: readonly MadeDecision[] }) => {
  const t = useWords()
  const dates = useDates()
  return (
    <Card title={t('decision.decided')}>
      <ul className="rows">
        {decisions.map((decision) => (
          <li className="row" key={decision.id}>
            <div>
              <DecisionFacts decision={decision} />
              <div className="soft small">
                {t('decision.by', { name: decision.decidedBy ?? t('decision.formerly'), day: dates.day(decision.decidedOn) })}
              </div>
            </div>
            <Tag sign={decision.outcome === 'allow' ? 'good' : 'bad'}>{t(`decision.outcome.${decision.outcome}`)}</Tag>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What waits for the decider's municipality, the oldest term first, and what was decided lately. */
export const DecisionsPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/decisions', {}, { live: true })
  return (
    <>
      <PageTitle documentTitle={title(t('decision.title'))}>{t('decision.title')}</PageTitle>
      <p className="soft">{t('decision.text')}</p>
      <Answered query={query}>
        {({ waiting, decided }) => (
          <>
            <WaitingDecisions decisions={waiting} onChanged={() => void query.refetch()} />
            {decided.length > 0 && <Decided decisions={decided} />}
          </>
        )}
      </Answered>
    </>
  )
}
