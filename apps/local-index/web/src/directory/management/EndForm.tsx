import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { DateField } from '@mens-centraal/ui/DateField'
import { Form } from '@mens-centraal/ui/Form'
import { ActCard } from '../../form/ActCard.tsx'
import { useWords } from '../../language/use-words.tsx'
import type { WordId } from '../../language/words.ts'
import type { Dated } from './organisation.ts'
import { type EndOperation, useEnd } from './use-end.ts'

type EndFormProps = {
  readonly operation: EndOperation
  readonly period: Pick<Dated, 'id'>
  readonly title: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** What follows when it ends at once. */
const confirmations = {
  'POST /api/covenants/:id/end': 'period.confirmCovenant',
  'POST /api/designations/:id/end': 'period.confirmDesignation',
  'POST /api/listed-addresses/:id/end': 'listed.confirm',
} as const satisfies { readonly [Operation in EndOperation]: WordId }

/** Lets a covenant, a designation or a listed address end now, on another day, or not: so it is renewed as well. */
export const EndForm = ({ operation, period, title, onDone, onCancel }: EndFormProps) => {
  const t = useWords()
  const { form, asked, pending, submit, confirm, dismiss } = useEnd(operation, period, onDone)
  return (
    <ActCard title={title}>
      <Form label={title} onSubmit={submit} {...form.summary}>
        <ChoiceField
          {...form.field('end')}
          label={t('period.endLabel')}
          choices={[
            { value: 'day', label: t('period.endDay'), hint: t('period.endDayHint') },
            { value: 'never', label: t('period.endNever') },
            { value: 'now', label: t('period.endNow'), hint: t('period.endNowHint') },
          ]}
        />
        {form.values.end === 'day' && <DateField {...form.field('lastDay')} label={t('period.newLastDay')} />}
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('period.endSave')}
          </Button>
          <Button look="quiet" onPress={onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
      {asked && (
        <ConfirmDialog
          title={t('period.confirmTitle')}
          confirm={t('period.confirm')}
          look="danger"
          pending={pending}
          onConfirm={confirm}
          onCancel={dismiss}
        >
          <p>{t(confirmations[operation])}</p>
        </ConfirmDialog>
      )}
    </ActCard>
  )
}
