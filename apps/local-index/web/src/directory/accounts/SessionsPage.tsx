import { Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { type Column, Table } from '@mens-centraal/ui/Table'
import { useState } from 'react'
import { Answered } from '../../api/Answered.tsx'
import type { Answer } from '../../api/call.ts'
import { FailureMessage } from '../../api/FailureMessage.tsx'
import { useAct } from '../../api/use-act.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { useDocumentTitle } from '../session.tsx'

type Session = Answer<'GET /api/sessions'>['sessions'][number]

const useColumns = (end: (id: string) => void): readonly Column<Session>[] => {
  const t = useWords()
  const { moment } = useDates()
  return [
    { key: 'organisation', title: t('session.organisation'), cell: ({ organisation }) => organisation },
    { key: 'started', title: t('session.started'), figures: true, cell: ({ startedAt }) => moment(startedAt) },
    { key: 'seen', title: t('session.seen'), figures: true, cell: ({ seenAt }) => moment(seenAt) },
    {
      key: 'act',
      title: t('account.act'),
      cell: ({ id, current, startedAt }) =>
        current ? (
          t('session.current')
        ) : (
          <Button look="quiet" onPress={() => end(id)}>
            {t('session.end')}
            <span className="only-heard"> {moment(startedAt)}</span>
          </Button>
        ),
    },
  ]
}

/** On which devices one is logged in now; each can be ended from here. */
export const SessionsPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/sessions', {})
  const act = useAct('POST /api/sessions/:id/end')
  const keyOf = useIdempotencyKey()
  const [ended, setEnded] = useState(false)
  const end = async (id: string) => {
    setEnded(false)
    const answer = await act.run({ params: { id }, idempotencyKey: keyOf(id) })
    setEnded(answer.ok)
    if (answer.ok) await query.refetch()
  }
  const columns = useColumns((id) => void end(id))
  return (
    <>
      <PageTitle documentTitle={title(t('session.title'))}>{t('session.title')}</PageTitle>
      <p className="soft">{t('session.text')}</p>
      {act.failure && <FailureMessage failure={act.failure} />}
      {ended && <Message tone="good" title={t('session.ended')} announce />}
      <Answered query={query}>
        {({ sessions }) => (
          <Card title={t('session.now')}>
            <Table caption={t('session.now')} columns={columns} rows={sessions} rowKey={({ id }) => id} />
          </Card>
        )}
      </Answered>
    </>
  )
}
