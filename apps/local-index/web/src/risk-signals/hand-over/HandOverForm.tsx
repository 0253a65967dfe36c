import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChecklistField } from '@mens-centraal/ui/ChecklistField'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { Form } from '@mens-centraal/ui/Form'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { useYouthName } from '../../youths/YouthName.tsx'
import type { ToHandOver } from './hand-over.ts'
import { type HandOverProps, useHandOver } from './use-hand-over.ts'

type FieldsProps = { readonly answer: ToHandOver; readonly form: ReturnType<typeof useHandOver>['form'] }

const SignalsField = ({ answer, form }: FieldsProps) => {
  const t = useWords()
  const dates = useDates()
  const nameOf = useYouthName()
  const { value, ...field } = form.field('signals')
  return (
    <ChecklistField
      {...field}
      values={value}
      label={t('handOver.signals')}
      choices={answer.signals.map(({ id, state, youth, endsOn, matches, requestedOn }) => ({
        value: id,
        label: [
          nameOf(youth),
          t('handOver.until', { until: dates.lastDay(endsOn) }),
          ...matches.map(({ number, possible }) => t(possible ? 'handOver.possibleMatch' : 'handOver.match', { number })),
          ...(requestedOn === null ? [] : [t('handOver.requestedOn', { day: dates.day(requestedOn) })]),
          ...(state === 'waiting-for-check' ? [t('handOver.waits')] : []),
        ].join(' · '),
      }))}
    />
  )
}

const ReceiverField = ({ answer, form }: FieldsProps) => {
  const t = useWords()
  return (
    <ChoiceField
      {...form.field('to')}
      label={t('handOver.to')}
      hint={t('handOver.toHint')}
      choices={answer.receivers.map(({ positionId, name, function: job }) => ({
        value: positionId,
        label: name,
        hint: t(`function.${job}`),
      }))}
    />
  )
}

/** Which signals go, and to whom; then what happens is said, and confirmed. */
export const HandOverForm = (props: HandOverProps) => {
  const t = useWords()
  const { form, asked, receiver, count, pending, submit, confirm, dismiss } = useHandOver(props)
  return (
    <>
      <Form label={t('handOver.title')} onSubmit={submit} {...form.summary}>
        <SignalsField answer={props.answer} form={form} />
        <ReceiverField answer={props.answer} form={form} />
        <Actions>
          <Button type="submit" look="main">
            {t('handOver.button')}
          </Button>
        </Actions>
      </Form>
      {asked && (
        <ConfirmDialog
          title={t('handOver.confirmTitle', { receiver })}
          confirm={t('handOver.confirm')}
          pending={pending}
          onConfirm={confirm}
          onCancel={dismiss}
        >
          <p>{t('handOver.confirmText', { count, receiver, name: props.answer.colleague.name })}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
