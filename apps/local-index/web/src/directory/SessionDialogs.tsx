import { Actions, Button } from '@mens-centraal/ui/Button'
import { DialogWindow } from '@mens-centraal/ui/ConfirmDialog'
import { Message } from '@mens-centraal/ui/Message'
import { useState } from 'react'
import { useWords } from '../language/use-words.tsx'
import { loginAddress } from './login-address.ts'
import { useSession, useWho } from './session.tsx'

const windowShape = 'popup,width=560,height=760'

/** Said when the session ended under a page: log in again in a window of its own, at one's own organisation, and go on where one was. */
export const SessionEndedDialog = () => {
  const t = useWords()
  const [blocked, setBlocked] = useState(false)
  const address = loginAddress(useWho().organisationId, { popup: true })
  const open = () => setBlocked(window.open(address, '_blank', windowShape) === null)
  return (
    <DialogWindow title={t('ended.title')}>
      <p>{t('ended.text')}</p>
      <p>{t('ended.other')}</p>
      {blocked && (
        <Message tone="attention" announce>
          <p>
            {t('ended.blocked')}{' '}
            <a href={address} target="_blank" rel="noreferrer">
              {t('ended.openTab')}
            </a>
          </p>
        </Message>
      )}
      <Actions>
        <Button look="main" onPress={open}>
          {t('ended.again')}
        </Button>
        <Button look="quiet" onPress={() => window.location.replace('/inloggen')}>
          {t('ended.drop')}
        </Button>
      </Actions>
    </DialogWindow>
  )
}

/** Said two minutes before the idle end. */
export const IdleWarningDialog = () => {
  const t = useWords()
  const { renew } = useSession()
  const [pending, setPending] = useState(false)
  const goOn = async () => {
    setPending(true)
    await renew().catch(() => setPending(false))
  }
  return (
    <DialogWindow title={t('idle.title')} onClose={() => void goOn()}>
      <p>{t('idle.text')}</p>
      <Actions>
        <Button look="main" pending={pending} onPress={() => void goOn()}>
          {t('idle.goOn')}
        </Button>
      </Actions>
    </DialogWindow>
  )
}
