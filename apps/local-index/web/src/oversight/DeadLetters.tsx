import { Button } from '@mens-centraal/ui/Button'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Message } from '@mens-centraal/ui/Message'
import { type Column, Table } from '@mens-centraal/ui/Table'
import type { Answer } from '../api/call.ts'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { useRetry } from './use-retry.ts'
import { useSaid } from './use-said.ts'

type Dead = Answer<'GET /api/deliveries'>['dead'][number]
type DeadLettersProps = { readonly dead: readonly Dead[]; readonly onChanged: () => void }

const useColumns = (onRetry: (id: string) => void): readonly Column<Dead>[] => {
  const t = useWords()
  const dates = useDates()
  const said = useSaid()
  return [
    { key: 'topic', title: t('deliveries.topic'), cell: ({ topic }) => said('deliveries.topic', topic) },
    { key: 'since', title: t('deliveries.since'), figures: true, cell: ({ since }) => dates.exactMoment(since) },
    { key: 'attempts', title: t('deliveries.attempts'), figures: true, cell: ({ attempts }) => attempts },
    { key: 'error', title: t('deliveries.error'), cell: ({ error }) => said('deliveries.error', error) },
    { key: 'id', title: t('deliveries.id'), cell: ({ id }) => <code>{id}</code> },
    {
      key: 'act',
      title: t('deliveries.act'),
      cell: ({ id }) => (
        <Button look="quiet" onPress={() => onRetry(id)}>
          {t('deliveries.retry')}
          <span className="only-heard"> {t('deliveries.retryOne', { id })}</span>
        </Button>
      ),
    },
  ]
}

const DeadList = ({ dead, onRetry }: { readonly dead: readonly Dead[]; readonly onRetry: (id: string) => void }) => {
  const t = useWords()
  const columns = useColumns(onRetry)
  if (dead.length === 0) {
    return (
      <EmptyState title={t('deliveries.noneDeadTitle')}>
        <p>{t('deliveries.noneDead')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <Message tone="bad" title={t('deliveries.deadTitle', { count: dead.length })}>
        <p>{t('deliveries.deadText')}</p>
      </Message>
      <Table caption={t('deliveries.dead')} columns={columns} rows={dead} rowKey={({ id }) => id} />
    </>
  )
}

/** What was given up, each with a way to try it once more. */
export const DeadLetters = ({ dead, onChanged }: DeadLettersProps) => {
  const t = useWords()
  const { place, asked, retried, pending, failure, ask, confirm, dismiss } = useRetry(onChanged)
  return (
    <div ref={place} tabIndex={-1}>
      {retried && <Message tone="good" title={t('deliveries.retried', { id: retried })} announce />}
      {failure && <FailureMessage failure={failure} />}
      <DeadList dead={dead} onRetry={ask} />
      {asked && (
        <ConfirmDialog
          title={t('deliveries.retryTitle')}
          confirm={t('deliveries.retryConfirm')}
          pending={pending}
          onConfirm={confirm}
          onCancel={dismiss}
        >
          <p>{t('deliveries.retryText')}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
