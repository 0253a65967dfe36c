import { useRef, useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import type { Outcome, WaitingDecision } from './decision.ts'

type Asked = { readonly decision: WaitingDecision; readonly outcome: Outcome }

/** Decides after a confirmation. `onChanged` runs after each answer: also a refusal tells that the list is old. The focus goes to `place`. */
export const useOutcome = (onChanged: () => void) => {
  const act = useAct('POST /api/decisions/:id/outcome')
  const keyOf = useIdempotencyKey()
  const place = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [done, setDone] = useState<Outcome | null>(null)
  const run = async ({ decision: { id }, outcome }: Asked) => {
    const answer = await act.run({ params: { id }, body: { outcome }, idempotencyKey: keyOf([id, outcome]) })
    setAsked(null)
    setDone(answer.ok ? outcome : null)
    onChanged()
    place.current?.focus()
  }
  const ask = (decision: WaitingDecision, outcome: Outcome) => {
    act.reset()
    setDone(null)
    setAsked({ decision, outcome })
  }
  const confirm = () => {
    if (asked !== null) void run(asked)
  }
  return { place, asked, done, pending: act.pending, failure: act.failure, ask, confirm, dismiss: () => setAsked(null) }
}
