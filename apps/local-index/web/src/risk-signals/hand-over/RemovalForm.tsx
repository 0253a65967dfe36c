import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { Form } from '@mens-centraal/ui/Form'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { useHouseForm, type Wrong } from '../../form/use-house-form.ts'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { useYouthName } from '../../youths/YouthName.tsx'
import type { UpheldRequest } from '../Withdrawn.tsx'
import type { ToHandOver } from './hand-over.ts'

type RemovalValues = { readonly signal: string; readonly because: UpheldRequest | '' }
type RemovalProps = { readonly answer: ToHandOver; readonly onDone: () => void }

const useRemoval = ({ onDone }: RemovalProps) => {
  const t = useWords()
  const act = useAct('POST /api/risk-signals/:id/removal')
  const keyOf = useIdempotencyKey()
  const [asked, setAsked] = useState<UpheldRequest | null>(null)
  const check = ({ signal, because }: RemovalValues): Wrong<RemovalValues> => ({
    ...(signal === '' && { signal: t('removal.signalNeeded') }),
    ...(because === '' && { because: t('removal.becauseNeeded') }),
  })
  const form = useHouseForm<RemovalValues>({ defaults: { signal: '', because: '' }, check, pointers: { because: 'because' } })
  const confirm = async (because: UpheldRequest) => {
    const id = form.values.signal
    const outcome = await act.run({ params: { id }, body: { because }, idempotencyKey: keyOf({ id, because }) })
    setAsked(null)
    if (outcome.ok) onDone()
    else form.refuse(outcome.refusal)
  }
  const submit = form.submit(({ because }) => {
    if (because !== '') setAsked(because)
  })
  return { form, asked, submit, confirm, dismiss: () => setAsked(null), pending: act.pending }
}

const Fields = ({ answer, form }: Pick<RemovalProps, 'answer'> & { readonly form: ReturnType<typeof useRemoval>['form'] }) => {
  const t = useWords()
  const dates = useDates()
  const nameOf = useYouthName()
  const signals = answer.signals.map(({ id, youth, endsOn }) => ({
    value: id,
    label: nameOf(youth),
    hint: t('handOver.until', { until: dates.lastDay(endsOn) }),
  }))
  const requests = (['objection-upheld', 'corrected'] as const).map((value) => ({
    value,
    label: t(`removal.${value}`),
    hint: t(`removal.${value}.hint`),
  }))
  return (
    <>
      <ChoiceField {...form.field('signal')} label={t('removal.signal')} choices={signals} />
      <ChoiceField {...form.field('because')} label={t('removal.because')} choices={requests} />
    </>
  )
}

/** A coordinator removes a colleague's signal because the municipality upheld a request: choose which and what, read what that does, confirm. */
export const RemovalForm = (props: RemovalProps) => {
  const t = useWords()
  const { form, asked, submit, confirm, dismiss, pending } = useRemoval(props)
  return (
    <>
      <p>{t('removal.text')}</p>
      <Form label={t('removal.title')} onSubmit={submit} {...form.summary}>
        <Fields answer={props.answer} form={form} />
        <Actions>
          <Button type="submit" look="danger">
            {t('removal.button')}
          </Button>
        </Actions>
      </Form>
      {asked && (
        <ConfirmDialog
          title={t('removal.confirmTitle')}
          confirm={t('removal.confirm')}
          look="danger"
          pending={pending}
          onConfirm={() => void confirm(asked)}
          onCancel={dismiss}
        >
          <p>{t('withdraw.confirmText')}</p>
          <ul>
            <li>{t('removal.goneTheirs', { name: props.answer.colleague.name })}</li>
            <li>{t('withdraw.unjustifiedOthers')}</li>
            <li>{t('withdraw.noArchive')}</li>
          </ul>
        </ConfirmDialog>
      )}
    </>
  )
}
