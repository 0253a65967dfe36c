import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link } from '@tanstack/react-router'
import { Answered } from '../../api/Answered.tsx'
import { useAnswer } from '../../api/use-answer.ts'
import { EndForm } from '../../directory/management/EndForm.tsx'
import { useManagedAct } from '../../directory/management/use-managed-act.ts'
import { useDocumentTitle } from '../../directory/session.tsx'
import { useWords } from '../../language/use-words.tsx'
import { AddListedForm } from './AddListedForm.tsx'
import { ListedTable } from './ListedTable.tsx'
import type { ListedAddress } from './listed-address.ts'

type Act = { readonly done: string; readonly move?: ListedAddress }
type OverviewProps = { readonly addresses: readonly ListedAddress[]; readonly onChanged: () => void }

const Overview = ({ addresses, onChanged }: OverviewProps) => {
  const t = useWords()
  const act = useManagedAct<Act>(onChanged)
  const moved = act.open?.move
  return (
    <>
      {act.done && <Message tone="good" title={act.done} announce />}
      {act.open && moved === undefined && <AddListedForm onDone={act.finish} onCancel={act.close} />}
      {moved && (
        <EndForm
          key={moved.id}
          operation="POST /api/listed-addresses/:id/end"
          period={moved}
          title={t('listed.moveOf', { name: moved.name })}
          onDone={act.finish}
          onCancel={act.close}
        />
      )}
      <Card title={t('listed.title')}>
        {addresses.length === 0 ? (
          <EmptyState title={t('listed.noneTitle')}>
            <p>{t('listed.none')}</p>
          </EmptyState>
        ) : (
          <ListedTable addresses={addresses} onMove={(move) => act.start({ move, done: t('period.done') })} />
        )}
        {!act.open && (
          <Actions>
            <Button onPress={() => act.start({ done: t('listed.added') })}>{t('listed.add')}</Button>
          </Actions>
        )}
      </Card>
    </>
  )
}

/** The addresses of institutions and shelters of the own municipality, for its functional manager. */
export const ListedAddressesPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/listed-addresses', {})
  return (
    <>
      <PageTitle documentTitle={title(t('listed.title'))}>{t('listed.title')}</PageTitle>
      <p className="screen-only">
        <Link to="/instellingen">{t('leadRule.back')}</Link>
      </p>
      <p className="intro soft">{t('listed.text')}</p>
      <Answered query={query}>
        {({ addresses }) => <Overview addresses={addresses} onChanged={() => void query.refetch()} />}
      </Answered>
    </>
  )
}
