import { PageTitle } from '@mens-centraal/ui/Page'
import { Link, Navigate, useSearch } from '@tanstack/react-router'
import { writePreference } from '../../browser/preferences.ts'
import { useWords } from '../../language/use-words.tsx'
import { Helpdesk } from '../Helpdesk.tsx'
import { useDocumentTitle } from '../session.tsx'
import { PasskeyLogin } from './PasskeyLogin.tsx'
import { PasswordLogin } from './PasswordLogin.tsx'

/** Log in with an account of this index, for people whose organisation has no login service. */
export const AccountLoginPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const { organisatie: organisation, ...landing } = useSearch({ from: '/open/open-more/inloggen/account' })
  if (organisation === undefined) return <Navigate to="/inloggen" replace />
  const done = (path: string) => {
    writePreference('organisation', organisation)
    window.location.replace(path)
  }
  const target = { organisation, ...landing }
  return (
    <>
      <PageTitle documentTitle={title(t('account.loginTitle'))}>{t('account.loginTitle')}</PageTitle>
      <PasskeyLogin target={target} onDone={done} />
      <PasswordLogin target={target} onDone={done} />
      <p>
        {t('account.lost')} <Helpdesk />
      </p>
      <p>
        <Link to="/inloggen">{t('account.otherOrganisation')}</Link>
      </p>
    </>
  )
}
