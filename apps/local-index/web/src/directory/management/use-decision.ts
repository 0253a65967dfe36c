import { useRef, useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import type { Decision } from './ProposalTable.tsx'

type Operation = `POST /api/${'right-proposals' | 'organisation-changes' | 'category-changes'}/:id/decision`
type Asked<Proposal> = { readonly proposal: Proposal; readonly decision: Decision }

/** Decides a proposal after a confirmation. `onChanged` runs after each answer: also a refusal tells that the list is old. The focus goes to `place`. */
export const useDecision = <Proposal extends { readonly id: string }>(operation: Operation, onChanged: () => void) => {
  const act = useAct(operation)
  const keyOf = useIdempotencyKey()
  const place = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<Asked<Proposal> | null>(null)
  const [done, setDone] = useState<Decision | null>(null)
  const run = async ({ proposal: { id }, decision }: Asked<Proposal>) => {
    const body = { decision }
    const answer = await act.run({ params: { id }, body, idempotencyKey: keyOf([id, body]) })
    setAsked(null)
    setDone(answer.ok ? decision : null)
    onChanged()
    place.current?.focus()
  }
  const ask = (proposal: Proposal, decision: Decision) => {
    act.reset()
    setDone(null)
    setAsked({ proposal, decision })
  }
  const confirm = () => {
    if (asked !== null) void run(asked)
  }
  return { place, asked, done, pending: act.pending, failure: act.failure, ask, confirm, dismiss: () => setAsked(null) }
}
