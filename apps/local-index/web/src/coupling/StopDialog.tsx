import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useWords } from '../language/use-words.tsx'
import { type SourceKey, type SourceSystem, shortThumbprint } from './source-system.ts'

type StopDialogProps = { readonly system: SourceSystem; readonly onDone: () => void; readonly onCancel: () => void }

/** Asks before a key is revoked, and says what happens then. */
export const RevokeDialog = ({ system, sourceKey, onDone, onCancel }: StopDialogProps & { readonly sourceKey: SourceKey }) => {
  const t = useWords()
  const act = useAct('POST /api/source-systems/:id/key-revocation')
  const keyOf = useIdempotencyKey()
  const isLast = system.keys.filter(({ revokedAt }) => revokedAt === null).length === 1
  const confirm = async () => {
    const body = { key: sourceKey.id }
    const answer = await act.run({ params: { id: system.id }, body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone()
  }
  return (
    <ConfirmDialog
      title={t('system.revokeTitle', { code: shortThumbprint(sourceKey.thumbprint) })}
      confirm={t('system.revokeYes')}
      look="danger"
      pending={act.pending}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    >
      <p>{t('system.revokeText')}</p>
      {isLast && <p>{t('system.revokeLast', { name: system.name })}</p>}
      {act.failure && <FailureMessage failure={act.failure} />}
    </ConfirmDialog>
  )
}

/** Asks before a system is cut off for good, and says what happens then. */
export const CutOffDialog = ({ system, onDone, onCancel }: StopDialogProps) => {
  const t = useWords()
  const act = useAct('POST /api/source-systems/:id/cut-off')
  const keyOf = useIdempotencyKey()
  const confirm = async () => {
    const answer = await act.run({ params: { id: system.id }, idempotencyKey: keyOf(system.id) })
    if (answer.ok) onDone()
  }
  return (
    <ConfirmDialog
      title={t('system.cutOffTitle', { name: system.name })}
      confirm={t('system.cutOffYes')}
      look="danger"
      pending={act.pending}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    >
      <p>{t('system.cutOffText', { count: system.links })}</p>
      {act.failure && <FailureMessage failure={act.failure} />}
    </ConfirmDialog>
  )
}
