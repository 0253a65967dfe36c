import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { Table } from '@mens-centraal/ui/Table'
import { Tag } from '@mens-centraal/ui/Tag'
import { useWords } from '../../language/use-words.tsx'
import type { Preview } from './use-people-list.ts'

type Row = Preview['rows'][number]

const Outcome = ({ row: { outcome, problem } }: { readonly row: Row }) => {
  const t = useWords()
  if (outcome === 'known') return <Tag>{t('list.known')}</Tag>
  if (problem === null) return <Tag sign="good">{t(`list.${outcome}`)}</Tag>
  return (
    <>
      <Tag tone="attention" sign="bad">
        {t('list.wrong')}
      </Tag>
      <div className="small">{t(`row.${problem}`)}</div>
    </>
  )
}

type PeopleListPreviewProps = { readonly preview: Preview; readonly pending: boolean; readonly onTake: () => void }

/** What taking a list over would do, row by row: rows that are not right first. */
export const PeopleListPreview = ({ preview: { rows }, pending, onTake }: PeopleListPreviewProps) => {
  const t = useWords()
  const wrong = rows.filter(({ problem }) => problem !== null)
  return (
    <Card title={t('list.preview')}>
      {wrong.length > 0 && (
        <Message tone="bad" title={t('list.wrongTitle', { count: wrong.length })} announce>
          <p>{t('list.wrongText')}</p>
        </Message>
      )}
      <Table
        caption={t('list.preview')}
        rows={[...wrong, ...rows.filter(({ problem }) => problem === null)]}
        rowKey={({ line }) => `${line}`}
        columns={[
          { key: 'line', title: t('list.line'), figures: true, cell: ({ line }) => line },
          { key: 'who', title: t('list.who'), cell: ({ name }) => (name === '' ? '–' : name) },
          { key: 'what', title: t('list.outcome'), cell: (row) => <Outcome row={row} /> },
        ]}
      />
      {wrong.length === 0 && (
        <Actions>
          <Button look="main" onPress={onTake} pending={pending}>
            {t('list.take')}
          </Button>
        </Actions>
      )}
    </Card>
  )
}
