import { Actions, Button } from '@mens-centraal/ui/Button'
import { Form } from '@mens-centraal/ui/Form'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { ActCard } from '../../form/ActCard.tsx'
import { useHouseForm } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import { PlainFields } from './OrganisationFields.tsx'
import type { Organisation } from './organisation.ts'
import { emptyFields, type OrganisationValues, organisationPointers, valuesOf, wishOf } from './organisation-form.ts'

type ChangeOrganisationFormProps = {
  readonly organisation: Organisation
  readonly onDone: () => void
  readonly onCancel: () => void
}

const useChange = ({ organisation, onDone }: ChangeOrganisationFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/organisations/:id/change')
  const keyOf = useIdempotencyKey()
  const form = useHouseForm<OrganisationValues>({
    defaults: valuesOf(organisation),
    check: (values) => emptyFields(values, t('keep.needed')),
    pointers: organisationPointers,
  })
  const send = async (values: OrganisationValues) => {
    const wish = wishOf(values)
    if (wish === undefined) return
    const { name, displayName, place, generalPhone } = wish
    const body = { name, displayName, place, generalPhone, version: organisation.version }
    const answer = await act.run({ params: { id: organisation.id }, body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  return { form, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

/** Changes name, place and number of an organisation. */
export const ChangeOrganisationForm = (props: ChangeOrganisationFormProps) => {
  const t = useWords()
  const { form, pending, submit } = useChange(props)
  const { keptBy } = props.organisation
  return (
    <ActCard title={t('keep.changeTitle')}>
      {keptBy === 'file' && <p className="soft">{t('keep.fromFile')}</p>}
      <Form label={t('keep.changeTitle')} onSubmit={submit} {...form.summary}>
        <PlainFields field={form.field} />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('keep.save')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
    </ActCard>
  )
}
