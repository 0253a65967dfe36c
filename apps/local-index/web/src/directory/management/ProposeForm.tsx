import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { Form } from '@mens-centraal/ui/Form'
import type { Answer } from '../../api/call.ts'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { ActCard } from '../../form/ActCard.tsx'
import { useHouseForm, type Wrong } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'

type Rights = Answer<'GET /api/management-rights'>
export type Officer = Rights['people'][number]
export type ManagementRole = Rights['proposals'][number]['role']

/** The rights that two managers give together. */
export const managementRoles: readonly ManagementRole[] = [
  'functional-manager',
  'privacy-officer',
  'follow-up-officer',
  'decider',
]

type ProposeValues = { readonly role: ManagementRole | '' }
type ProposeFormProps = { readonly officer: Officer; readonly onDone: () => void; readonly onCancel: () => void }

const usePropose = ({ officer, onDone }: ProposeFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/right-proposals')
  const keyOf = useIdempotencyKey()
  const check = ({ role }: ProposeValues): Wrong<ProposeValues> => (role === '' ? { role: t('right.needed') } : {})
  const form = useHouseForm<ProposeValues>({
    defaults: { role: '' },
    check,
    codes: { 'already-proposed': 'role', 'last-manager': 'role', 'right-unchanged': 'role' },
  })
  const send = async ({ role }: ProposeValues) => {
    if (role === '') return
    const kind = officer.roles.includes(role) ? ('take' as const) : ('grant' as const)
    const body = { kind, role, positionId: officer.id }
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  return { form, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

/** Proposes to give a right to somebody, or to take one that they have; another manager decides. */
export const ProposeForm = (props: ProposeFormProps) => {
  const t = useWords()
  const { form, pending, submit } = usePropose(props)
  const { name, roles } = props.officer
  const title = t('right.proposeFor', { name })
  return (
    <ActCard title={title}>
      <Form label={title} onSubmit={submit} {...form.summary}>
        <ChoiceField
          {...form.field('role')}
          label={t('right.which')}
          hint={t('right.whichHint')}
          choices={managementRoles.map((role) => ({
            value: role,
            label: t(roles.includes(role) ? 'right.take' : 'right.grant', { right: t(`right.${role}`) }),
            hint: t(`right.${role}.hint`),
          }))}
        />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('right.propose')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
    </ActCard>
  )
}
