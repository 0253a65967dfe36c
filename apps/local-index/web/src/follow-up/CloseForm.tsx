import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { Form } from '@mens-centraal/ui/Form'
import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useHouseForm } from '../form/use-house-form.ts'
import { useWords } from '../language/use-words.tsx'

const outcomes = ['no-response', 'wrong-person', 'objection'] as const
type Outcome = (typeof outcomes)[number]
type CloseValues = { readonly outcome: Outcome | '' }
type CloseFormProps = { readonly id: string; readonly onDone: () => void }

const useClose = ({ id, onDone }: CloseFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/follow-ups/:id/closing')
  const keyOf = useIdempotencyKey()
  const [asked, setAsked] = useState<Outcome | null>(null)
  const form = useHouseForm<CloseValues>({
    defaults: { outcome: '' },
    check: ({ outcome }) => (outcome === '' ? { outcome: t('followUps.choose') } : {}),
    pointers: { outcome: 'outcome' },
  })
  const submit = form.submit(({ outcome }) => {
    if (outcome !== '') setAsked(outcome)
  })
  const confirm = async (outcome: Outcome) => {
    const answer = await act.run({ params: { id }, body: { outcome }, idempotencyKey: keyOf({ outcome }) })
    setAsked(null)
    if (!answer.ok) return form.refuse(answer.refusal)
    onDone()
  }
  return { form, asked, submit, confirm, dismiss: () => setAsked(null), pending: act.pending }
}

/** Closes a follow-up: choose the outcome, read what that does, confirm. */
export const CloseForm = (props: CloseFormProps) => {
  const t = useWords()
  const { form, asked, submit, confirm, dismiss, pending } = useClose(props)
  const choices = outcomes.map((value) => ({
    value,
    label: t(`followUps.outcome.${value}`),
    hint: t(`followUps.outcome.${value}.hint`),
  }))
  return (
    <Card title={t('followUps.close')}>
      <p className="soft">{t('followUps.closeText')}</p>
      <Form label={t('followUps.close')} onSubmit={submit} {...form.summary}>
        <ChoiceField {...form.field('outcome')} label={t('followUps.outcome')} choices={choices} />
        <Actions>
          <Button type="submit">{t('followUps.close')}</Button>
        </Actions>
      </Form>
      {asked && (
        <ConfirmDialog
          title={t(`followUps.outcome.${asked}`)}
          confirm={t('followUps.close')}
          look="danger"
          pending={pending}
          onConfirm={() => void confirm(asked)}
          onCancel={dismiss}
        >
          <p>{t('followUps.closeConfirm')}</p>
        </ConfirmDialog>
      )}
    </Card>
  )
}
