import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { Form } from '@mens-centraal/ui/Form'
import { useAct } from '../../api/use-act.ts'
import { useHouseForm } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import type { ToHandOver } from './hand-over.ts'

const reasons = ['asked', 'leaves', 'away', 'stand-in', 'school-year', 'other-task', 'request-upheld'] as const
export type OpeningReason = (typeof reasons)[number]
type OpenFormProps = { readonly id: string; readonly onOpened: (answer: ToHandOver, reason: OpeningReason) => void }

const useOpening = ({ id, onOpened }: OpenFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/organisation-signals/:id/opening')
  const form = useHouseForm<{ readonly reason: OpeningReason | '' }>({
    defaults: { reason: '' },
    check: ({ reason }) => (reason === '' ? { reason: t('handOver.reasonNeeded') } : {}),
    pointers: { reason: 'reason' },
  })
  const submit = form.submit(async ({ reason }) => {
    if (reason === '') return
    const answer = await act.run({ params: { id }, body: { reason } })
    if (answer.ok) onOpened(answer.value, reason)
    else form.refuse(answer.refusal)
  })
  return { form, submit, pending: act.pending }
}

/** Asks why the signals are handed over, before it shows whom they are about. */
export const OpenForm = (props: OpenFormProps) => {
  const t = useWords()
  const { form, submit, pending } = useOpening(props)
  const choices = reasons.map((value) => ({ value, label: t(`handOver.reason.${value}`) }))
  return (
    <Card title={t('handOver.reasonTitle')}>
      <Form label={t('handOver.reasonTitle')} onSubmit={submit} {...form.summary}>
        <ChoiceField {...form.field('reason')} label={t('handOver.reason')} hint={t('handOver.reasonHint')} choices={choices} />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('handOver.show')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}
