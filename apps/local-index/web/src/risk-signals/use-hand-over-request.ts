import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useWho } from '../directory/session.tsx'
import type { RiskSignal } from './risk-signal.ts'

/** Whether a reporter can ask for a hand-over: it was asked already, they coordinate themselves, nobody does, or they can ask. */
export type HandOverChoice = 'asked' | 'coordinates' | 'nobody' | 'can-ask'

/** What a reporter can do about handing an own signal over. */
export type HandOverRequest = ReturnType<typeof useHandOverRequest>

/** Asks the coordinator to hand an own signal over, or takes that back. @param onDone is told what is so now */
export const useHandOverRequest = ({ id, handOver }: RiskSignal, onDone: (wanted: boolean) => void) => {
  const who = useWho()
  const act = useAct('POST /api/risk-signals/:id/hand-over-request')
  const keyOf = useIdempotencyKey()
  const choice = (): HandOverChoice => {
    if (handOver.requestedOn !== null) return 'asked'
    if (who.roles.includes('coordinator')) return 'coordinates'
    return handOver.possible ? 'can-ask' : 'nobody'
  }
  const say = async (wanted: boolean) => {
    const answer = await act.run({
      params: { id },
      body: { wanted },
      idempotencyKey: keyOf({ wanted, since: handOver.requestedOn }),
    })
    if (answer.ok) onDone(wanted)
  }
  return { choice: choice(), pending: act.pending, failure: act.failure, say: (wanted: boolean) => void say(wanted) }
}
