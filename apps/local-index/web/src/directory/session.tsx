import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback, useEffect, useRef } from 'react'
import { type Answer, call } from '../api/call.ts'
import { onContact } from '../api/contact.ts'
import { CallFailed } from '../api/use-answer.ts'
import { learnHouseClock } from '../language/house-clock.ts'
import { useLanguage } from '../language/language.tsx'

export type Session = Answer<'GET /api/session'>
export type Who = NonNullable<Session['who']>

const sessionKey = ['GET /api/session'] as const

const read = async (background: boolean): Promise<Session> => {
  const answer = await call('GET /api/session', {}, { background })
  if (answer.ok) {
    learnHouseClock(answer.value.now)
    return answer.value
  }
  throw new CallFailed(answer.refusal)
}

type SessionReading = {
  readonly query: UseQueryResult<Session, CallFailed>
  /** Reads the session again without keeping it alive. */
  readonly look: () => Promise<Session | undefined>
  /** Keeps the session alive: the person is still here. */
  readonly renew: () => Promise<void>
}

/** Reads who is logged in, again at each return to the window and when the server says that the session is no more. */
export const useSessionReading = (): SessionReading => {
  const client = useQueryClient()
  const query = useQuery<Session, CallFailed>({
    queryKey: sessionKey,
    queryFn: () => read(client.getQueryData(sessionKey) !== undefined),
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchOnWindowFocus: true,
  })
  const { refetch } = query
  const look = useCallback(async () => (await refetch()).data, [refetch])
  const renew = useCallback(async () => {
    client.setQueryData(sessionKey, await read(false))
  }, [client])
  const { language } = useLanguage()
  const inLanguage = useRef(language)
  // why one may not signal is told by the server, in the language of the moment
  useEffect(() => {
    if (inLanguage.current === language) return
    inLanguage.current = language
    void look()
  }, [language, look])
  useEffect(() => onContact('session-lost', () => void look()), [look])
  return { query, look, renew }
}

type SessionValue = {
  readonly session: Session
  readonly look: () => Promise<Session | undefined>
  readonly renew: () => Promise<void>
}

export const SessionContext = createContext<SessionValue | null>(null)
export const WhoContext = createContext<Who | null>(null)

/** The session as it was last read. */
export const useSession = (): SessionValue => {
  const value = use(SessionContext)
  if (value === null) throw new Error('no session above this component')
  return value
}

/** The person whose page this is; only below the session gate. */
export const useWho = (): Who => {
  const who = use(WhoContext)
  if (who === null) throw new Error('no session gate above this component')
  return who
}

/** The title of tab and history: what the page is and the house's name, never a person's name. */
export const useDocumentTitle = (): ((page: string) => string) => {
  const { session } = useSession()
  return (page) => `${page} · ${session.house.name}`
}
