import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { useHouseForm, type Wrong } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import type { ToHandOver } from './hand-over.ts'

type HandOverValues = { readonly signals: readonly string[]; readonly to: string }
export type HandOverProps = { readonly answer: ToHandOver; readonly onDone: (receiver: string) => void }

/** Those of which the colleague asks that they are handed over; or all, when nothing is asked. */
const tickedFirst = ({ signals }: ToHandOver): ToHandOver['signals'] => {
  const asked = signals.filter(({ requestedOn }) => requestedOn !== null)
  return asked.length > 0 ? asked : signals
}

/** The hand-over of a colleague's signals: those it is about are ticked, a receiver is chosen, and it is confirmed. */
export const useHandOver = ({ answer, onDone }: HandOverProps) => {
  const t = useWords()
  const act = useAct('POST /api/hand-overs')
  const keyOf = useIdempotencyKey()
  const [asked, setAsked] = useState(false)
  const check = ({ signals, to }: HandOverValues): Wrong<HandOverValues> => ({
    ...(signals.length === 0 && { signals: t('handOver.signalsNeeded') }),
    ...(to === '' && { to: t('handOver.toNeeded') }),
  })
  const form = useHouseForm<HandOverValues>({
    defaults: { signals: tickedFirst(answer).map(({ id }) => id), to: '' },
    check,
    pointers: { to: 'to' },
  })
  const { signals, to } = form.values
  const receiver = answer.receivers.find(({ positionId }) => positionId === to)?.name ?? ''
  const confirm = async () => {
    const body = { from: answer.colleague.positionId, to, signals: [...signals] }
    const outcome = await act.run({ body, idempotencyKey: keyOf(body) })
    setAsked(false)
    if (outcome.ok) onDone(receiver)
    else form.refuse(outcome.refusal)
  }
  return {
    form,
    asked,
    receiver,
    count: signals.length,
    pending: act.pending,
    submit: form.submit(() => setAsked(true)),
    confirm: () => void confirm(),
    dismiss: () => setAsked(false),
  }
}
