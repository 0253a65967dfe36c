import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { Result } from '@mens-centraal/kernel/result'

const tries = 5

/**
 * Does an act on what others may act on too: decided anew, a few times at once, when somebody was faster.
 * @param act asks and decides from the beginning each time it is called
 * @returns its outcome; `conflict-try-again` only when somebody was faster each time, which is left to the outbox
 */
export const untilNobodyIsFaster = async <T>(act: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await act()
    if (outcome.ok || outcome.refusal.code !== 'conflict-try-again' || attempt === tries) return outcome
  }
}
