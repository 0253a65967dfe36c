import { Actions, Button } from '@mens-centraal/ui/Button'
import { Form } from '@mens-centraal/ui/Form'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { ActCard } from '../form/ActCard.tsx'
import { useHouseForm, type Wrong } from '../form/use-house-form.ts'
import { today } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { ActFormProps } from './ExtendForm.tsx'
import { ToldFields } from './ToldFields.tsx'
import { emptyTold, readTold, type ToldValues } from './told.ts'

/** Where a refusal about telling the family belongs in its form. */
export const toldPlaces = {
  pointers: { 'told/audience': 'audience', 'told/on': 'toldOn', 'told/postponedUntil': 'postponedUntil' },
  codes: {
    'told-on-in-future': 'toldOn',
    'told-on-invalid': 'toldOn',
    'told-postponed-past': 'postponedUntil',
    'told-postponed-too-late': 'postponedUntil',
  },
} as const

const useTell = ({ signal, onDone }: ActFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/risk-signals/:id/told-record')
  const keyOf = useIdempotencyKey()
  const check = (values: ToldValues): Wrong<ToldValues> => {
    const told = readTold(values, today())
    return told.ok ? {} : Object.fromEntries(Object.entries(told.refusal).map(([name, word]) => [name, t(word)]))
  }
  const form = useHouseForm<ToldValues>({ defaults: emptyTold, check, ...toldPlaces })
  const send = async (values: ToldValues) => {
    const told = readTold(values, today())
    if (!told.ok) return
    const body = { told: told.value }
    const answer = await act.run({ params: { id: signal.id }, body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  return { form, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

/** Records that the family was told, or until when that waits. */
export const ToldForm = (props: ActFormProps) => {
  const t = useWords()
  const { form, pending, submit } = useTell(props)
  return (
    <ActCard title={t('told.title')}>
      <Form label={t('told.title')} onSubmit={submit} {...form.summary}>
        <ToldFields
          told={form.field('told')}
          audience={form.field('audience')}
          toldOn={form.field('toldOn')}
          postponedUntil={form.field('postponedUntil')}
        />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('told.save')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
    </ActCard>
  )
}
