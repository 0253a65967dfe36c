import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link } from '@tanstack/react-router'
import { Answered } from '../api/Answered.tsx'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { today, useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { ContactTag } from './FollowUpTags.tsx'

type Escalation = Answer<'GET /api/escalations'>['escalations'][number]

const Row = ({ match }: { readonly match: Escalation }) => {
  const t = useWords()
  const dates = useDates()
  const { openedOn, dueOn, toldOn, officerOn } = match
  return (
    <li className="row">
      <div>
        <b>{t('escalations.match', { number: match.number })}</b>
        <div className="soft small">{t('followUps.since', { day: dates.day(openedOn), due: dates.day(dueOn) })}</div>
        {match.colleagues.map(({ name, contact }) => (
          <div key={name}>
            {name} <ContactTag contact={contact} />
          </div>
        ))}
        <div className="soft small">
          {t(officerOn > today() ? 'escalations.told' : 'escalations.officerTold', {
            told: dates.day(toldOn),
            officer: dates.day(officerOn),
          })}
        </div>
      </div>
    </li>
  )
}

const List = ({ escalations }: { readonly escalations: readonly Escalation[] }) => {
  const t = useWords()
  if (escalations.length === 0) {
    return (
      <EmptyState title={t('escalations.emptyTitle')}>
        <p>{t('escalations.empty')}</p>
      </EmptyState>
    )
  }
  return (
    <Card title={t('escalations.list')}>
      <p>{t('escalations.do')}</p>
      <p>
        {t('escalations.absent')} <Link to="/signalen-van-collegas">{t('escalations.handOver')}</Link>
      </p>
      <ul className="rows">
        {escalations.map((match) => (
          <Row key={match.id} match={match} />
        ))}
      </ul>
    </Card>
  )
}

/** The matches that reached an organisation's coordinator because a colleague has not been in touch: which, until when, and what to do. */
export const EscalationsPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/escalations', {}, { live: true })
  return (
    <>
      <PageTitle documentTitle={title(t('escalations.title'))}>{t('escalations.title')}</PageTitle>
      <p className="soft">{t('escalations.text')}</p>
      <Answered query={query}>{({ escalations }) => <List escalations={escalations} />}</Answered>
    </>
  )
}
