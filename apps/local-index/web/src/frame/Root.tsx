import { Waiting } from '@mens-centraal/ui/Waiting'
import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { tellLoggedIn } from '../directory/login-channel.ts'
import { SessionContext, useSessionReading } from '../directory/session.tsx'
import { useLanguage } from '../language/language.tsx'
import { useWords } from '../language/use-words.tsx'
import { HideNamesProvider } from '../youths/hide-names.tsx'

/** After each navigation the page starts at its top; its heading takes the focus by itself. */
const useTopOnNavigation = (): void => {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) window.scrollTo(0, 0)
      }),
    [router],
  )
}

/** A page that the browser kept from before (its back-forward cache) may show what is no longer this person's. */
const useNoRevival = (): void => {
  useEffect(() => {
    const reload = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload()
    }
    window.addEventListener('pageshow', reload)
    return () => window.removeEventListener('pageshow', reload)
  }, [])
}

/** What the server says in words, such as why somebody may not give signals, is asked again in the other language. */
const useWordsAgain = (look: () => Promise<unknown>): void => {
  const { language } = useLanguage()
  const asked = useRef(language)
  useEffect(() => {
    if (asked.current === language) return
    asked.current = language
    void look()
  }, [language, look])
}

/** Above every page: who is logged in, the house's theme, and what the browser must not keep. */
export const Root = () => {
  const t = useWords()
  const { query, look, renew } = useSessionReading()
  const theme = query.data?.house.theme
  const active = query.data?.state === 'active'
  useTopOnNavigation()
  useNoRevival()
  useWordsAgain(look)
  useEffect(() => {
    if (theme) document.documentElement.dataset['theme'] = theme
  }, [theme])
  useEffect(() => {
    if (active) tellLoggedIn()
  }, [active])
  if (query.data) {
    return (
      <SessionContext value={{ session: query.data, look, renew }}>
        <HideNamesProvider>
          <Outlet />
        </HideNamesProvider>
      </SessionContext>
    )
  }
  return (
    <main className="start-up">
      {query.isError ? (
        <FailureMessage failure={query.error.failure} onRetry={() => void look()} />
      ) : (
        <Waiting>{t('api.loading')}</Waiting>
      )}
    </main>
  )
}
