import { Card } from '@mens-centraal/ui/Card'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { Message } from '@mens-centraal/ui/Message'
import { FailureMessage } from '../../api/FailureMessage.tsx'
import { useWords } from '../../language/use-words.tsx'
import { type Proposal, ProposalTable, useProposalWords } from './ProposalTable.tsx'
import { useDecision } from './use-decision.ts'

type ProposalsProps = { readonly proposals: readonly Proposal[]; readonly onChanged: () => void }

/** The proposals, each with a way to decide it, after a confirmation. */
export const Proposals = ({ proposals, onChanged }: ProposalsProps) => {
  const t = useWords()
  const words = useProposalWords()
  const { place, asked, done, pending, failure, ask, confirm, dismiss } = useDecision<Proposal>(
    'POST /api/right-proposals/:id/decision',
    onChanged,
  )
  return (
    <Card title={t('right.proposals')}>
      <div ref={place} tabIndex={-1}>
        {done && <Message tone="good" title={t(done === 'confirm' ? 'right.doneConfirmed' : 'right.doneRefused')} announce />}
        {failure && <FailureMessage failure={failure} />}
        <ProposalTable proposals={proposals} onDecide={ask} />
        {asked && (
          <ConfirmDialog
            title={t(asked.decision === 'confirm' ? 'right.confirmTitle' : 'right.refuseTitle')}
            confirm={t(asked.decision === 'confirm' ? 'right.confirmYes' : 'right.refuseYes')}
            pending={pending}
            onConfirm={confirm}
            onCancel={dismiss}
          >
            <p>{words(asked.proposal)}</p>
            <p>{t(asked.decision === 'confirm' ? 'right.confirmText' : 'right.refuseText')}</p>
          </ConfirmDialog>
        )}
      </div>
    </Card>
  )
}
