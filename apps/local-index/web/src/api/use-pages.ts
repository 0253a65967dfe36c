import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { type Answer, call, type Input, type Operation } from './call.ts'
import { CallFailed, liveEveryMs } from './use-answer.ts'

/** Operations that answer a page at a time: `after` asks for the next one, with what the page before told as `next`. */
type PagedOperation = {
  [O in Operation]: Input<O> extends { readonly query?: { after?: string } }
    ? Answer<O> extends { next: string | null }
      ? O
      : never
    : never
}[Operation]

/**
 * The pages of a list that were asked for so far, read again together every 15 seconds and when the window gets the focus, one after the other: so that what
 * moved from one page to another is neither lost nor there twice. Such a refresh is marked as one that nobody asked for.
 */
export const usePages = <O extends PagedOperation>(operation: O, query: Omit<NonNullable<Input<O>['query']>, 'after'>) => {
  const client = useQueryClient()
  const queryKey = [operation, 'pages', query]
  return useInfiniteQuery<Answer<O>, CallFailed, readonly Answer<O>[], readonly unknown[], string | null>({
    queryKey,
    queryFn: async ({ pageParam, signal }) => {
      const known = client.getQueryData<{ pageParams: unknown[] }>(queryKey)?.pageParams.includes(pageParam) ?? false
      const wish = { query: { ...query, ...(pageParam !== null && { after: pageParam }) } } as Input<O>
      const answer = await call(operation, wish, { background: known, signal })
      if (answer.ok) return answer.value
      throw new CallFailed(answer.refusal)
    },
    initialPageParam: null,
    getNextPageParam: (last) => (last as { next: string | null }).next,
    select: ({ pages }) => pages,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: true,
    refetchInterval: liveEveryMs,
  })
}
