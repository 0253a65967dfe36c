import { Columns } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Navigate, useSearch } from '@tanstack/react-router'
import { useWords } from '../language/use-words.tsx'
import { Helpdesk } from './Helpdesk.tsx'
import { LoginOptions } from './LoginOptions.tsx'
import { loginProblem } from './login-problems.ts'
import { useDocumentTitle, useSession } from './session.tsx'

const Reason = ({ code }: { readonly code: string }) => {
  const t = useWords()
  const words = loginProblem(code)
  return (
    <Message tone={code === 'session-ended' ? 'calm' : 'bad'} title={t(words.title)} announce>
      <p>{t(words.detail)}</p>
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
  if (session.state === 'active' && search.window !== 'popup') return <Navigate to="/" replace />
  return (
    <>
      <PageTitle documentTitle={title(t('login.title'))}>{t('login.title')}</PageTitle>
      {search.probleem && <Reason code={search.probleem} />}
      {search.uitgelogd && <Message tone="good" title={t('login.loggedOut')} />}
      <Columns side={<About />}>
        <LoginOptions returnTo={search.return} popup={search.window === 'popup'} />
      </Columns>
    </>
  )
}
