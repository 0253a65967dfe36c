import { Card, Facts } from '@mens-centraal/ui/Card'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Answered } from '../api/Answered.tsx'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { DeadLetters } from './DeadLetters.tsx'

type Deliveries = Answer<'GET /api/deliveries'>

type OverviewProps = { readonly deliveries: Deliveries; readonly onChanged: () => void }

const Overview = ({ deliveries, onChanged }: OverviewProps) => {
  const t = useWords()
  const dates = useDates()
  const { waiting, oldestWaitingSince, dead } = deliveries
  return (
    <>
      <Card title={t('deliveries.waitingTitle')}>
        <Facts
          facts={[
            [t('deliveries.waiting'), waiting],
            [t('deliveries.oldest'), oldestWaitingSince ? dates.exactMoment(oldestWaitingSince) : '–'],
          ]}
        />
      </Card>
      <Card title={t('deliveries.dead')}>
        <DeadLetters dead={dead} onChanged={onChanged} />
      </Card>
    </>
  )
}

/** What waits to be sent, and what could not be delivered, for the functional manager. */
export const DeliveriesPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/deliveries', {}, { live: true })
  return (
    <>
      <PageTitle documentTitle={title(t('deliveries.title'))}>{t('deliveries.title')}</PageTitle>
      <p className="soft">{t('deliveries.text')}</p>
      <Answered query={query}>
        {(deliveries) => <Overview deliveries={deliveries} onChanged={() => void query.refetch()} />}
      </Answered>
    </>
  )
}
