import { buttonClass } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link } from '@tanstack/react-router'
import { Answered } from '../api/Answered.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { WhileDesignated } from '../directory/WhileDesignated.tsx'
import { NotPrinted } from '../language/NotPrinted.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { useBirthYear, YouthName } from '../youths/YouthName.tsx'
import { byUrgency, type RiskSignal } from './risk-signal.ts'
import { SignalTags } from './SignalTags.tsx'

const Row = ({ signal }: { readonly signal: RiskSignal }) => {
  const t = useWords()
  const dates = useDates()
  const birthYear = useBirthYear()(signal.youth)
  return (
    <li className="row">
      <div>
        <Link to="/mijn-signalen/$id" params={{ id: signal.id }} className="row-title">
          <YouthName youth={signal.youth} />
        </Link>{' '}
        <span className="soft">{birthYear}</span>
        <div className="soft small">
          {t('signal.period', { from: dates.dayAt(signal.raisedAt), until: dates.lastDay(signal.endsOn) })}
        </div>
      </div>
      <SignalTags signal={signal} />
    </li>
  )
}

const SignalList = ({ signals }: { readonly signals: readonly RiskSignal[] }) => {
  const t = useWords()
  if (signals.length === 0) {
    return (
      <EmptyState title={t('signals.emptyTitle')}>
        <p>{t('signals.empty')}</p>
        <Link to="/signaal-afgeven">{t('nav.raise')}</Link>
      </EmptyState>
    )
  }
  return (
    <Card>
      <ul className="rows">
        {[...signals].sort(byUrgency).map((signal) => (
          <Row key={signal.id} signal={signal} />
        ))}
      </ul>
    </Card>
  )
}

/** The signals that this professional gave, those that need something first. */
export const MyRiskSignalsPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/risk-signals', {})
  return (
    <>
      <PageTitle
        documentTitle={title(t('signals.title'))}
        aside={
          <Link to="/signaal-afgeven" className={`${buttonClass('main')} screen-only`}>
            {t('nav.raise')}
          </Link>
        }
      >
        {t('signals.title')}
      </PageTitle>
      <NotPrinted>
        <WhileDesignated>
          <Answered query={query}>{({ signals }) => <SignalList signals={signals} />}</Answered>
        </WhileDesignated>
      </NotPrinted>
    </>
  )
}
