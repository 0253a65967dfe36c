import { Columns } from '@mens-centraal/ui/Card'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { useDocumentTitle, useWho } from '../directory/session.tsx'
import { useWords, Words } from '../language/use-words.tsx'
import { FindStep } from '../youths/FindStep.tsx'
import type { FoundYouth } from '../youths/found-youth.ts'
import { RaisedResult } from './RaisedResult.tsx'
import { RaiseSide } from './RaiseSide.tsx'
import { RefusedToSignal } from './RefusedToSignal.tsx'
import { SignalForm } from './SignalForm.tsx'
import type { Raised } from './use-raise.ts'

/** Danger goes first: a signal is no call for help. */
const Danger = () => (
  <Message tone="bad" sign="attention">
    <p>
      <Words id="raise.danger" />
    </p>
  </Message>
)

const LeaveDialog = ({ filled }: { readonly filled: boolean }) => {
  const t = useWords()
  const blocker = useBlocker({ shouldBlockFn: () => filled, enableBeforeUnload: filled, withResolver: true })
  if (blocker.status !== 'blocked') return null
  return (
    <ConfirmDialog
      title={t('raise.leaveTitle')}
      confirm={t('raise.leave')}
      look="danger"
      onConfirm={blocker.proceed}
      onCancel={blocker.reset}
    >
      <p>{t('raise.leaveText')}</p>
    </ConfirmDialog>
  )
}

type FlowProps = { readonly onRaised: (raised: Raised, youth: FoundYouth) => void }

const Flow = ({ onRaised }: FlowProps) => {
  const [found, setFound] = useState<FoundYouth | null>(null)
  return (
    <>
      <FindStep number={1} found={found} onFound={setFound} />
      <div hidden={found === null}>
        <SignalForm youth={found} onRaised={(raised) => found && onRaised(raised, found)} onFindAgain={() => setFound(null)} />
      </div>
      <LeaveDialog filled={found !== null} />
    </>
  )
}

/** Give a signal: find the youth, weigh the criteria, say who was told and until when it runs. One page, nothing kept in the browser. */
export const RaisePage = () => {
  const t = useWords()
  const who = useWho()
  const title = useDocumentTitle()
  const [done, setDone] = useState<{ readonly raised: Raised; readonly youth: FoundYouth } | null>(null)
  if (done) return <RaisedResult raised={done.raised} youth={done.youth} onAnother={() => setDone(null)} />
  return (
    <>
      <PageTitle documentTitle={title(t('raise.title'))}>{t('raise.title')}</PageTitle>
      <Danger />
      {who.signallingRefusals.length > 0 ? (
        <RefusedToSignal refusals={who.signallingRefusals} />
      ) : (
        <Columns side={<RaiseSide />}>
          <Flow onRaised={(raised, youth) => setDone({ raised, youth })} />
        </Columns>
      )}
    </>
  )
}
