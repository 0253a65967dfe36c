import { Card } from '@mens-centraal/ui/Card'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Tag } from '@mens-centraal/ui/Tag'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Answered } from '../api/Answered.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { ContactTag, LapsedTag, StandingTag } from './FollowUpTags.tsx'
import { isOpen, ofOrganisation, organisationsIn, type WatchedMatch } from './follow-up.ts'

const Row = ({ match }: { readonly match: WatchedMatch }) => {
  const t = useWords()
  const dates = useDates()
  return (
    <li className="row">
      <div>
        <Link to="/opvolging/$id" params={{ id: match.id }} className="row-title">
          {t(`followUps.match.${match.kind}`, { number: match.number })}
        </Link>
        <div className="soft small">{t('followUps.since', { day: dates.day(match.openedOn), due: dates.day(match.dueOn) })}</div>
        {match.participants.map(({ id, name, organisation, contact, lapsedOn }) => (
          <div key={id}>
            {t('followUps.person', { name, organisation })} <ContactTag contact={contact} /> <LapsedTag lapsedOn={lapsedOn} />
          </div>
        ))}
      </div>
      {match.overdue ? (
        <Tag tone="bad" sign="attention">
          {t('followUps.late')}
        </Tag>
      ) : (
        <StandingTag standing={match.standing} />
      )}
    </li>
  )
}

const Rows = ({ matches }: { readonly matches: readonly WatchedMatch[] }) => (
  <ul className="rows">
    {matches.map((match) => (
      <Row key={match.id} match={match} />
    ))}
  </ul>
)

const Board = ({ matches }: { readonly matches: readonly WatchedMatch[] }) => {
  const t = useWords()
  const [organisation, setOrganisation] = useState('')
  if (matches.length === 0) {
    return (
      <EmptyState title={t('followUps.emptyTitle')}>
        <p>{t('followUps.empty')}</p>
      </EmptyState>
    )
  }
  const shown = ofOrganisation(matches, organisation)
  const waiting = shown.filter(({ standing }) => isOpen(standing))
  const finished = shown.filter(({ standing }) => !isOpen(standing))
  const choices = organisationsIn(matches).map((name) => ({ value: name, label: name }))
  return (
    <>
      <ChoiceField
        id="organisation"
        label={t('followUps.organisation')}
        look="tiles"
        choices={[{ value: 'all', label: t('followUps.all') }, ...choices]}
        value={organisation === '' ? 'all' : organisation}
        onChange={(value) => setOrganisation(value === 'all' ? '' : value)}
      />
      <Card title={t('followUps.waiting')}>
        {waiting.length > 0 ? <Rows matches={waiting} /> : <p>{t('followUps.noneWaiting')}</p>}
      </Card>
      {finished.length > 0 && (
        <Card title={t('followUps.finished')}>
          <Rows matches={finished} />
        </Card>
      )}
    </>
  )
}

/** The matches that the follow-up officer's municipality follows up: overdue and oldest first, by organisation. */
export const FollowUpsPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/follow-ups', {}, { live: true })
  return (
    <>
      <PageTitle documentTitle={title(t('followUps.title'))}>{t('followUps.title')}</PageTitle>
      <p className="soft">{t('followUps.text')}</p>
      <Answered query={query}>{({ followUps }) => <Board matches={followUps} />}</Answered>
    </>
  )
}
