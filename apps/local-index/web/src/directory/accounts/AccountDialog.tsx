import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { FailureMessage } from '../../api/FailureMessage.tsx'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { useWords } from '../../language/use-words.tsx'
import type { AccountAct, Someone } from './account-acts.ts'
import { Unconfirmed } from './Unconfirmed.tsx'

const operations = {
  confirmInvitation: 'POST /api/account-invitations/:id/confirmation',
  refuse: 'POST /api/account-invitations/:id/end',
  takeBack: 'POST /api/account-invitations/:id/end',
  invite: 'POST /api/positions/:id/invitation',
  inviteConfirming: 'POST /api/positions/:id/invitation',
  inviteWaiting: 'POST /api/positions/:id/invitation',
  recover: 'POST /api/positions/:id/recovery',
  confirm: 'POST /api/positions/:id/recovery-confirmation',
  endSessions: 'POST /api/positions/:id/session-end',
} as const satisfies Record<AccountAct, string>

/** Acts on an invitation as it was seen; the others are on the job. */
const onInvitation: readonly AccountAct[] = ['confirmInvitation', 'refuse', 'takeBack']

type DialogProps = {
  readonly act: AccountAct
  readonly someone: Pick<Someone, 'position' | 'givenName' | 'familyName' | 'organisation'> &
    Partial<Pick<Someone, 'invitationId' | 'unconfirmed'>>
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Asks before something is done to somebody's account, and says what happens then. */
export const AccountDialog = ({ act, someone, onDone, onCancel }: DialogProps) => {
  const t = useWords()
  const run = useAct(operations[act])
  const keyOf = useIdempotencyKey()
  const confirm = async () => {
    const id = onInvitation.includes(act) ? (someone.invitationId ?? someone.position) : someone.position
    const answer = await run.run({ params: { id }, idempotencyKey: keyOf([act, id]) })
    if (answer.ok) onDone()
  }
  return (
    <ConfirmDialog
      title={t(`account.act.${act}`)}
      confirm={t(`account.confirm.${act}`)}
      pending={run.pending}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    >
      <p>{t(`account.ask.${act}`, { name: `${someone.givenName} ${someone.familyName}` })}</p>
      {someone.unconfirmed && <Unconfirmed someone={someone} unconfirmed={someone.unconfirmed} />}
      {run.failure && <FailureMessage failure={run.failure} />}
    </ConfirmDialog>
  )
}
