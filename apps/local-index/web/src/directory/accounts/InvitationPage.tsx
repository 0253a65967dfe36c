import { Actions, Button } from '@mens-centraal/ui/Button'
import { PageTitle } from '@mens-centraal/ui/Page'
import { useEffect, useState } from 'react'
import type { Answer } from '../../api/call.ts'
import { FailureMessage } from '../../api/FailureMessage.tsx'
import { useAct } from '../../api/use-act.ts'
import { useWords } from '../../language/use-words.tsx'
import { useDocumentTitle } from '../session.tsx'
import { OpenWithPasskey } from './OpenWithPasskey.tsx'
import { OpenWithPassword } from './OpenWithPassword.tsx'

type Opening = Answer<'POST /api/account-openings'>

/** Takes the token out of the address: it stays behind in no history, and goes to no other page. */
const useInvitationToken = (): string => {
  const [token] = useState(() => window.location.hash.slice(1))
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), [])
  return token
}

const Ways = ({ token, opening }: { readonly token: string; readonly opening: Opening }) => {
  const t = useWords()
  const done = (path: string) => window.location.replace(path)
  return (
    <>
      <p>{t('invitation.choose', { organisation: opening.organisation })}</p>
      <OpenWithPasskey token={token} opening={opening} onDone={done} />
      <OpenWithPassword token={token} opening={opening} onDone={done} />
    </>
  )
}

/** Opens an account with the invitation that came by mail. Only a press begins: a mail program that looks at links does nothing. */
export const InvitationPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const token = useInvitationToken()
  const act = useAct('POST /api/account-openings')
  const [opening, setOpening] = useState<Opening | null>(null)
  const begin = async () => {
    const answer = await act.run({ body: { token } })
    if (answer.ok) setOpening(answer.value)
  }
  return (
    <>
      <PageTitle documentTitle={title(t('invitation.title'))}>{t('invitation.title')}</PageTitle>
      {opening === null ? (
        <>
          <p>{t('invitation.text')}</p>
          {act.failure && <FailureMessage failure={act.failure} />}
          <Actions>
            <Button look="main" pending={act.pending} onPress={() => void begin()}>
              {t('invitation.begin')}
            </Button>
          </Actions>
        </>
      ) : (
        <Ways token={token} opening={opening} />
      )}
    </>
  )
}
