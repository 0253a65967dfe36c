import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { addDays } from '@mens-centraal/kernel/calendar-day'
import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { Form } from '@mens-centraal/ui/Form'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useWho } from '../directory/session.tsx'
import { ActCard } from '../form/ActCard.tsx'
import { useHouseForm, type Wrong } from '../form/use-house-form.ts'
import { today, useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { EndFields } from '../risk-signals/EndFields.tsx'
import type { EndValues } from '../risk-signals/raise-form.ts'
import { chosenEnd, chosenEndMistakes, type Involvement } from './involvement.ts'

type ChangeValues = EndValues & { readonly contact: string }
/** `onDone` gets the name of the colleague who is the contact now; null when that is still oneself. */
type ChangeProps = {
  readonly involvement: Involvement
  readonly onDone: (contact: string | null) => void
  readonly onCancel: () => void
}

/** The end as it is now, written as somebody types it. */
const typedDay = (endsOn: string): string =>
  addDays(endsOn as CalendarDay, -1)
    .split('-')
    .reverse()
    .join('-')

const useChange = ({ involvement, onDone }: ChangeProps) => {
  const t = useWords()
  const who = useWho()
  const act = useAct('POST /api/involvements/:id/change')
  const keyOf = useIdempotencyKey()
  const latestEnd = involvement.latestEnd as CalendarDay
  const check = (values: ChangeValues): Wrong<ChangeValues> =>
    Object.fromEntries(Object.entries(chosenEndMistakes(values, today(), latestEnd)).map(([name, word]) => [name, t(word)]))
  const form = useHouseForm<ChangeValues>({
    defaults: { end: 'other', lastDay: typedDay(involvement.endsOn), contact: who.positionId },
    check,
    pointers: { endsOn: 'end', contact: 'contact' },
    codes: { 'end-too-early': 'end', 'involvement-end-too-late': 'end', 'end-after-birthday': 'end' },
  })
  const send = async (values: ChangeValues) => {
    const endsOn = chosenEnd(values, today(), latestEnd)
    if (endsOn === undefined) return
    const body = { endsOn, contact: values.contact }
    const answer = await act.run({ params: { id: involvement.id }, body, idempotencyKey: keyOf(body) })
    const colleague = involvement.contacts.find(({ positionId }) => positionId === values.contact)
    if (answer.ok) onDone(values.contact === who.positionId ? null : (colleague?.name ?? null))
    else form.refuse(answer.refusal)
  }
  return { form, latestEnd, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

/** Another end, or another contact: a colleague who may record involvements too. */
export const ChangeForm = (props: ChangeProps) => {
  const t = useWords()
  const dates = useDates()
  const who = useWho()
  const { form, latestEnd, pending, submit } = useChange(props)
  const { contacts, endsOn } = props.involvement
  return (
    <ActCard title={t('involvement.changeTitle')}>
      <Form label={t('involvement.changeTitle')} onSubmit={submit} {...form.summary}>
        <p>{t('involvement.now', { day: dates.lastDay(endsOn) })}</p>
        <EndFields
          end={form.field('end')}
          lastDay={form.field('lastDay')}
          latestEnd={latestEnd}
          after={today()}
          words={{ hint: 'involvement.endHint', lastDay: 'involvement.lastDay' }}
        />
        <ChoiceField
          {...form.field('contact')}
          label={t('involvement.contact')}
          hint={t('involvement.contactHint')}
          choices={contacts.map(({ positionId, name }) => ({
            value: positionId,
            label: positionId === who.positionId ? t('involvement.you', { name }) : name,
          }))}
        />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('involvement.save')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
    </ActCard>
  )
}
