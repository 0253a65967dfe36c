import { newRandomId } from '@mens-centraal/kernel/ids'
import { useRef, useState } from 'react'
import { useAct } from '../api/use-act.ts'

/** A message that is to be tried again when it is confirmed. Its key is of this one question: asked later, it is another wish. */
type Asked = { readonly id: string; readonly key: string }

/**
 * Tries a message again, after a confirmation. `onChanged` runs after each answer: also a refusal tells that the list is old. The focus goes
 * to `place`, for the row with its button is gone.
 */
export const useRetry = (onChanged: () => void) => {
  const act = useAct('POST /api/deliveries/:id/attempt')
  const place = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [retried, setRetried] = useState<string | null>(null)
  const run = async ({ id, key }: Asked) => {
    const answer = await act.run({ params: { id }, idempotencyKey: key })
    setAsked(null)
    setRetried(answer.ok ? id : null)
    onChanged()
    place.current?.focus()
  }
  const ask = (id: string) => {
    act.reset()
    setRetried(null)
    setAsked({ id, key: newRandomId() })
  }
  const confirm = () => {
    if (asked !== null) void run(asked)
  }
  return { place, asked, retried, pending: act.pending, failure: act.failure, ask, confirm, dismiss: () => setAsked(null) }
}
