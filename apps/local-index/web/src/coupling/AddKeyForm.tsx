import { Actions, Button } from '@mens-centraal/ui/Button'
import { Form } from '@mens-centraal/ui/Form'
import { LinesField } from '@mens-centraal/ui/LinesField'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { ActCard } from '../form/ActCard.tsx'
import { useHouseForm, type Wrong } from '../form/use-house-form.ts'
import { useWords } from '../language/use-words.tsx'
import { keyLength } from './RegisterForm.tsx'
import type { SourceSystem } from './source-system.ts'

type KeyValues = { publicKey: string }
type AddKeyFormProps = { readonly system: SourceSystem; readonly onDone: () => void; readonly onCancel: () => void }

const useAddKey = ({ system, onDone }: AddKeyFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/source-systems/:id/keys')
  const keyOf = useIdempotencyKey()
  const check = ({ publicKey }: KeyValues): Wrong<KeyValues> =>
    publicKey.trim() === '' ? { publicKey: t('system.keyMissing') } : {}
  const form = useHouseForm<KeyValues>({ defaults: { publicKey: '' }, check, pointers: { publicKey: 'publicKey' } })
  const send = async (body: KeyValues) => {
    const answer = await act.run({ params: { id: system.id }, body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  return { form, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

/** Gives a system one more key, so that it can change keys without a gap. */
export const AddKeyForm = (props: AddKeyFormProps) => {
  const t = useWords()
  const { form, pending, submit } = useAddKey(props)
  const title = t('system.addKeyTo', { name: props.system.name })
  return (
    <ActCard title={title}>
      <Form label={title} onSubmit={submit} {...form.summary}>
        <p className="soft">{t('system.addKeyText')}</p>
        <LinesField {...form.field('publicKey')} label={t('system.key')} hint={t('system.keyHint')} maxLength={keyLength} />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('system.addKeyDo')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
    </ActCard>
  )
}
