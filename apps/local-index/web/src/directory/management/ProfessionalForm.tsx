import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChecklistField } from '@mens-centraal/ui/ChecklistField'
import { Form } from '@mens-centraal/ui/Form'
import { SelectField } from '@mens-centraal/ui/SelectField'
import { TextField } from '@mens-centraal/ui/TextField'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { ActCard } from '../../form/ActCard.tsx'
import { useHouseForm } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import type { Organisation, Worker } from './organisation.ts'
import { emptyFields, functions, type ProfessionalValues, valuesOf, weekdays, wishOf } from './professional-form.ts'

type ProfessionalFormProps = {
  readonly organisation: Organisation
  /** Who is changed; null for who is added. */
  readonly worker: Worker | null
  readonly title: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

const useKeep = ({ organisation, worker, onDone }: ProfessionalFormProps) => {
  const t = useWords()
  const { hasIssuer } = organisation
  const [adding, changing] = [useAct('POST /api/organisations/:id/professionals'), useAct('POST /api/positions/:id/change')]
  const act = worker === null ? adding : changing
  const keyOf = useIdempotencyKey()
  const form = useHouseForm<ProfessionalValues>({
    defaults: valuesOf(worker),
    check: (values) => emptyFields(values, hasIssuer, t('keep.needed')),
    pointers: { email: 'email', phone: 'phone', subject: 'subject' },
  })
  const send = async (values: ProfessionalValues) => {
    const body = wishOf(values, hasIssuer)
    if (body === undefined) return
    const id = worker?.id ?? organisation.id
    const answer = await act.run({ params: { id }, body, idempotencyKey: keyOf({ id, ...body }) })
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  return { form, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

type FieldsProps = Pick<ReturnType<typeof useKeep>, 'form'> &
  Pick<Organisation, 'hasIssuer'> & {
    /** Number and days of presence are the person's own. */
    readonly ownContact: boolean
  }

const Fields = ({ form, hasIssuer, ownContact }: FieldsProps) => {
  const t = useWords()
  const list = (name: 'presence' | 'roles') => {
    const { value, ...rest } = form.field(name)
    return { ...rest, values: value as never, onChange: rest.onChange as never }
  }
  return (
    <>
      <TextField {...form.field('givenName')} label={t('worker.givenName')} width="medium" maxLength={100} />
      <TextField {...form.field('familyName')} label={t('worker.familyName')} width="medium" maxLength={100} />
      <SelectField
        {...form.field('function')}
        label={t('worker.function')}
        nothing={t('keep.choose')}
        choices={functions.map((one) => ({ value: one, label: t(`function.${one}`) }))}
      />
      <TextField {...form.field('email')} label={t('worker.email')} width="medium" maxLength={200} />
      {!ownContact && <TextField {...form.field('phone')} label={t('worker.phone')} width="medium" maxLength={40} />}
      {hasIssuer && (
        <TextField
          {...form.field('subject')}
          label={t('worker.subject')}
          hint={t('worker.subjectHint')}
          width="medium"
          maxLength={200}
        />
      )}
      <ChecklistField
        {...list('roles')}
        label={t('worker.roles')}
        choices={(['reporter', 'coordinator'] as const).map((role) => ({
          value: role,
          label: t(`worker.role.${role}`),
          hint: t(`worker.role.${role}.hint`),
        }))}
      />
      {ownContact ? (
        <p className="soft">{t('worker.contactBySelf')}</p>
      ) : (
        <ChecklistField
          {...list('presence')}
          label={t('worker.presence')}
          choices={weekdays.map((day) => ({ value: day, label: t(`weekday.${day}`) }))}
        />
      )}
    </>
  )
}

/** Adds somebody who works at an organisation, or changes what is kept of them. */
export const ProfessionalForm = (props: ProfessionalFormProps) => {
  const t = useWords()
  const { form, pending, submit } = useKeep(props)
  return (
    <ActCard title={props.title}>
      <Form label={props.title} onSubmit={submit} {...form.summary}>
        <Fields form={form} hasIssuer={props.organisation.hasIssuer} ownContact={props.worker?.contactKeptBySelf === true} />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t(props.worker === null ? 'period.add' : 'keep.save')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
    </ActCard>
  )
}
