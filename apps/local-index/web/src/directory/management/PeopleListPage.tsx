import type { peopleListColumns } from '@mens-centraal/contract/local-index/people-lists'
import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { FileField } from '@mens-centraal/ui/FileField'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Table } from '@mens-centraal/ui/Table'
import { Link, useParams } from '@tanstack/react-router'
import { useId } from 'react'
import { Answered } from '../../api/Answered.tsx'
import type { Answer } from '../../api/call.ts'
import { FailureMessage } from '../../api/FailureMessage.tsx'
import { useAnswer } from '../../api/use-answer.ts'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { useDocumentTitle } from '../session.tsx'
import { PeopleListPreview } from './PeopleListPreview.tsx'
import { usePeopleList } from './use-people-list.ts'

const columns: typeof peopleListColumns = [
  ...(['voornaam', 'achternaam', 'functie', 'e-mail', 'telefoon', 'rol', 'account'] as const),
  ...(['aangewezen vanaf', 'aangewezen t/m'] as const),
]

/** A byte order mark and semicolons: so a spreadsheet opens it as it should. */
const example = `data:text/csv;charset=utf-8,${encodeURIComponent(
  `\uFEFF${columns.join(';')}\r\nSam;Jansen;leerkracht;sam.jansen@school.example;06 00 00 00 00;melder;;1-9-2027;31-8-2028\r\n`,
)}`

const Explanation = () => {
  const t = useWords()
  return (
    <>
      <p>{t('list.columns')}:</p>
      <p className="small">
        <code>{columns.join('; ')}</code>
      </p>
      <p className="soft small">{t('list.rules')}</p>
      <p>
        <a href={example} download="medewerkers.csv">
          {t('list.example')}
        </a>
      </p>
    </>
  )
}

const History = ({ lists }: { readonly lists: Answer<'GET /api/organisations/:id'>['lists'] }) => {
  const t = useWords()
  const dates = useDates()
  if (lists.length === 0) return null
  return (
    <Card title={t('list.history')}>
      <Table
        caption={t('list.history')}
        rows={lists}
        rowKey={({ at }) => at}
        columns={[
          { key: 'at', title: t('list.at'), cell: ({ at }) => dates.moment(at) },
          { key: 'who', title: t('list.by'), cell: ({ who }) => who ?? t('setting.formerly') },
          { key: 'added', title: t('list.countAdded'), figures: true, cell: ({ added }) => added },
          { key: 'designated', title: t('list.countDesignated'), figures: true, cell: ({ designated }) => designated },
        ]}
      />
    </Card>
  )
}

const Overview = ({
  detail,
  onChanged,
}: {
  readonly detail: Answer<'GET /api/organisations/:id'>
  readonly onChanged: () => void
}) => {
  const t = useWords()
  const id = useId()
  const list = usePeopleList(detail.organisation.id, onChanged)
  return (
    <>
      {list.taken && <Message tone="good" title={t('list.taken', list.taken)} announce />}
      {list.failure && <FailureMessage failure={list.failure} />}
      <Card>
        <Explanation />
        <FileField
          id={id}
          label={t('list.file')}
          hint={t('list.fileHint')}
          accept=".csv,text/csv"
          onChange={list.choose}
          error={list.missing ? t('list.fileNeeded') : undefined}
        />
        <Actions>
          <Button look="main" onPress={list.look} pending={list.looking}>
            {t('list.look')}
          </Button>
        </Actions>
      </Card>
      {list.preview && <PeopleListPreview preview={list.preview} pending={list.taking} onTake={list.take} />}
      <History lists={detail.lists} />
    </>
  )
}

/** Takes a list of people and designations of one organisation over, after having shown what it would do. */
export const PeopleListPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const { id = '' } = useParams({ strict: false })
  const query = useAnswer('GET /api/organisations/:id', { params: { id } })
  return (
    <>
      <PageTitle documentTitle={title(t('list.title'))}>{t('list.title')}</PageTitle>
      <p className="soft">{t('list.text')}</p>
      <p className="screen-only">
        <Link to="/organisaties/$id" params={{ id }}>
          {query.data?.organisation.name ?? t('list.back')}
        </Link>
      </p>
      <Answered query={query}>{(detail) => <Overview detail={detail} onChanged={() => void query.refetch()} />}</Answered>
    </>
  )
}
