import { Actions, Button } from '@mens-centraal/ui/Button'
import { Form } from '@mens-centraal/ui/Form'
import { LinesField } from '@mens-centraal/ui/LinesField'
import { SelectField } from '@mens-centraal/ui/SelectField'
import { TextField } from '@mens-centraal/ui/TextField'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { ActCard } from '../form/ActCard.tsx'
import { useHouseForm, type Wrong } from '../form/use-house-form.ts'
import { useWords } from '../language/use-words.tsx'
import type { SourceSystems } from './source-system.ts'

type RegisterValues = { organisation: string; name: string; supplier: string; publicKey: string }
type RegisterFormProps = {
  readonly organisations: SourceSystems['organisations']
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** The most characters of a public key that is pasted, as the server takes them. */
export const keyLength = 5_000

const useRegister = ({ onDone }: RegisterFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/source-systems')
  const keyOf = useIdempotencyKey()
  const check = ({ organisation, name, supplier, publicKey }: RegisterValues): Wrong<RegisterValues> => ({
    ...(organisation === '' && { organisation: t('system.organisationMissing') }),
    ...(name.trim() === '' && { name: t('system.nameMissing') }),
    ...(supplier.trim() === '' && { supplier: t('system.supplierMissing') }),
    ...(publicKey.trim() === '' && { publicKey: t('system.keyMissing') }),
  })
  const form = useHouseForm<RegisterValues>({
    defaults: { organisation: '', name: '', supplier: '', publicKey: '' },
    check,
    pointers: { organisation: 'organisation', name: 'name', supplier: 'supplier', publicKey: 'publicKey' },
  })
  const send = async ({ organisation, name, supplier, publicKey }: RegisterValues) => {
    const body = { organisation, name: name.trim(), supplier: supplier.trim(), publicKey }
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  return { form, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

/** Registers a system: of which organisation, called what, made by whom, and by which key it proves itself. */
export const RegisterForm = (props: RegisterFormProps) => {
  const t = useWords()
  const { form, pending, submit } = useRegister(props)
  return (
    <ActCard title={t('system.register')}>
      <Form label={t('system.register')} onSubmit={submit} {...form.summary}>
        <SelectField
          {...form.field('organisation')}
          label={t('system.organisation')}
          hint={t('system.organisationHint')}
          nothing={t('system.organisationNone')}
          choices={props.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...form.field('name')} label={t('system.name')} hint={t('system.nameHint')} width="medium" maxLength={100} />
        <TextField {...form.field('supplier')} label={t('system.supplier')} width="medium" maxLength={100} />
        <LinesField {...form.field('publicKey')} label={t('system.key')} hint={t('system.keyHint')} maxLength={keyLength} />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('system.registerDo')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
    </ActCard>
  )
}
