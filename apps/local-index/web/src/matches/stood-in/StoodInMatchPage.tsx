import { Card, Columns } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link, useParams } from '@tanstack/react-router'
import { Answered } from '../../api/Answered.tsx'
import type { Answer } from '../../api/call.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useDocumentTitle } from '../../directory/session.tsx'
import { FollowUpCard } from '../../follow-up/FollowUpCard.tsx'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { useYouthName } from '../../youths/YouthName.tsx'
import { Involved } from '../Involved.tsx'
import { MatchHistory } from '../MatchHistory.tsx'
import { NumberCard } from '../NumberCard.tsx'
import { StandInOver } from './StoodInMatchesPage.tsx'
import '../match.css'

type StoodInMatch = Answer<'GET /api/stood-in-places/:id'>
type DetailProps = { readonly place: string; readonly match: StoodInMatch }

const Detail = ({ place, match }: DetailProps) => {
  const t = useWords()
  const dates = useDates()
  const query = useAnswer('GET /api/stood-in-places/:id/follow-up', { params: { id: place } }, { live: true })
  const followUp = query.data
  const { name, until } = match.standIn
  return (
    <>
      <Message tone="attention" title={t('stoodIn.until', { name, last: dates.lastDay(until) })}>
        <p>{t(match.possible ? 'stoodIn.possible' : 'stoodIn.mayDo', { name })}</p>
      </Message>
      <Columns
        side={
          <>
            <NumberCard match={match} />
            <Card title={t('match.history')}>
              <MatchHistory match={match} followUp={followUp} lead={undefined} />
            </Card>
          </>
        }
      >
        {followUp && <FollowUpCard matchId={place} standsInFor={name} followUp={followUp} onSaid={() => void query.refetch()} />}
        <Involved match={match} />
      </Columns>
    </>
  )
}

/** One match of a colleague for whom one stands in: whom to call, and what one can say for that colleague. */
export const StoodInMatchPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const nameOf = useYouthName()
  const { id } = useParams({ from: '/app/more/vervangen/match/$id' })
  const query = useAnswer('GET /api/stood-in-places/:id', { params: { id } }, { live: true })
  const over = query.error?.failure.code === 'not-available'
  const match = over ? undefined : query.data
  const heading = match?.youth ? nameOf(match.youth) : match ? t('match.possibleYouth') : t('match.title')
  return (
    <>
      <p className="crumbs soft">
        {match ? (
          <Link to="/vervangen/$id" params={{ id: match.standIn.id }}>
            {t('stoodIn.matchesOf', { name: match.standIn.name })}
          </Link>
        ) : (
          <Link to="/">{t('today.title')}</Link>
        )}{' '}
        › {t('match.title')}
      </p>
      <PageTitle documentTitle={title(t('match.title'))}>{heading}</PageTitle>
      {over ? <StandInOver /> : <Answered query={query}>{(answer) => <Detail place={id} match={answer} />}</Answered>}
    </>
  )
}
