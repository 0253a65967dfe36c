import { Columns } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Navigate, useSearch } from '@tanstack/react-router'
import { useWords } from '../language/use-words.tsx'
import { Helpdesk } from './Helpdesk.tsx'
import { LoginAgain } from './LoginAgain.tsx'
import { LoginOptions } from './LoginOptions.tsx'
import type { LoginTarget } from './login-address.ts'
import { loginProblem } from './login-problems.ts'
import { useDocumentTitle, useSession } from './session.tsx'

const Reason = ({ code, target }: { readonly code: string; readonly target: LoginTarget }) => {
  const t = useWords()
  const { title, detail, mayTryAgain } = loginProblem(code)
  return (
    <Message tone={code === 'session-ended' ? 'calm' : 'bad'} title={t(title)} announce>
      <p>{t(detail)}</p>
      {mayTryAgain && <LoginAgain {...target} />}
      {code !== 'session-ended' && (
        <p className="small">
          <Helpdesk />
        </p>
      )}
    </Message>
  )
}

const About = () => {
  const t = useWords()
  return (
    <div className="login-about">
      <h2>{t('login.aboutTitle')}</h2>
      <p>{t('login.about')}</p>
      <p>{t('login.aboutNever')}</p>
      <p className="soft small">{t('login.shared')}</p>
    </div>
  )
}

/** Log in at one's own organisation: by work e-mail domain, or from the list. */
export const LoginPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const { session } = useSession()
  const search = useSearch({ from: '/open/inloggen' })
  const target = { returnTo: search.return, popup: search.window === 'popup' }
  if (session.state === 'active' && !target.popup) return <Navigate to="/" replace />
  return (
    <>
      <PageTitle documentTitle={title(t('login.title'))}>{t('login.title')}</PageTitle>
      {search.probleem && <Reason code={search.probleem} target={target} />}
      {search.uitgelogd && <Message tone="good" title={t('login.loggedOut')} />}
      <Columns side={<About />}>
        <LoginOptions {...target} />
      </Columns>
    </>
  )
}
