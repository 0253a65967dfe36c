import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link, useParams } from '@tanstack/react-router'
import { Answered } from '../../api/Answered.tsx'
import type { Answer } from '../../api/call.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useDocumentTitle } from '../../directory/session.tsx'
import { NotPrinted } from '../../language/NotPrinted.tsx'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { useYouthName } from '../../youths/YouthName.tsx'

type StoodInMatches = Answer<'GET /api/stand-ins/:id/matches'>

const Row = ({ match }: { readonly match: StoodInMatches['matches'][number] }) => {
  const t = useWords()
  const dates = useDates()
  const nameOf = useYouthName()
  const people = match.others.map(({ name, organisation, worksHere }) =>
    t(worksHere ? 'match.person' : 'match.leftPerson', { name, organisation }),
  )
  return (
    <li className="row">
      <div>
        <Link to="/vervangen/match/$id" params={{ id: match.id }} className="row-title">
          {match.youth ? nameOf(match.youth) : t('match.possibleYouth')}
        </Link>
        <div>{t('match.with', { people: people.join(', ') })}</div>
        <div className="soft small">{t('match.since', { number: match.number, day: dates.day(match.openedOn) })}</div>
      </div>
    </li>
  )
}

const Matches = ({ answer: { standIn, matches } }: { readonly answer: StoodInMatches }) => {
  const t = useWords()
  const dates = useDates()
  return (
    <>
      <p className="soft">{t('stoodIn.until', { name: standIn.name, last: dates.lastDay(standIn.until) })}</p>
      {matches.length === 0 ? (
        <EmptyState title={t('stoodIn.emptyTitle', { name: standIn.name })}>
          <p>{t('stoodIn.empty')}</p>
        </EmptyState>
      ) : (
        <Card>
          <ul className="rows">
            {matches.map((match) => (
              <Row key={match.id} match={match} />
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

/** Said when one does not stand in (any more). */
export const StandInOver = () => {
  const t = useWords()
  return (
    <Message tone="calm" title={t('stoodIn.overTitle')} announce>
      <p>{t('stoodIn.over')}</p>
    </Message>
  )
}

/** The open matches of a colleague for whom one stands in. */
export const StoodInMatchesPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const { id } = useParams({ from: '/app/more/vervangen/$id' })
  const query = useAnswer('GET /api/stand-ins/:id/matches', { params: { id } }, { live: true })
  const over = query.error?.failure.code === 'not-available'
  const name = over ? undefined : query.data?.standIn.name
  return (
    <>
      <p className="crumbs soft">
        <Link to="/">{t('today.title')}</Link> › {t('stoodIn.title')}
      </p>
      <PageTitle documentTitle={title(t('stoodIn.title'))}>
        {name ? t('stoodIn.matchesOf', { name }) : t('stoodIn.title')}
      </PageTitle>
      <NotPrinted>
        {over ? <StandInOver /> : <Answered query={query}>{(answer) => <Matches answer={answer} />}</Answered>}
      </NotPrinted>
    </>
  )
}
