import type { Result } from '@mens-centraal/kernel/result'
import { useMutation } from '@tanstack/react-query'
import { type Answer, call, type Input, type Operation } from './call.ts'
import type { Failure } from './failure.ts'

type ActOperation = Extract<Operation, `POST ${string}`>

type Act<O extends ActOperation> = {
  readonly run: (input: Input<O>) => Promise<Result<Answer<O>, Failure>>
  /** True while the server has not answered yet. */
  readonly pending: boolean
  /** Why the last try failed; null before a try, during one, and after success. */
  readonly failure: Failure | null
  readonly reset: () => void
}

/** An act of the person on the house: run it, and see whether it is under way or was refused. */
export const useAct = <O extends ActOperation>(operation: O): Act<O> => {
  const mutation = useMutation({ mutationFn: (input: Input<O>) => call(operation, input) })
  const failure = mutation.data?.ok === false ? mutation.data.refusal : null
  return { run: mutation.mutateAsync, pending: mutation.isPending, failure, reset: mutation.reset }
}
