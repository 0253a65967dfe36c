import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { useState } from 'react'
import type { Answer } from '../../api/call.ts'
import { FailureMessage } from '../../api/FailureMessage.tsx'
import { useAct } from '../../api/use-act.ts'
import { useWords } from '../../language/use-words.tsx'
import { useSession } from '../session.tsx'
import { hasPasskeys, makePasskey } from './device.ts'

/** What opening an account needs: the invitation, and what the house drew for it. */
export type OpeningProps = {
  readonly token: string
  readonly opening: Answer<'POST /api/account-openings'>
  readonly onDone: (path: string) => void
}

/** The easiest and safest way: the device makes a passkey, and asks for a PIN, finger or face. */
export const OpenWithPasskey = ({ token, opening, onDone }: OpeningProps) => {
  const t = useWords()
  const { house } = useSession().session
  const act = useAct('POST /api/accounts')
  const [busy, setBusy] = useState(false)
  const [stopped, setStopped] = useState(false)
  const open = async () => {
    setStopped(false)
    setBusy(true)
    const made = await makePasskey(house.name, opening)
    setBusy(false)
    if (made === null) return setStopped(true)
    const answer = await act.run({ body: { token, opening: { way: 'passkey', made } } })
    if (answer.ok) onDone(answer.value.path)
  }
  return (
    <Card title={t('invitation.passkey')}>
      <p>{t('invitation.passkeyText')}</p>
      {act.failure && <FailureMessage failure={act.failure} />}
      {stopped && <Message tone="attention" title={t('account.stopped')} announce />}
      {hasPasskeys() ? (
        <Actions>
          <Button look="main" pending={busy || act.pending} onPress={() => void open()}>
            {t('invitation.passkeyMake')}
          </Button>
        </Actions>
      ) : (
        <p>{t('account.noPasskeys')}</p>
      )}
    </Card>
  )
}
