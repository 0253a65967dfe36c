import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { Form } from '@mens-centraal/ui/Form'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { ActCard } from '../form/ActCard.tsx'
import { useHouseForm, type Wrong } from '../form/use-house-form.ts'
import { useWords } from '../language/use-words.tsx'
import { type ArchiveTerm, ArchiveTermField } from './ArchiveTermField.tsx'
import type { RiskSignal } from './risk-signal.ts'
import { consequences, type EndReason } from './Withdrawn.tsx'

type WithdrawValues = { readonly reason: EndReason | ''; readonly archiveTerm: ArchiveTerm }
type Asked = { readonly reason: EndReason; readonly archiveTerm: ArchiveTerm }
type WithdrawFormProps = {
  readonly signal: RiskSignal
  /** Chosen already when the form opens; empty: not yet. */
  readonly reason: EndReason | ''
  readonly onDone: (reason: EndReason) => void
  readonly onCancel: () => void
}

/** Withdraws, or removes as the municipality decided. */
const useEnding = (id: string) => {
  const withdrawal = useAct('POST /api/risk-signals/:id/withdrawal')
  const removal = useAct('POST /api/risk-signals/:id/removal')
  const keyOf = useIdempotencyKey()
  const end = ({ reason, archiveTerm }: Asked) => {
    const common = { params: { id }, idempotencyKey: keyOf({ reason, archiveTerm }) }
    if (reason === 'objection-upheld' || reason === 'corrected') return removal.run({ ...common, body: { because: reason } })
    return withdrawal.run({ ...common, body: reason === 'risk-gone' ? { reason, archiveTerm } : { reason } })
  }
  return { end, pending: withdrawal.pending || removal.pending }
}

const useWithdraw = ({ signal, reason: chosen, onDone }: WithdrawFormProps) => {
  const t = useWords()
  const { end, pending } = useEnding(signal.id)
  const [asked, setAsked] = useState<Asked | null>(null)
  const check = ({ reason }: WithdrawValues): Wrong<WithdrawValues> => (reason === '' ? { reason: t('withdraw.needed') } : {})
  const form = useHouseForm<WithdrawValues>({
    defaults: { reason: chosen, archiveTerm: signal.archiveTerm },
    check,
    pointers: { reason: 'reason', archiveTerm: 'archiveTerm' },
  })
  const confirm = async (wish: Asked) => {
    const answer = await end(wish)
    if (answer.ok) return onDone(wish.reason)
    setAsked(null)
    form.refuse(answer.refusal)
  }
  const submit = form.submit(({ reason, archiveTerm }) => {
    if (reason !== '') setAsked({ reason, archiveTerm })
  })
  return { form, asked, submit, confirm, dismiss: () => setAsked(null), pending }
}

const ReasonField = ({ form }: { readonly form: ReturnType<typeof useWithdraw>['form'] }) => {
  const t = useWords()
  return (
    <ChoiceField
      {...form.field('reason')}
      label={t('withdraw.label')}
      choices={[
        { value: 'risk-gone', label: t('withdraw.gone'), hint: t('withdraw.goneHint') },
        { value: 'unjustified', label: t('withdraw.unjustified'), hint: t('withdraw.unjustifiedHint') },
        { value: 'wrong-youth', label: t('withdraw.wrongYouth'), hint: t('withdraw.wrongYouthHint') },
        { value: 'objection-upheld', label: t('removal.objection-upheld'), hint: t('removal.objection-upheld.hint') },
        { value: 'corrected', label: t('removal.corrected'), hint: t('removal.corrected.hint') },
      ]}
    />
  )
}

/** Withdraws a signal: choose why, read what that does, confirm. */
export const WithdrawForm = (props: WithdrawFormProps) => {
  const t = useWords()
  const { form, asked, submit, confirm, dismiss, pending } = useWithdraw(props)
  return (
    <ActCard title={t('withdraw.title')}>
      <Form label={t('withdraw.title')} onSubmit={submit} {...form.summary}>
        <ReasonField form={form} />
        {form.field('reason').value === 'risk-gone' && <ArchiveTermField {...form.field('archiveTerm')} />}
        {form.field('reason').value === 'wrong-youth' && (
          <p>
            <Link to="/mijn-signalen/$id/andere-jeugdige" params={{ id: props.signal.id }}>
              {t('correct.hint')}
            </Link>
          </p>
        )}
        <Actions>
          <Button type="submit" look="danger">
            {t('withdraw.button')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
      {asked && (
        <ConfirmDialog
          title={t('withdraw.confirmTitle')}
          confirm={t('withdraw.confirm')}
          look="danger"
          pending={pending}
          onConfirm={() => void confirm(asked)}
          onCancel={dismiss}
        >
          <p>{t('withdraw.confirmText')}</p>
          <ul>
            {consequences[asked.reason].map((word) => (
              <li key={word}>{t(word)}</li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
    </ActCard>
  )
}
