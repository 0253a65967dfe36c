import { Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Table } from '@mens-centraal/ui/Table'
import { Answered } from '../../api/Answered.tsx'
import type { Answer } from '../../api/call.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useWords } from '../../language/use-words.tsx'
import { useDocumentTitle } from '../session.tsx'
import { Proposals } from './Proposals.tsx'
import { managementRoles, type Officer, ProposeForm } from './ProposeForm.tsx'
import { useManagedAct } from './use-managed-act.ts'

const People = ({
  people,
  onPropose,
}: {
  readonly people: readonly Officer[]
  readonly onPropose: (officer: Officer) => void
}) => {
  const t = useWords()
  const rightsOf = ({ roles }: Officer): string =>
    managementRoles
      .filter((role) => roles.includes(role))
      .map((role) => t(`right.${role}`))
      .join(', ')
  return (
    <Table
      caption={t('right.people')}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t('worker.name'),
          cell: ({ name, function: job }) => (
            <>
              {name}
              <div className="soft small">{t(`function.${job}`)}</div>
            </>
          ),
        },
        { key: 'rights', title: t('right.title'), cell: (officer) => rightsOf(officer) || t('period.none') },
        {
          key: 'act',
          title: t('setting.act'),
          cell: (officer) => (
            <Button look="quiet" onPress={() => onPropose(officer)}>
              {t('right.change')}
              <span className="only-heard"> {officer.name}</span>
            </Button>
          ),
        },
      ]}
    />
  )
}

/** That nobody decides on what waits, or that it waits too long. */
const DecisionsStanding = () => {
  const t = useWords()
  const query = useAnswer('GET /api/decisions-standing', {}, { live: true })
  return (
    <Answered query={query}>
      {({ deciders, late }) => (
        <>
          {deciders === 0 && (
            <Message tone="attention" title={t('decision.noneTitle')}>
              <p>{t('decision.none')}</p>
            </Message>
          )}
          {late && (
            <Message tone="bad" title={t('decision.lateTitle')}>
              <p>{t('decision.late')}</p>
            </Message>
          )}
        </>
      )}
    </Answered>
  )
}

type OverviewProps = { readonly rights: Answer<'GET /api/management-rights'>; readonly onChanged: () => void }

const Overview = ({ rights, onChanged }: OverviewProps) => {
  const t = useWords()
  const act = useManagedAct<{ readonly officer: Officer; readonly done: string }>(onChanged)
  const managers = rights.people.filter(({ roles }) => roles.includes('functional-manager'))
  return (
    <>
      {managers.length < 2 && (
        <Message tone="attention" title={t('right.aloneTitle')}>
          <p>{t('right.alone')}</p>
        </Message>
      )}
      <DecisionsStanding />
      {act.done && <Message tone="good" title={act.done} announce />}
      {act.open && <ProposeForm key={act.open.officer.id} officer={act.open.officer} onDone={act.finish} onCancel={act.close} />}
      <Proposals proposals={rights.proposals} onChanged={onChanged} />
      <Card title={t('right.people')}>
        <People people={rights.people} onPropose={(officer) => act.start({ officer, done: t('right.proposed') })} />
      </Card>
    </>
  )
}

/** Who may manage, oversee or follow up for the municipality: one manager proposes, another decides. */
export const RightsPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/management-rights', {}, { live: true })
  return (
    <>
      <PageTitle documentTitle={title(t('right.title'))}>{t('right.title')}</PageTitle>
      <p className="soft">{t('right.text')}</p>
      <Answered query={query}>{(rights) => <Overview rights={rights} onChanged={() => void query.refetch()} />}</Answered>
    </>
  )
}
