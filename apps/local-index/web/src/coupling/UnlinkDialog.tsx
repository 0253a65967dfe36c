import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useWords } from '../language/use-words.tsx'

type UnlinkDialogProps = {
  readonly name: string
  readonly link: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Asks before a link is ended, and says what happens then. */
export const UnlinkDialog = ({ name, link, onDone, onCancel }: UnlinkDialogProps) => {
  const t = useWords()
  const act = useAct('POST /api/account-links/:id/end')
  const keyOf = useIdempotencyKey()
  const confirm = async () => {
    const answer = await act.run({ params: { id: link }, idempotencyKey: keyOf(link) })
    if (answer.ok) onDone()
  }
  return (
    <ConfirmDialog
      title={t('link.endTitle', { name })}
      confirm={t('link.endYes')}
      pending={act.pending}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    >
      <p>{t('link.endText', { name })}</p>
      {act.failure && <FailureMessage failure={act.failure} />}
    </ConfirmDialog>
  )
}
