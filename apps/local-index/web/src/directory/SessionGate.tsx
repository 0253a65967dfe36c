import { Waiting } from '@mens-centraal/ui/Waiting'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { Activity, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { useWords } from '../language/use-words.tsx'
import { onLoggedIn } from './login-channel.ts'
import { useSession, type Who, WhoContext } from './session.tsx'
import { useIdleEnd } from './use-idle-end.ts'

const dialogs = () => import('./SessionDialogs.tsx')
const SessionEndedDialog = lazy(async () => ({ default: (await dialogs()).SessionEndedDialog }))
const IdleWarningDialog = lazy(async () => ({ default: (await dialogs()).IdleWarningDialog }))

/** Nobody is logged in, and nobody was on this page: the login page, and after it back to here. */
const ToLogin = () => {
  const { session } = useSession()
  const navigate = useNavigate()
  const [path] = useState(useRouterState({ select: (state) => state.location.pathname }))
  useEffect(() => {
    void navigate({
      to: '/inloggen',
      search: { return: path, ...(session.state === 'ended' && { probleem: 'session-ended' }) },
      replace: true,
    })
  }, [navigate, path, session.state])
  return null
}

/** Another person logged in on a page that was someone else's: everything in this window is dropped. */
const Dropped = () => {
  useEffect(() => window.location.replace('/'), [])
  return null
}

const fetchDialogsAfterMs = 10_000

/** Fetched soon after the first screen, while the line is good: they are needed when it may not be. */
const useDialogsAtHand = (): void => {
  useEffect(() => {
    const timer = setTimeout(() => void dialogs(), fetchDialogsAfterMs)
    return () => clearTimeout(timer)
  }, [])
}

/** Someone logged in in another window: that counts as a sign of life, and tells who it is. */
const useReadAfterLogin = (ended: boolean, renew: () => Promise<void>): void => {
  useEffect(() => (ended ? onLoggedIn(() => void renew().catch(() => undefined)) : undefined), [ended, renew])
}

/**
 * Lets only a logged-in person through. When the session ends, the page below is hidden and stands still with all that was filled in; it
 * comes back as it was for the same person in the same position, and is dropped for anyone else. Nothing of it is stored.
 */
export const SessionGate = ({ children }: { readonly children: ReactNode }) => {
  const t = useWords()
  const { session, renew } = useSession()
  const now = session.state === 'active' ? session.who : null
  const [first, setFirst] = useState<Who | null>(now)
  if (first === null && now !== null) setFirst(now)
  const phase = useIdleEnd(now !== null)
  const ended = now === null || phase === 'over'
  useReadAfterLogin(ended, renew)
  useDialogsAtHand()

  if (first === null) return <ToLogin />
  if (now !== null && now.positionId !== first.positionId) return <Dropped />
  return (
    <WhoContext value={now ?? first}>
      <Activity mode={ended ? 'hidden' : 'visible'}>{children}</Activity>
      <Suspense fallback={<Waiting>{t('api.loading')}</Waiting>}>
        {ended && <SessionEndedDialog />}
        {!ended && phase === 'ending' && <IdleWarningDialog />}
      </Suspense>
    </WhoContext>
  )
}
