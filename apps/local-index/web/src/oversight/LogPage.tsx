import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { PageTitle } from '@mens-centraal/ui/Page'
import { type Column, Table } from '@mens-centraal/ui/Table'
import { Tag } from '@mens-centraal/ui/Tag'
import { useId, useState } from 'react'
import { useIntl } from 'react-intl'
import { Answered } from '../api/Answered.tsx'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { NotPrinted } from '../language/NotPrinted.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'

type LogPageAnswer = Answer<'GET /api/audit-records'>
type AuditRecord = LogPageAnswer['records'][number]
type Outcome = 'all' | 'done' | 'refused'

const OutcomeTag = ({ record }: { readonly record: AuditRecord }) => {
  const t = useWords()
  if (record.outcome === 'done') return <Tag sign="good">{t('log.done')}</Tag>
  return (
    <>
      <Tag tone="attention" sign="bad">
        {t('log.refused')}
      </Tag>{' '}
      <span className="soft small">{record.refusal}</span>
    </>
  )
}

/** The words of a permission or purpose; one that this version of the screens does not know is shown as it is written in the log. */
const useSaid = () => {
  const intl = useIntl()
  return (kind: 'act' | 'purpose', name: string): string => {
    const id = `${kind}.${name}`
    return intl.messages[id] ? intl.formatMessage({ id }) : name
  }
}

const useColumns = (): readonly Column<AuditRecord>[] => {
  const t = useWords()
  const dates = useDates()
  const said = useSaid()
  return [
    { key: 'at', title: t('log.at'), figures: true, cell: (record) => dates.exactMoment(record.at) },
    {
      key: 'who',
      title: t('log.who'),
      cell: (record) => (
        <>
          {record.who ?? t('log.nobody')}
          <div className="soft small">{record.organisation}</div>
        </>
      ),
    },
    { key: 'act', title: t('log.act'), cell: (record) => said('act', record.permission) },
    { key: 'purpose', title: t('log.purpose'), cell: (record) => (record.purpose ? said('purpose', record.purpose) : '–') },
    {
      key: 'subject',
      title: t('log.subject'),
      cell: (record) => (record.subject ? <code>{record.subject}</code> : t('log.subjects', { count: record.subjects })),
    },
    { key: 'outcome', title: t('log.outcome'), cell: (record) => <OutcomeTag record={record} /> },
    { key: 'trace', title: t('log.trace'), cell: (record) => <code>{record.traceId.slice(0, 8)}</code> },
  ]
}

const Records = ({ page, onOlder }: { readonly page: LogPageAnswer; readonly onOlder: (cursor: string) => void }) => {
  const t = useWords()
  const columns = useColumns()
  const { records, next } = page
  if (records.length === 0) return <EmptyState title={t('log.empty')} />
  return (
    <>
      <Table caption={t('log.title')} columns={columns} rows={records} rowKey={(record) => record.id} />
      {next && (
        <Actions>
          <Button onPress={() => onOlder(next)}>{t('log.older')}</Button>
        </Actions>
      )}
    </>
  )
}

const OutcomeFilter = ({ outcome, onChange }: { readonly outcome: Outcome; readonly onChange: (outcome: Outcome) => void }) => {
  const t = useWords()
  return (
    <ChoiceField
      id={useId()}
      label={t('log.show')}
      look="tiles"
      value={outcome}
      onChange={onChange}
      choices={[
        { value: 'all', label: t('log.all') },
        { value: 'done', label: t('log.done') },
        { value: 'refused', label: t('log.refused') },
      ]}
    />
  )
}

/** The log of the own municipality, for its privacy officer: who did what, without content; the subject as a pseudonym. */
export const LogPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const [outcome, setOutcome] = useState<Outcome>('all')
  const [before, setBefore] = useState<string | null>(null)
  const query = useAnswer('GET /api/audit-records', {
    query: { ...(before && { before }), ...(outcome !== 'all' && { outcome }) },
  })
  const show = (wish: Outcome) => {
    setBefore(null)
    setOutcome(wish)
  }
  return (
    <>
      <PageTitle documentTitle={title(t('log.title'))}>{t('log.title')}</PageTitle>
      <p className="soft">{t('log.text')}</p>
      <NotPrinted>
        <Card>
          <OutcomeFilter outcome={outcome} onChange={show} />
          {before && (
            <Button look="quiet" onPress={() => setBefore(null)}>
              {t('log.newest')}
            </Button>
          )}
          <Answered query={query}>{(page) => <Records page={page} onOlder={setBefore} />}</Answered>
        </Card>
      </NotPrinted>
    </>
  )
}
