import { Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { type Column, Table } from '@mens-centraal/ui/Table'
import { useState } from 'react'
import { Answered } from '../../api/Answered.tsx'
import { useAnswer } from '../../api/use-answer.ts'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { useDocumentTitle } from '../session.tsx'
import { AccountDialog } from './AccountDialog.tsx'
import { type AccountAct, actsOn, type Someone } from './account-acts.ts'

type Asked = { readonly act: AccountAct; readonly someone: Someone }

const State = ({ someone }: { readonly someone: Someone }) => {
  const t = useWords()
  const { dayAt } = useDates()
  const { state, way, invitedUntil, loggedIn, unconfirmed } = someone
  return (
    <>
      {state === 'waiting'
        ? t('account.state.waiting', { by: t(`account.by.${unconfirmed?.by ?? 'manager'}`) })
        : t(`account.state.${state}`)}
      {way && <div className="soft small">{t(`account.way.${way}`)}</div>}
      {invitedUntil && <div className="soft small">{t('account.until', { day: dayAt(invitedUntil) })}</div>}
      {loggedIn && <div className="soft small">{t('account.loggedIn')}</div>}
    </>
  )
}

/** What can be done for somebody; a dash when there is nothing, so that no column stands empty on a narrow screen. */
const Acts = ({ someone, ask }: { readonly someone: Someone; readonly ask: (asked: Asked) => void }) => {
  const t = useWords()
  const acts = actsOn(someone)
  if (acts.length === 0) return '–'
  return acts.map((act) => (
    <div key={act}>
      <Button look="quiet" onPress={() => ask({ act, someone })}>
        {t(act === 'invite' && someone.state !== 'none' ? 'help.inviteAgain' : `account.act.${act}`)}
        <span className="only-heard">
          {' '}
          {someone.givenName} {someone.familyName}
        </span>
      </Button>
    </div>
  ))
}

const useColumns = (ask: (asked: Asked) => void): readonly Column<Someone>[] => {
  const t = useWords()
  return [
    {
      key: 'name',
      title: t('account.name'),
      cell: ({ givenName, familyName, function: work, organisation }) => (
        <>
          {givenName} {familyName}
          <div className="soft small">
            {t(`function.${work}`)} · {organisation}
          </div>
        </>
      ),
    },
    { key: 'state', title: t('account.state'), cell: (someone) => <State someone={someone} /> },
    {
      key: 'act',
      title: t('account.act'),
      cell: (someone) => <Acts someone={someone} ask={ask} />,
    },
  ]
}

/** The people whom somebody looks after: who has an account, who is invited, and what can be done for them. */
export const AccountsPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/accounts', {})
  const [asked, setAsked] = useState<Asked | null>(null)
  const [done, setDone] = useState<AccountAct | null>(null)
  const columns = useColumns((wish) => {
    setDone(null)
    setAsked(wish)
  })
  const finish = () => {
    setDone(asked?.act ?? null)
    setAsked(null)
    void query.refetch()
  }
  return (
    <>
      <PageTitle documentTitle={title(t('account.title'))}>{t('account.title')}</PageTitle>
      <p className="soft">{t('account.text')}</p>
      {done && <Message tone="good" title={t(`account.done.${done}`)} announce />}
      {asked && <AccountDialog {...asked} onDone={finish} onCancel={() => setAsked(null)} />}
      <Answered query={query}>
        {({ people }) =>
          people.length === 0 ? (
            <EmptyState title={t('account.nobodyTitle')}>
              <p>{t('account.nobody')}</p>
            </EmptyState>
          ) : (
            <Card title={t('account.people')}>
              <Table caption={t('account.people')} columns={columns} rows={people} rowKey={({ position }) => position} />
            </Card>
          )
        }
      </Answered>
    </>
  )
}
