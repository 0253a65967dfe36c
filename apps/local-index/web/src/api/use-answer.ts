import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, call, type Input, type Operation } from './call.ts'
import type { Failure } from './failure.ts'

/** A failure, carried as the error that the query library wants to be thrown. */
export class CallFailed extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

/** How often a live page reads again, in ms. */
export const liveEveryMs = 15_000

type ReadOperation = Extract<Operation, `GET ${string}`>

/**
 * The answer of a reading operation, kept only while a screen shows it. `live` reads again every 15 seconds and when the window gets the
 * focus; such a refresh is marked as one that nobody asked for. Not `wanted`: it is not asked.
 */
export const useAnswer = <O extends ReadOperation>(operation: O, input: Input<O>, { live = false, wanted = true } = {}) => {
  const client = useQueryClient()
  const queryKey = [operation, input]
  return useQuery<Answer<O>, CallFailed>({
    queryKey,
    queryFn: async ({ signal }) => {
      const background = client.getQueryData(queryKey) !== undefined
      const answer = await call(operation, input, { background, signal })
      if (answer.ok) return answer.value
      throw new CallFailed(answer.refusal)
    },
    enabled: wanted,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: live,
    refetchInterval: live && liveEveryMs,
  })
}
