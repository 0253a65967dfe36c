import { Actions, Button } from '@mens-centraal/ui/Button'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { type Column, Table } from '@mens-centraal/ui/Table'
import { Tag } from '@mens-centraal/ui/Tag'
import type { Answer } from '../../api/call.ts'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'

export type Proposal = Answer<'GET /api/management-rights'>['proposals'][number]
export type Decision = 'confirm' | 'refuse'

type ProposalTableProps = {
  readonly proposals: readonly Proposal[]
  readonly onDecide: (proposal: Proposal, decision: Decision) => void
}

/** What a proposal comes down to, in one line. */
export const useProposalWords = () => {
  const t = useWords()
  return ({ kind, role, person }: Pick<Proposal, 'kind' | 'role' | 'person'>): string =>
    t(kind === 'grant' ? 'right.grantTo' : 'right.takeFrom', { right: t(`right.${role}`), name: person })
}

const State = ({ proposal }: { readonly proposal: Proposal }) => {
  const t = useWords()
  const dates = useDates()
  const { outcome, decidedBy, expiresAt } = proposal
  if (outcome === null) {
    return (
      <Tag tone="attention" sign="waiting">
        {t('right.open', { day: dates.dayAt(expiresAt) })}
      </Tag>
    )
  }
  return (
    <>
      <Tag sign={outcome === 'confirmed' ? 'good' : 'bad'}>{t(`right.${outcome}`)}</Tag>
      {decidedBy && <div className="soft small">{decidedBy}</div>}
    </>
  )
}

const Acts = ({ proposal, onDecide }: Omit<ProposalTableProps, 'proposals'> & { readonly proposal: Proposal }) => {
  const t = useWords()
  const words = useProposalWords()
  const { mayConfirm, mayRefuse, outcome } = proposal
  if (!mayConfirm && !mayRefuse) return outcome === null ? t('right.byAnother') : '–'
  return (
    <>
      <Actions>
        {mayConfirm && (
          <Button onPress={() => onDecide(proposal, 'confirm')}>
            {t('right.confirm')}
            <span className="only-heard"> {words(proposal)}</span>
          </Button>
        )}
        <Button look="quiet" onPress={() => onDecide(proposal, 'refuse')}>
          {t(mayConfirm ? 'right.refuse' : 'right.takeBack')}
          <span className="only-heard"> {words(proposal)}</span>
        </Button>
      </Actions>
      {!mayConfirm && <div className="soft small">{t('right.byAnother')}</div>}
    </>
  )
}

/** What was proposed, what came of it, and what can still be decided. */
export const ProposalTable = ({ proposals, onDecide }: ProposalTableProps) => {
  const t = useWords()
  const dates = useDates()
  const words = useProposalWords()
  if (proposals.length === 0) {
    return (
      <EmptyState title={t('right.noneTitle')}>
        <p>{t('right.none')}</p>
      </EmptyState>
    )
  }
  const columns: readonly Column<Proposal>[] = [
    { key: 'what', title: t('right.what'), cell: words },
    {
      key: 'who',
      title: t('right.proposedBy'),
      cell: ({ proposedBy, proposedAt }) => (
        <>
          {proposedBy ?? t('setting.formerly')}
          <div className="soft small">{dates.moment(proposedAt)}</div>
        </>
      ),
    },
    { key: 'state', title: t('period.state'), cell: (proposal) => <State proposal={proposal} /> },
    { key: 'act', title: t('setting.act'), cell: (proposal) => <Acts proposal={proposal} onDecide={onDecide} /> },
  ]
  return <Table caption={t('right.proposals')} columns={columns} rows={proposals} rowKey={({ id }) => id} />
}
