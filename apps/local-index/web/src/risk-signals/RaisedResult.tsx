import { Actions, Button, buttonClass } from '@mens-centraal/ui/Button'
import { Card, Facts } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useDocumentTitle } from '../directory/session.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { WordId } from '../language/words.ts'
import type { FoundYouth } from '../youths/found-youth.ts'
import { YouthName } from '../youths/YouthName.tsx'
import type { Raised } from './use-raise.ts'

type ResultProps = {
  readonly raised: Raised
  readonly youth: FoundYouth
  /** What was done, unless a signal was given just now. */
  readonly title?: WordId
  readonly onAnother?: () => void
}

const Outcome = ({ raised }: { readonly raised: Raised }) => {
  const t = useWords()
  const [match] = raised.matches
  if (raised.state === 'waiting-for-check') {
    return (
      <Message tone="attention" title={t('raised.waitingTitle')}>
        <p>{t('raised.waiting')}</p>
      </Message>
    )
  }
  if (!match) {
    return (
      <Message tone="good" title={t('raised.noMatchTitle')}>
        <p>{t('raised.noMatch')}</p>
      </Message>
    )
  }
  return (
    <Message tone="attention" title={t(match.possible ? 'raised.possibleTitle' : 'raised.matchTitle', { number: match.number })}>
      <p>{t(match.possible ? 'raised.possible' : 'raised.match')}</p>
      <Actions>
        <Link to="/matches/$id" params={{ id: match.id }} className={buttonClass('main')}>
          {t('raised.toMatch')}
        </Link>
      </Actions>
    </Message>
  )
}

/** The signal was given: whether there is a match, and what happens next. */
export const RaisedResult = ({ raised, youth, title: done, onAnother }: ResultProps) => {
  const t = useWords()
  const dates = useDates()
  const title = useDocumentTitle()
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  return (
    <>
      <PageTitle documentTitle={title(t(done ?? 'raised.title'))}>
        {t(done ?? (raised.state === 'active' ? 'raised.title' : 'raised.keptTitle'))}
      </PageTitle>
      <Outcome raised={raised} />
      {raised.earlier && (
        <Message tone="attention" title={t('raised.earlierTitle')}>
          <p>{t('raised.earlier')}</p>
        </Message>
      )}
      <Card title={t('raised.next')}>
        <Facts
          facts={[
            [t('signal.youth'), <YouthName key="youth" youth={youth.label} />],
            [t('signal.activeUntil'), dates.lastDay(raised.endsOn)],
          ]}
        />
        <p>{t('raised.afterwards')}</p>
        <Actions>
          <Link to="/" className={buttonClass('plain')}>
            {t('raised.home')}
          </Link>
          <Link to="/mijn-signalen/$id" params={{ id: raised.id }}>
            {t('raised.toSignal')}
          </Link>
          {onAnother && (
            <Button look="quiet" onPress={onAnother}>
              {t('raised.another')}
            </Button>
          )}
        </Actions>
      </Card>
    </>
  )
}
