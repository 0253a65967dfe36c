import { Message } from '@mens-centraal/ui/Message'
import { Waiting } from '@mens-centraal/ui/Waiting'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '../language/use-words.tsx'
import { FailureMessage } from './FailureMessage.tsx'
import type { CallFailed } from './use-answer.ts'

/** An answer, or the pages of a list, as far as it is there. */
type Asked<T> = Pick<UseQueryResult<T, CallFailed>, 'data' | 'error' | 'isRefetchError' | 'isFetching'> & {
  readonly refetch: () => Promise<unknown>
}
type AnsweredProps<T> = { readonly query: Asked<T>; readonly children: (answer: T) => ReactNode }

/** Shows an answer; before it a progress sign, and instead of it what went wrong with a way to try again. */
export const Answered = <T,>({ query, children }: AnsweredProps<T>) => {
  const t = useWords()
  const retry = () => void query.refetch()
  if (query.data !== undefined) {
    return (
      <>
        {query.isRefetchError && query.error?.failure.code === 'unreachable' && (
          <Message tone="attention" announce>
            <p>{t('api.stale')}</p>
          </Message>
        )}
        {children(query.data)}
      </>
    )
  }
  if (query.error !== null && !query.isFetching) return <FailureMessage failure={query.error.failure} onRetry={retry} />
  return <Waiting>{t('api.loading')}</Waiting>
}
