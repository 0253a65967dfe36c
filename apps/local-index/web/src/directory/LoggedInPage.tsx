import { PageTitle } from '@mens-centraal/ui/Page'
import { useEffect } from 'react'
import { useWords } from '../language/use-words.tsx'
import { tellLoggedIn } from './login-channel.ts'
import { useDocumentTitle } from './session.tsx'

/** Where a login in a window of its own ends: it tells the other windows, and closes. */
export const LoggedInPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  useEffect(() => {
    tellLoggedIn()
    window.close()
  }, [])
  return (
    <>
      <PageTitle documentTitle={title(t('loggedIn.title'))}>{t('loggedIn.title')}</PageTitle>
      <p>{t('loggedIn.text')}</p>
    </>
  )
}
