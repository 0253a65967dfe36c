import { Actions, Button } from '@mens-centraal/ui/Button'
import { Form } from '@mens-centraal/ui/Form'
import { useAct } from '../../api/use-act.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { ActCard } from '../../form/ActCard.tsx'
import { useHouseForm } from '../../form/use-house-form.ts'
import { today } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { WeightyFields } from './OrganisationFields.tsx'
import type { Organisation } from './organisation.ts'
import {
  designatedOn,
  emptyFields,
  type OrganisationValues,
  organisationPointers,
  valuesOf,
  wishOf,
} from './organisation-form.ts'

type ProposeChangeFormProps = {
  readonly organisation: Organisation
  readonly onDone: () => void
  readonly onCancel: () => void
}

const usePropose = ({ organisation, onDone }: ProposeChangeFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/organisations/:id/change-proposals')
  const keyOf = useIdempotencyKey()
  const form = useHouseForm<OrganisationValues>({
    defaults: valuesOf(organisation),
    check: (values) => emptyFields(values, t('keep.needed')),
    pointers: organisationPointers,
  })
  const send = async (values: OrganisationValues) => {
    const wish = wishOf(values)
    if (wish === undefined) return
    const { category, mayUseBsn, emailDomains } = wish
    const body = { category, mayUseBsn, emailDomains, version: organisation.version }
    const answer = await act.run({ params: { id: organisation.id }, body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  return { form, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

/** Proposes to change what other municipalities rely on; it changes once they agreed. */
export const ProposeChangeForm = (props: ProposeChangeFormProps) => {
  const t = useWords()
  const { form, pending, submit } = usePropose(props)
  const { category, keptBy } = props.organisation
  const designated = designatedOn(useAnswer('GET /api/organisation-categories', {}).data?.categories ?? [], today())
  return (
    <ActCard title={t('change.proposeTitle')}>
      <p>{t('change.proposeText')}</p>
      {keptBy === 'file' && <p className="soft">{t('keep.fromFile')}</p>}
      <Form label={t('change.proposeTitle')} onSubmit={submit} {...form.summary}>
        <WeightyFields field={form.field} categories={[...new Set([category, ...designated])]} />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('change.propose')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
    </ActCard>
  )
}
