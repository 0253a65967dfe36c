import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card, Facts } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link, useParams } from '@tanstack/react-router'
import { Answered } from '../../api/Answered.tsx'
import type { Answer } from '../../api/call.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { today } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { useDocumentTitle } from '../session.tsx'
import { Changes } from './Changes.tsx'
import { CovenantTable } from './CovenantTable.tsx'
import { type Act, OpenForm } from './OpenForm.tsx'
import { type Dated, type Organisation, type Worker, whyNotManaged } from './organisation.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { useManagedAct } from './use-managed-act.ts'
import { useOrganisationChangeWords } from './use-organisation-change-words.ts'

type Detail = Answer<'GET /api/organisations/:id'>
const OrganisationFacts = ({ organisation }: { readonly organisation: Organisation }) => {
  const t = useWords()
  const { category, categoryDesignated, displayName, place, generalPhone, mayUseBsn, emailDomains, hasIssuer, keptBy } =
    organisation
  const why = whyNotManaged(organisation, today())
  return (
    <>
      {why && (
        <Message tone="attention" title={t(`organisation.${why}`)}>
          <p>{t(`organisation.${why}Text`)}</p>
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
          [t('keep.phone'), generalPhone],
          [t('keep.bsn'), t(mayUseBsn ? 'keep.bsnYes' : 'keep.bsnNo')],
          [t('keep.issuer'), t(hasIssuer ? 'keep.ownIssuer' : 'keep.ownAccounts')],
          [t('keep.keptBy'), t(`keep.keptBy.${keptBy}`)],
          ...(emailDomains.length === 0 ? [] : [[t('keep.domains'), emailDomains.join(', ')] as const]),
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
    change: () => act.start({ keep: 'organisation', title: t('keep.changeTitle'), done: t('keep.saved') }),
    propose: () => act.start({ keep: 'proposal', title: t('change.proposeTitle'), done: t('change.proposed') }),
    addWorker: () => act.start({ keep: 'worker', worker: null, title: t('worker.addTitle'), done: t('worker.added') }),
    changeWorker: (worker: Worker) =>
      act.start({ keep: 'worker', worker, title: t('worker.changeTitle', { name: worker.name }), done: t('keep.saved') }),
    endWorker: (worker: Worker) =>
      act.start({ end: worker, title: t('worker.endTitle', { name: worker.name }), done: t('worker.ended') }),
  }
}

const People = ({ detail, acts }: { readonly detail: Detail; readonly acts: ReturnType<typeof useActs> }) => {
  const t = useWords()
  const { organisation, people } = detail
  return (
    <Card title={t('worker.title')}>
      <PeopleTable
        people={people}
        independent={organisation.independent}
        onDesignate={(worker) => acts.designate(worker.id, worker.name)}
        onMove={(worker, period) => acts.moveDesignation(period, worker.name)}
        onChange={acts.changeWorker}
        onEnd={acts.endWorker}
      />
      <Actions>
        <Button onPress={acts.addWorker}>{t('worker.add')}</Button>
        <Link to="/organisaties/$id/lijst" params={{ id: organisation.id }}>
          {t('list.link')}
        </Link>
      </Actions>
    </Card>
  )
}

const Overview = ({ detail, onChanged }: { readonly detail: Detail; readonly onChanged: () => void }) => {
  const t = useWords()
  const changeWords = useOrganisationChangeWords()
  const acts = useActs(onChanged)
  const { organisation } = detail
  return (
    <>
      {acts.done && <Message tone="good" title={acts.done} announce />}
      {acts.open && (
        <OpenForm key={acts.open.title} act={acts.open} organisation={organisation} onDone={acts.finish} onCancel={acts.close} />
      )}
      <Card>
        <OrganisationFacts organisation={organisation} />
        {organisation.managed && (
          <Actions>
            <Button onPress={acts.change}>{t('keep.change')}</Button>
            <Button look="quiet" onPress={acts.propose}>
              {t('change.proposeButton')}
            </Button>
          </Actions>
        )}
      </Card>
      <Card title={t('covenant.title')}>
        <CovenantTable covenants={organisation.covenants} onMove={acts.moveCovenant} />
        <p className="soft small">{t('keep.ending')}</p>
        <Actions>
          <Button onPress={() => acts.addCovenant(organisation.id)}>{t('covenant.add')}</Button>
        </Actions>
      </Card>
      {organisation.managed && (
        <Changes
          changes={detail.changes}
          words={changeWords}
          operation="POST /api/organisation-changes/:id/decision"
          onChanged={onChanged}
        />
      )}
      {organisation.managed && <People detail={detail} acts={acts} />}
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
