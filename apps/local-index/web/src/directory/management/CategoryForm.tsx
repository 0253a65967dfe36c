import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { DateField } from '@mens-centraal/ui/DateField'
import { Form } from '@mens-centraal/ui/Form'
import { TextField } from '@mens-centraal/ui/TextField'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { ActCard } from '../../form/ActCard.tsx'
import { useHouseForm } from '../../form/use-house-form.ts'
import { today, useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import {
  type Category,
  type CategoryValues,
  categoryMistakes,
  categoryPointers,
  categoryValues,
  categoryWish,
  endsOnOf,
} from './category-form.ts'

type CategoryFormProps = {
  readonly category: Category
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Proposes what is filled in; an end of the right to signal is asked to be confirmed first. */
const useCategory = ({ category, onDone }: CategoryFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/category-changes')
  const keyOf = useIdempotencyKey()
  const [asked, setAsked] = useState(false)
  const form = useHouseForm<CategoryValues>({
    defaults: categoryValues(category, today()),
    check: (values) => categoryMistakes(values, t('start.unreadable')),
    pointers: categoryPointers,
  })
  const send = async (values: CategoryValues) => {
    const body = categoryWish(category.code, values)
    if (body === undefined) return
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    setAsked(false)
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  const submit = form.submit((values) => {
    if (endsOnOf(values) === null) void send(values)
    else setAsked(true)
  })
  return { form, asked, pending: act.pending, submit, confirm: () => void send(form.values), dismiss: () => setAsked(false) }
}

type Fields = { readonly form: ReturnType<typeof useCategory>['form']; readonly category: Category }

const Designation = ({ form }: Pick<Fields, 'form'>) => {
  const t = useWords()
  return (
    <>
      <ChoiceField
        {...form.field('state')}
        label={t('kindForm.state')}
        choices={[
          { value: 'designated', label: t('kindForm.designated') },
          { value: 'not', label: t('kindForm.not') },
        ]}
      />
      <DateField {...form.field('day')} label={t('kindForm.day')} />
      {form.values.state === 'designated' && (
        <DateField {...form.field('lastDay')} label={t('period.lastDay')} hint={t('period.lastDayHint')} optional />
      )}
      <TextField
        {...form.field('publication')}
        label={t('kindForm.publication')}
        hint={t('kindForm.publicationHint')}
        width="short"
        maxLength={20}
        optional
      />
    </>
  )
}

/** Asked only of kinds that can be let do so. */
const Allowed = ({ form, category }: Fields) => {
  const t = useWords()
  const yesNo = (yes: string, no: string) =>
    [
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ] as const
  return (
    <>
      {category.canLead && form.values.state === 'designated' && (
        <ChoiceField
          {...form.field('lead')}
          label={t('kind.lead')}
          choices={yesNo(t('kindForm.leadYes'), t('kindForm.leadNo'))}
        />
      )}
      {category.canHelp && (
        <ChoiceField
          {...form.field('helps')}
          label={t('kind.helps')}
          choices={yesNo(t('kindForm.helpsYes'), t('kindForm.helpsNo'))}
        />
      )}
    </>
  )
}

/** Proposes from which day a kind of organisation is designated or no longer, and what it may do; it changes once the others agreed. */
export const CategoryForm = (props: CategoryFormProps) => {
  const t = useWords()
  const dates = useDates()
  const { form, asked, pending, submit, confirm, dismiss } = useCategory(props)
  const { category, onCancel } = props
  const title = t('kindForm.title', { name: t(`category.${category.code}`) })
  return (
    <ActCard title={title}>
      <p>{t('kindForm.text')}</p>
      <Form label={title} onSubmit={submit} {...form.summary}>
        <Designation form={form} />
        <Allowed form={form} category={category} />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('change.propose')}
          </Button>
          <Button look="quiet" onPress={onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
      {asked && (
        <ConfirmDialog
          title={t('kindForm.endTitle')}
          confirm={t('kindForm.endYes')}
          look="danger"
          pending={pending}
          onConfirm={confirm}
          onCancel={dismiss}
        >
          <p>{t('kindForm.endText', { day: dates.day(endsOnOf(form.values) ?? ''), count: category.organisations })}</p>
          <p>{t('kindForm.endTold')}</p>
        </ConfirmDialog>
      )}
    </ActCard>
  )
}
