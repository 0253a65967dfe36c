import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link } from '@tanstack/react-router'
import { Answered } from '../api/Answered.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { useManagedAct } from '../directory/management/use-managed-act.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { useWords } from '../language/use-words.tsx'
import { AddKeyForm } from './AddKeyForm.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { CutOffDialog, RevokeDialog } from './StopDialog.tsx'
import { SystemCard } from './SystemCard.tsx'
import { SystemHistory } from './SystemHistory.tsx'
import './coupling.css'
import type { SourceKey, SourceSystem, SourceSystems } from './source-system.ts'

type Wish =
  | { readonly is: 'register' }
  | { readonly is: 'add-key' | 'cut-off'; readonly system: SourceSystem }
  | { readonly is: 'revoke'; readonly system: SourceSystem; readonly key: SourceKey }
type Act = Wish & { readonly done: string }

type OpenActProps = {
  readonly act: Act
  readonly organisations: SourceSystems['organisations']
  readonly onDone: () => void
  readonly onCancel: () => void
}

const OpenAct = ({ act, organisations, ...ends }: OpenActProps) => {
  if (act.is === 'register') return <RegisterForm organisations={organisations} {...ends} />
  if (act.is === 'add-key') return <AddKeyForm system={act.system} {...ends} />
  if (act.is === 'revoke') return <RevokeDialog system={act.system} sourceKey={act.key} {...ends} />
  return <CutOffDialog system={act.system} {...ends} />
}

const NotAllowed = () => {
  const t = useWords()
  return (
    <Message tone="attention" title={t('system.notAllowedTitle')}>
      <p>{t('system.notAllowed')}</p>
      <p>
        <Link to="/instellingen">{t('system.toSettings')}</Link>
      </p>
    </Message>
  )
}

const RegisterButton = ({ onPress }: { readonly onPress: () => void }) => {
  const t = useWords()
  return (
    <Actions>
      <Button look="main" onPress={onPress}>
        {t('system.register')}
      </Button>
    </Actions>
  )
}

/** What a supplier needs beside the number of the system. */
const ForSuppliers = () => {
  const t = useWords()
  const root = `${location.origin}/aansluiting/v1`
  return (
    <Card title={t('system.forSuppliers')}>
      <p>{t('system.forSuppliersText')}</p>
      <p>
        <code>{root}</code>
      </p>
      <p>
        <a href={`${root}/openapi.json`} target="_blank" rel="noreferrer">
          {t('system.description')}
        </a>
      </p>
    </Card>
  )
}

const Overview = ({ answer, onChanged }: { readonly answer: SourceSystems; readonly onChanged: () => void }) => {
  const t = useWords()
  const act = useManagedAct<Act>(onChanged)
  const { allowed, systems, organisations } = answer
  const register = () => act.start({ is: 'register', done: t('system.registered') })
  return (
    <>
      {!allowed && <NotAllowed />}
      {act.done && <Message tone="good" title={act.done} announce />}
      {act.open && <OpenAct act={act.open} organisations={organisations} onDone={act.finish} onCancel={act.close} />}
      {systems.length === 0 && act.open?.is !== 'register' && (
        <EmptyState title={t('system.noneTitle')}>
          <p>{t('system.none')}</p>
          <RegisterButton onPress={register} />
        </EmptyState>
      )}
      {systems.length > 0 && act.open?.is !== 'register' && (
        <div className="systems-act">
          <RegisterButton onPress={register} />
        </div>
      )}
      {systems.map((system) => (
        <SystemCard
          key={system.id}
          system={system}
          onAddKey={() => act.start({ is: 'add-key', system, done: t('system.keyDone') })}
          onRevoke={(key) => act.start({ is: 'revoke', system, key, done: t('system.revoked') })}
          onCutOff={() => act.start({ is: 'cut-off', system, done: t('system.cutOffDone', { name: system.name }) })}
        />
      ))}
      <ForSuppliers />
      <SystemHistory systems={systems} />
    </>
  )
}

/** The systems of organisations that may come in without a browser, for the functional manager. */
export const SourceSystemsPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/source-systems', {})
  return (
    <>
      <PageTitle documentTitle={title(t('system.title'))}>{t('system.title')}</PageTitle>
      <p className="soft">{t('system.text')}</p>
      <Answered query={query}>{(answer) => <Overview answer={answer} onChanged={() => void query.refetch()} />}</Answered>
    </>
  )
}
