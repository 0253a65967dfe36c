import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { useState } from 'react'
import { FailureMessage } from '../../api/FailureMessage.tsx'
import { useAct } from '../../api/use-act.ts'
import { useWords } from '../../language/use-words.tsx'
import { hasPasskeys, showPasskey } from './device.ts'

/** Where somebody logs in, and where to land. */
export type AccountTarget = { readonly organisation: string; readonly return?: string; readonly window?: 'popup' }

/** One press, and the device asks for a PIN, finger or face. */
export const PasskeyLogin = ({ target, onDone }: { readonly target: AccountTarget; readonly onDone: (path: string) => void }) => {
  const t = useWords()
  const start = useAct('POST /api/passkey-challenges')
  const finish = useAct('POST /api/passkey-logins')
  const [stopped, setStopped] = useState(false)
  const failure = start.failure ?? finish.failure
  const logIn = async () => {
    setStopped(false)
    finish.reset()
    const started = await start.run({ body: target })
    if (!started.ok) return
    const shown = await showPasskey(started.value)
    if (shown === null) return setStopped(true)
    const finished = await finish.run({ body: shown })
    if (finished.ok) onDone(finished.value.path)
  }
  return (
    <Card title={t('account.passkey')}>
      <p>{t('account.passkeyText')}</p>
      {failure && <FailureMessage failure={failure} />}
      {stopped && <Message tone="attention" title={t('account.stopped')} announce />}
      {hasPasskeys() ? (
        <Actions>
          <Button look="main" pending={start.pending || finish.pending} onPress={() => void logIn()}>
            {t('account.passkeyLogin')}
          </Button>
        </Actions>
      ) : (
        <p>{t('account.noPasskeys')}</p>
      )}
    </Card>
  )
}
