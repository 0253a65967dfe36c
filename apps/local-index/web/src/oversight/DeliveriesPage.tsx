import { Card, Facts } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { type Column, Table } from '@mens-centraal/ui/Table'
import { Answered } from '../api/Answered.tsx'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'

type Deliveries = Answer<'GET /api/deliveries'>
type Dead = Deliveries['dead'][number]

const DeadLetters = ({ dead }: { readonly dead: readonly Dead[] }) => {
  const t = useWords()
  const dates = useDates()
  const columns: readonly Column<Dead>[] = [
    { key: 'topic', title: t('deliveries.topic'), cell: ({ topic }) => <code>{topic}</code> },
    { key: 'since', title: t('deliveries.since'), figures: true, cell: ({ since }) => dates.exactMoment(since) },
    { key: 'attempts', title: t('deliveries.attempts'), figures: true, cell: ({ attempts }) => attempts },
    { key: 'error', title: t('deliveries.error'), cell: ({ error }) => error },
    { key: 'id', title: t('deliveries.id'), cell: ({ id }) => <code>{id}</code> },
  ]
  if (dead.length === 0) {
    return (
      <EmptyState title={t('deliveries.noneDeadTitle')}>
        <p>{t('deliveries.noneDead')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <Message tone="bad" title={t('deliveries.deadTitle', { count: dead.length })}>
        <p>{t('deliveries.deadText')}</p>
      </Message>
      <Table caption={t('deliveries.dead')} columns={columns} rows={dead} rowKey={({ id }) => id} />
    </>
  )
}

const Overview = ({ deliveries }: { readonly deliveries: Deliveries }) => {
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
        <DeadLetters dead={dead} />
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
      <Answered query={query}>{(deliveries) => <Overview deliveries={deliveries} />}</Answered>
    </>
  )
}
