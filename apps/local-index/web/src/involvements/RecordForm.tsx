import type { Problem } from '@mens-centraal/contract/problem'
import { Actions, Button } from '@mens-centraal/ui/Button'
import { Form } from '@mens-centraal/ui/Form'
import { Message } from '@mens-centraal/ui/Message'
import { Step } from '@mens-centraal/ui/Step'
import { useState } from 'react'
import type { Answer } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useHouseForm, type Wrong } from '../form/use-house-form.ts'
import { today } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { EndFields } from '../risk-signals/EndFields.tsx'
import type { EndValues } from '../risk-signals/raise-form.ts'
import type { FoundYouth } from '../youths/found-youth.ts'
import { chosenEnd, chosenEndMistakes } from './involvement.ts'

export type Recorded = Answer<'POST /api/involvements'>

type RecordProps = {
  /** Null until the youth is found; the chosen end stays while another youth is looked for. */
  readonly youth: FoundYouth | null
  readonly onRecorded: (recorded: Recorded) => void
  readonly onFindAgain: () => void
}

const findExpired = (failure: Failure): failure is Problem => failure.code === 'find-expired'

/** The form of an involvement after the youth is found, and sending it: one key per filled form, so that it is recorded once. */
const useRecord = ({ youth, onRecorded }: RecordProps) => {
  const t = useWords()
  const act = useAct('POST /api/involvements')
  const keyOf = useIdempotencyKey()
  const [expired, setExpired] = useState(false)
  const latestEnd = youth?.latestEnd ?? today()
  const check = (values: EndValues): Wrong<EndValues> =>
    youth === null
      ? {}
      : Object.fromEntries(Object.entries(chosenEndMistakes(values, today(), latestEnd)).map(([name, word]) => [name, t(word)]))
  const form = useHouseForm<EndValues>({
    defaults: { end: '', lastDay: '' },
    check,
    pointers: { endsOn: 'end' },
    codes: { 'end-too-early': 'end', 'involvement-end-too-late': 'end', 'end-after-birthday': 'end' },
  })
  const send = async (values: EndValues) => {
    const endsOn = chosenEnd(values, today(), latestEnd)
    if (youth === null || endsOn === undefined) return
    const body = { youth: youth.token, endsOn }
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    if (answer.ok) return onRecorded(answer.value)
    setExpired(findExpired(answer.refusal))
    form.refuse(answer.refusal)
  }
  return { form, expired, latestEnd, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

/** Until when the youth is known here: all that is asked. */
export const RecordForm = (props: RecordProps) => {
  const t = useWords()
  const { form, expired, latestEnd, pending, submit } = useRecord(props)
  const done = chosenEnd(form.values, today(), latestEnd) !== undefined
  return (
    <Form label={t('involvement.recordTitle')} onSubmit={submit} {...form.summary}>
      {expired && (
        <Message tone="attention" title={t('raise.expiredTitle')}>
          <p>{t('raise.expired')}</p>
          <Actions>
            <Button onPress={props.onFindAgain}>{t('raise.findAgain')}</Button>
          </Actions>
        </Message>
      )}
      <Step number={2} title={t('involvement.endTitle')} done={done} wrong={form.isWrong('end', 'lastDay')}>
        <EndFields
          end={form.field('end')}
          lastDay={form.field('lastDay')}
          latestEnd={latestEnd}
          after={today()}
          words={{ hint: 'involvement.endHint', lastDay: 'involvement.lastDay' }}
        />
      </Step>
      <Actions>
        <Button type="submit" look="main" pending={pending}>
          {t('involvement.recordButton')}
        </Button>
        <span className="soft small">{t('involvement.recordNext')}</span>
      </Actions>
    </Form>
  )
}
