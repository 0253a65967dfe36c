import { Actions, Button } from '@mens-centraal/ui/Button'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { DateField } from '@mens-centraal/ui/DateField'
import { Form } from '@mens-centraal/ui/Form'
import { readDay } from '@mens-centraal/ui/read-day.ts'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { ActCard } from '../../form/ActCard.tsx'
import { useHouseForm } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import { untilOf, type Worker } from './organisation.ts'

type PositionEndFormProps = { readonly worker: Worker; readonly onDone: () => void; readonly onCancel: () => void }
type EndValues = { readonly lastDay: string }

const useEndOf = ({ worker, onDone }: PositionEndFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/positions/:id/end')
  const keyOf = useIdempotencyKey()
  const [asked, setAsked] = useState(false)
  const form = useHouseForm<EndValues>({
    defaults: { lastDay: '' },
    check: ({ lastDay }) => (readDay(lastDay) === undefined ? { lastDay: t('start.unreadable') } : {}),
    pointers: { until: 'lastDay' },
  })
  const send = async () => {
    const last = readDay(form.values.lastDay)
    if (last === undefined) return
    const body = { until: untilOf(last) }
    const answer = await act.run({ params: { id: worker.id }, body, idempotencyKey: keyOf(body) })
    setAsked(false)
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  const submit = form.submit(() => setAsked(true))
  return { form, asked, pending: act.pending, submit, confirm: () => void send(), dismiss: () => setAsked(false) }
}

/** Ends somebody's job, after a confirmation. */
export const PositionEndForm = (props: PositionEndFormProps) => {
  const t = useWords()
  const { form, asked, pending, submit, confirm, dismiss } = useEndOf(props)
  const { name } = props.worker
  const title = t('worker.endTitle', { name })
  return (
    <ActCard title={title}>
      <Form label={title} onSubmit={submit} {...form.summary}>
        <DateField {...form.field('lastDay')} label={t('worker.lastDay')} hint={t('worker.lastDayHint')} />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('worker.endSave')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
      {asked && (
        <ConfirmDialog
          title={t('worker.confirmTitle', { name })}
          confirm={t('worker.confirm')}
          look="danger"
          pending={pending}
          onConfirm={confirm}
          onCancel={dismiss}
        >
          <p>{t('worker.confirmText')}</p>
        </ConfirmDialog>
      )}
    </ActCard>
  )
}
