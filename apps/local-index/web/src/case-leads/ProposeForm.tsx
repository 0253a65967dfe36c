import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { Form } from '@mens-centraal/ui/Form'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useHouseForm, type Wrong } from '../form/use-house-form.ts'
import { useWords } from '../language/use-words.tsx'
import { type MatchLead, type PassReason, passReasons, whomToPropose } from './case-lead.ts'

type Values = { readonly participant: string; readonly reason: PassReason | '' }
type ProposeFormProps = {
  readonly matchId: string
  readonly lead: MatchLead
  readonly onDone: () => void
  readonly onClose: () => void
}

const usePropose = ({ matchId, lead, onDone, onClose }: ProposeFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/matches/:id/lead-proposal')
  const keyOf = useIdempotencyKey()
  const passing = lead.lead?.you === true
  const [only, ...more] = whomToPropose(lead)
  const form = useHouseForm<Values>({
    defaults: { participant: more.length === 0 ? (only?.participant ?? '') : '', reason: '' },
    check: ({ participant, reason }): Wrong<Values> => ({
      ...(participant === '' && { participant: t('lead.choosePerson') }),
      ...(passing && reason === '' && { reason: t('lead.chooseReason') }),
    }),
    pointers: { participant: 'participant', reason: 'reason' },
  })
  const submit = form.submit(async ({ participant, reason }) => {
    const body = { participant, reason: reason === '' ? null : reason }
    const answer = await act.run({ params: { id: matchId }, body, idempotencyKey: keyOf(body) })
    if (!answer.ok) return form.refuse(answer.refusal)
    onClose()
    onDone()
  })
  return { form, passing, submit, pending: act.pending }
}

/** Proposes another as the lead; a lead says why they pass it on. */
export const ProposeForm = (props: ProposeFormProps) => {
  const t = useWords()
  const { form, passing, submit, pending } = usePropose(props)
  const people = whomToPropose(props.lead).map(({ participant, name, organisation }) => ({
    value: participant,
    label: name,
    hint: organisation,
  }))
  const label = t(passing ? 'lead.passOn' : 'lead.proposeOther')
  return (
    <Form label={label} onSubmit={submit} {...form.summary}>
      <ChoiceField {...form.field('participant')} label={t('lead.whom')} choices={people} />
      {passing && (
        <ChoiceField
          {...form.field('reason')}
          label={t('lead.why')}
          choices={passReasons.map((value) => ({ value, label: t(`lead.reason.${value}`) }))}
        />
      )}
      <p className="soft small">{t('lead.proposeText')}</p>
      <Actions>
        <Button type="submit" look="main" pending={pending}>
          {t('lead.propose')}
        </Button>
        <Button look="quiet" onPress={props.onClose}>
          {t('act.cancel')}
        </Button>
      </Actions>
    </Form>
  )
}
