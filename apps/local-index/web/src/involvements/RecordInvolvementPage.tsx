import { Actions, Button, buttonClass } from '@mens-centraal/ui/Button'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useDocumentTitle, useWho } from '../directory/session.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { FindStep } from '../youths/FindStep.tsx'
import type { FoundYouth } from '../youths/found-youth.ts'
import { type Recorded, RecordForm } from './RecordForm.tsx'

/** Said instead of a form that leads nowhere. */
const NotHere = () => {
  const t = useWords()
  return (
    <Message tone="attention" title={t('involvement.notTitle')}>
      <p>{t('involvement.not')}</p>
    </Message>
  )
}

const Done = ({ recorded, onAnother }: { readonly recorded: Recorded; readonly onAnother: () => void }) => {
  const t = useWords()
  const dates = useDates()
  return (
    <Message tone="good" title={t('involvement.doneTitle')} announce>
      <p>{t('involvement.done', { day: dates.lastDay(recorded.endsOn) })}</p>
      <Actions>
        <Link to="/mijn-betrokkenheden" className={buttonClass('main')}>
          {t('involvement.toMine')}
        </Link>
        <Button look="quiet" onPress={onAnother}>
          {t('involvement.another')}
        </Button>
      </Actions>
    </Message>
  )
}

const Flow = ({ onRecorded }: { readonly onRecorded: (recorded: Recorded) => void }) => {
  const [found, setFound] = useState<FoundYouth | null>(null)
  return (
    <>
      <FindStep number={1} found={found} onFound={setFound} purpose="involvement" />
      <div hidden={found === null}>
        <RecordForm youth={found} onRecorded={onRecorded} onFindAgain={() => setFound(null)} />
      </div>
    </>
  )
}

/** Say that a youth is known here: find the youth, and say until when. No reason, no concern. */
export const RecordInvolvementPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const who = useWho()
  const [recorded, setRecorded] = useState<Recorded | null>(null)
  const flow = recorded ? (
    <Done recorded={recorded} onAnother={() => setRecorded(null)} />
  ) : (
    <>
      <p className="intro soft">{t('involvement.recordText')}</p>
      <Flow onRecorded={setRecorded} />
    </>
  )
  return (
    <>
      <PageTitle documentTitle={title(t('involvement.recordTitle'))}>{t('involvement.recordTitle')}</PageTitle>
      {who.involvements.record ? flow : <NotHere />}
    </>
  )
}
