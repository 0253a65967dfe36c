import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card, Facts } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link, useParams } from '@tanstack/react-router'
import { Answered } from '../../api/Answered.tsx'
import type { Answer } from '../../api/call.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useWords } from '../../language/use-words.tsx'
import { useDocumentTitle } from '../session.tsx'
import { CovenantTable } from './CovenantTable.tsx'
import { EndForm } from './EndForm.tsx'
import type { Dated, Organisation } from './organisation.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { PeriodForm } from './PeriodForm.tsx'
import { useManagedAct } from './use-managed-act.ts'

type Detail = Answer<'GET /api/organisations/:id'>
type Act = { readonly title: string; readonly done: string } & (
  | { readonly add: 'covenants' | 'designations'; readonly id: string }
  | { readonly move: 'covenants' | 'designations'; readonly period: Dated }
)

const OpenForm = ({
  act,
  onDone,
  onCancel,
}: {
  readonly act: Act
  readonly onDone: () => void
  readonly onCancel: () => void
}) => {
  const common = { title: act.title, onDone, onCancel }
  if ('move' in act) return <EndForm operation={`POST /api/${act.move}/:id/end`} period={act.period} {...common} />
  const operation = act.add === 'covenants' ? 'POST /api/organisations/:id/covenants' : 'POST /api/positions/:id/designations'
  return <PeriodForm operation={operation} id={act.id} {...common} />
}

const OrganisationFacts = ({ organisation }: { readonly organisation: Organisation }) => {
  const t = useWords()
  const { category, categoryDesignated, displayName, managed, place } = organisation
  return (
    <>
      {!managed && (
        <Message tone="attention" title={t('organisation.notManaged')}>
          <p>{t('organisation.notManagedText')}</p>
        </Message>
      )}
      {!categoryDesignated && (
        <Message tone="attention" title={t('organisation.notDesignated')}>
          <p>{t('organisation.notDesignatedText')}</p>
        </Message>
      )}
      <Facts
        facts={[
          [t('organisation.category'), t(`category.${category}`)],
          [t('organisation.place'), place],
          ...(displayName === null ? [] : [[t('organisation.displayName'), displayName] as const]),
        ]}
      />
    </>
  )
}

const useActs = (onChanged: () => void) => {
  const t = useWords()
  const act = useManagedAct<Act>(onChanged)
  const done = t('period.done')
  return {
    ...act,
    addCovenant: (id: string) => act.start({ add: 'covenants', id, title: t('covenant.add'), done }),
    moveCovenant: (period: Dated) => act.start({ move: 'covenants', period, title: t('covenant.move'), done }),
    designate: (id: string, name: string) =>
      act.start({ add: 'designations', id, title: t('designation.grantTo', { name }), done }),
    moveDesignation: (period: Dated, name: string) =>
      act.start({ move: 'designations', period, title: t('designation.moveOf', { name }), done }),
  }
}

const Overview = ({ detail, onChanged }: { readonly detail: Detail; readonly onChanged: () => void }) => {
  const t = useWords()
  const acts = useActs(onChanged)
  const { organisation, people } = detail
  return (
    <>
      {acts.done && <Message tone="good" title={acts.done} announce />}
      {acts.open && <OpenForm key={acts.open.title} act={acts.open} onDone={acts.finish} onCancel={acts.close} />}
      <Card>
        <OrganisationFacts organisation={organisation} />
      </Card>
      <Card title={t('covenant.title')}>
        <CovenantTable covenants={organisation.covenants} onMove={acts.moveCovenant} />
        <Actions>
          <Button onPress={() => acts.addCovenant(organisation.id)}>{t('covenant.add')}</Button>
        </Actions>
      </Card>
      {organisation.managed && (
        <Card title={t('worker.title')}>
          <PeopleTable
            people={people}
            independent={organisation.independent}
            onDesignate={(worker) => acts.designate(worker.id, worker.name)}
            onMove={(worker, period) => acts.moveDesignation(period, worker.name)}
          />
        </Card>
      )}
    </>
  )
}

/** One organisation that takes part: its covenants with the own municipality, and its people. */
export const OrganisationPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const { id } = useParams({ strict: false })
  const query = useAnswer('GET /api/organisations/:id', { params: { id: id ?? '' } })
  return (
    <>
      <PageTitle documentTitle={title(t('organisation.one'))}>{query.data?.organisation.name ?? t('organisation.one')}</PageTitle>
      <p className="screen-only">
        <Link to="/organisaties">{t('organisation.back')}</Link>
      </p>
      <Answered query={query}>{(detail) => <Overview detail={detail} onChanged={() => void query.refetch()} />}</Answered>
    </>
  )
}
