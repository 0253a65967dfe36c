import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Table } from '@mens-centraal/ui/Table'
import { Tag } from '@mens-centraal/ui/Tag'
import { TextField } from '@mens-centraal/ui/TextField'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { Answered } from '../../api/Answered.tsx'
import type { Answer } from '../../api/call.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { today, useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { useDocumentTitle } from '../session.tsx'
import { AddOrganisationForm } from './AddOrganisationForm.tsx'
import { matching, type Organisation } from './organisation.ts'
import { designatedOn } from './organisation-form.ts'
import { PeriodTag } from './PeriodTag.tsx'
import { useManagedAct } from './use-managed-act.ts'

const Found = ({ organisations }: { readonly organisations: readonly Organisation[] }) => {
  const t = useWords()
  if (organisations.length === 0) {
    return (
      <EmptyState title={t('organisation.noneTitle')}>
        <p>{t('organisation.none')}</p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption={t('organisation.title')}
      rows={organisations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t('organisation.name'),
          cell: ({ id, name, place, awaitsAsker }) => (
            <>
              <Link to="/organisaties/$id" params={{ id }}>
                {name}
              </Link>
              <div className="soft small">{place}</div>
              {awaitsAsker && (
                <Tag tone="attention" sign="waiting">
                  {t('change.awaits')}
                </Tag>
              )}
            </>
          ),
        },
        { key: 'category', title: t('organisation.category'), cell: ({ category }) => t(`category.${category}`) },
        { key: 'covenant', title: t('covenant.title'), cell: ({ covenants }) => <PeriodTag periods={covenants} /> },
        { key: 'people', title: t('organisation.people'), figures: true, cell: ({ people }) => people },
      ]}
    />
  )
}

const List = ({ organisations }: { readonly organisations: readonly Organisation[] }) => {
  const t = useWords()
  const [typed, setTyped] = useState('')
  return (
    <Card>
      <TextField
        id={useId()}
        label={t('organisation.search')}
        value={typed}
        onChange={setTyped}
        width="medium"
        inputMode="search"
        maxLength={100}
      />
      <Found organisations={matching(organisations, typed)} />
    </Card>
  )
}

type Listed = Answer<'GET /api/organisations'>

/** What soon keeps people from signalling, each with the way to where it is mended. */
const Ending = ({ organisations, ending }: Listed) => {
  const t = useWords()
  const dates = useDates()
  if (ending.length === 0) return null
  const nameOf = (id: string) => organisations.find((one) => one.id === id)?.name ?? ''
  return (
    <Card title={t('organisation.ending')}>
      <ul className="rows">
        {ending.map(({ organisation: id, what, until }) => (
          <li className="row" key={`${id} ${what} ${until}`}>
            <div>
              <Link
                {...(what === 'category' ? { to: '/organisaties/soorten' } : { to: '/organisaties/$id', params: { id } })}
                className="row-title"
              >
                {nameOf(id)}
              </Link>
              <div className="soft small">{t(`organisation.ending.${what}`, { day: dates.lastDay(until) })}</div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Adding = ({ onAdded }: { readonly onAdded: () => void }) => {
  const t = useWords()
  const [added, setAdded] = useState('')
  const act = useManagedAct<{ readonly done: string }>(onAdded)
  const categories = useAnswer('GET /api/organisation-categories', {})
  const finish = (name: string) => {
    setAdded(t('keep.added', { name }))
    act.finish()
  }
  return (
    <>
      {act.done && <Message tone="good" title={added} announce />}
      {act.open && (
        <AddOrganisationForm
          categories={designatedOn(categories.data?.categories ?? [], today())}
          onDone={finish}
          onCancel={act.close}
        />
      )}
      <Card>
        <Actions>
          <Button onPress={() => act.start({ done: 'added' })}>{t('keep.add')}</Button>
          <Link to="/organisaties/soorten">{t('categories.link')}</Link>
        </Actions>
      </Card>
    </>
  )
}

/** The organisations that take part in the own municipality, for its functional manager. */
export const OrganisationsPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/organisations', {})
  return (
    <>
      <PageTitle documentTitle={title(t('organisation.title'))}>{t('organisation.title')}</PageTitle>
      <p className="soft">{t('organisation.text')}</p>
      <Adding onAdded={() => void query.refetch()} />
      <Answered query={query}>
        {(list) => (
          <>
            <Ending {...list} />
            <List organisations={list.organisations} />
          </>
        )}
      </Answered>
    </>
  )
}
