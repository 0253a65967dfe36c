import { Button } from '@mens-centraal/ui/Button'
import { lazy, Suspense, useState } from 'react'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useAct } from '../api/use-act.ts'
import { useWords } from '../language/use-words.tsx'

const ConfirmDialog = lazy(async () => ({ default: (await import('@mens-centraal/ui/ConfirmDialog')).ConfirmDialog }))

/**
 * Ends the session and leaves nothing of this page behind: the login page is loaded afresh. Who was logged out already, is so here; that
 * it is so everywhere is not said then.
 */
export const useLogout = (operation: 'POST /api/logout' | 'POST /api/logout-everywhere') => {
  const act = useAct(operation)
  const run = async () => {
    const answer = await act.run({})
    const lost = !answer.ok && (answer.refusal.code === 'not-logged-in' || answer.refusal.code === 'session-ended')
    if (answer.ok || (lost && operation === 'POST /api/logout')) window.location.replace('/inloggen?uitgelogd=1')
    else if (lost) window.location.replace('/inloggen?probleem=session-ended')
  }
  return { run: () => void run(), pending: act.pending, failure: act.failure }
}

/** Ends all sessions of this person, after asking. */
export const LogoutEverywhere = () => {
  const t = useWords()
  const [asked, setAsked] = useState(false)
  const logout = useLogout('POST /api/logout-everywhere')
  return (
    <>
      <Button look="quiet" onPress={() => setAsked(true)}>
        {t('page.logoutEverywhere')}
      </Button>
      <Suspense>
        {asked && (
          <ConfirmDialog
            title={t('page.logoutEverywhere')}
            confirm={t('page.logoutEverywhereConfirm')}
            pending={logout.pending}
            onConfirm={logout.run}
            onCancel={() => setAsked(false)}
          >
            <p>{t('page.logoutEverywhereText')}</p>
            {logout.failure && <FailureMessage failure={logout.failure} />}
          </ConfirmDialog>
        )}
      </Suspense>
    </>
  )
}
