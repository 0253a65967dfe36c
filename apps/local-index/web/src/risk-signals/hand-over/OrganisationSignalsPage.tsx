import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Tag } from '@mens-centraal/ui/Tag'
import { Link } from '@tanstack/react-router'
import { Answered } from '../../api/Answered.tsx'
import { useAnswer } from '../../api/use-answer.ts'
import { ClosingCard } from '../../directory/closing/ClosingCard.tsx'
import { TeamContactCard } from '../../directory/contact/TeamContactCard.tsx'
import { useDocumentTitle } from '../../directory/session.tsx'
import { StandInsCard } from '../../directory/stand-ins/StandInsCard.tsx'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { type ColleagueSignals, orphaned, orphanWord } from './hand-over.ts'

const Colleague = ({ colleague }: { readonly colleague: ColleagueSignals }) => {
  const t = useWords()
  const dates = useDates()
  const word = orphanWord(colleague)
  return (
    <Card
      title={colleague.name}
      aside={
        <>
          {word && (
            <Tag tone="bad" sign="attention">
              {t(word)}
            </Tag>
          )}
          {colleague.handOverRequested && (
            <Tag tone="attention" sign="attention">
              {t('handOver.requested')}
            </Tag>
          )}
        </>
      }
    >
      <p>{t('handOver.running', { until: dates.lastDay(colleague.lastEndsOn) })}</p>
      <p>
        <Link to="/overdragen/$id" params={{ id: colleague.positionId }}>
          {t('handOver.toHandOver', { name: colleague.name })}
        </Link>
      </p>
    </Card>
  )
}

const Overview = ({ colleagues }: { readonly colleagues: readonly ColleagueSignals[] }) => {
  const t = useWords()
  if (colleagues.length === 0) {
    return (
      <EmptyState title={t('handOver.emptyTitle')}>
        <p>{t('handOver.empty')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      {orphaned(colleagues).length > 0 && (
        <Message tone="attention" title={t('handOver.orphanedTitle')}>
          <p>{t('handOver.orphaned')}</p>
        </Message>
      )}
      {colleagues.map((colleague) => (
        <Colleague key={colleague.positionId} colleague={colleague} />
      ))}
    </>
  )
}

/** Who of the coordinator's organisation has running signals, without youths and without counts: those that nobody can act on first. */
export const OrganisationSignalsPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/organisation-signals', {})
  return (
    <>
      <PageTitle documentTitle={title(t('handOver.listTitle'))}>{t('handOver.listTitle')}</PageTitle>
      <p className="soft">
        {t('handOver.listText')} <Link to="/overdragen-met-bestand">{t('handOverFile.link')}</Link>
      </p>
      <Answered query={query}>{({ colleagues }) => <Overview colleagues={colleagues} />}</Answered>
      <StandInsCard />
      <TeamContactCard />
      <ClosingCard />
    </>
  )
}
