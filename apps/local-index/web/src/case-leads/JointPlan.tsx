import { Actions, Button } from '@mens-centraal/ui/Button'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { DateField } from '@mens-centraal/ui/DateField'
import { Form } from '@mens-centraal/ui/Form'
import { readDay } from '@mens-centraal/ui/read-day.ts'
import { useState } from 'react'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useFocusBack } from '../form/use-focus-back.ts'
import { useHouseForm } from '../form/use-house-form.ts'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { MatchLead } from './case-lead.ts'

type JointPlanProps = { readonly matchId: string; readonly lead: MatchLead; readonly onDone: () => void }

const usePlan = ({ matchId, onDone }: Omit<JointPlanProps, 'lead'>) => {
  const act = useAct('POST /api/matches/:id/joint-plan')
  const keyOf = useIdempotencyKey()
  const keep = async (evaluateOn: string | null) => {
    const body = { evaluateOn }
    const answer = await act.run({ params: { id: matchId }, body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone()
    return answer
  }
  return { act, keep }
}

/** Asks for the day on which the plan is evaluated next. */
const PlanForm = ({ onClose, ...props }: Omit<JointPlanProps, 'lead'> & { readonly onClose: () => void }) => {
  const t = useWords()
  const { act, keep } = usePlan(props)
  const form = useHouseForm<{ readonly day: string }>({
    defaults: { day: '' },
    check: ({ day }) => (readDay(day) === undefined ? { day: t('start.unreadable') } : {}),
    pointers: { evaluateOn: 'day' },
  })
  const submit = form.submit(async ({ day }) => {
    const answer = await keep(readDay(day) ?? '')
    if (answer.ok) onClose()
    else form.refuse(answer.refusal)
  })
  return (
    <Form label={t('plan.title')} onSubmit={submit} {...form.summary}>
      <DateField {...form.field('day')} label={t('plan.evaluateOn')} />
      <p className="soft small">{t('plan.elsewhere')}</p>
      <Actions>
        <Button type="submit" look="main" pending={act.pending}>
          {t('plan.save')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t('act.cancel')}
        </Button>
      </Actions>
    </Form>
  )
}

/** Asks whether the plan has ended. */
const EndPlan = ({ onClose, ...props }: Omit<JointPlanProps, 'lead'> & { readonly onClose: () => void }) => {
  const t = useWords()
  const { act, keep } = usePlan(props)
  return (
    <>
      {act.failure && <FailureMessage failure={act.failure} />}
      <ConfirmDialog
        title={t('plan.end')}
        confirm={t('plan.end')}
        pending={act.pending}
        onConfirm={() => void keep(null).then(({ ok }) => ok && onClose())}
        onCancel={onClose}
      >
        <p>{t('plan.endText')}</p>
      </ConfirmDialog>
    </>
  )
}

/** That there is a joint plan, and when it is evaluated; the lead keeps that. */
export const JointPlan = ({ lead, ...props }: JointPlanProps) => {
  const t = useWords()
  const dates = useDates()
  const focus = useFocusBack()
  const [open, setOpen] = useState<'day' | 'end' | null>(null)
  const { plan } = lead
  const start = (what: 'day' | 'end') => {
    focus.leave()
    setOpen(what)
  }
  const close = () => {
    setOpen(null)
    focus.back()
  }
  const days = { since: plan ? dates.day(plan.since) : '', day: plan ? dates.day(plan.evaluateOn) : '' }
  return (
    <section className="lead-part" aria-label={t('plan.title')}>
      <p>{t(plan ? 'plan.is' : 'plan.none', days)}</p>
      {open === 'day' && <PlanForm {...props} onClose={close} />}
      {open === 'end' && <EndPlan {...props} onClose={close} />}
      {open !== 'day' && lead.lead?.you && (
        <Actions>
          <Button onPress={() => start('day')}>{t(plan ? 'plan.move' : 'plan.keep')}</Button>
          {plan && (
            <Button look="quiet" onPress={() => start('end')}>
              {t('plan.end')}
            </Button>
          )}
        </Actions>
      )}
    </section>
  )
}
