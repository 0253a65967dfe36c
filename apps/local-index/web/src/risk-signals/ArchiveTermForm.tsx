import { Actions, Button } from '@mens-centraal/ui/Button'
import { Form } from '@mens-centraal/ui/Form'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { ActCard } from '../form/ActCard.tsx'
import { useHouseForm } from '../form/use-house-form.ts'
import { useWords } from '../language/use-words.tsx'
import { type ArchiveTerm, ArchiveTermField } from './ArchiveTermField.tsx'
import type { ActFormProps } from './ExtendForm.tsx'

type TermValues = { readonly archiveTerm: ArchiveTerm }

const useTerm = ({ signal, onDone }: ActFormProps) => {
  const act = useAct('POST /api/risk-signals/:id/archive-term')
  const keyOf = useIdempotencyKey()
  const form = useHouseForm<TermValues>({
    defaults: { archiveTerm: signal.archiveTerm },
    check: () => ({}),
    pointers: { archiveTerm: 'archiveTerm' },
  })
  const send = async (body: TermValues) => {
    const answer = await act.run({ params: { id: signal.id }, body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  return { form, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

/** Says how long the archive is to keep a signal once it has ended, also when nobody ends it. */
export const ArchiveTermForm = (props: ActFormProps) => {
  const t = useWords()
  const { form, pending, submit } = useTerm(props)
  return (
    <ActCard title={t('archiveTerm.title')}>
      <Form label={t('archiveTerm.title')} onSubmit={submit} {...form.summary}>
        <p>{t('archiveTerm.text')}</p>
        <ArchiveTermField {...form.field('archiveTerm')} />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('archiveTerm.save')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
    </ActCard>
  )
}
