import { Card, Columns } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link, useParams } from '@tanstack/react-router'
import { Answered } from '../api/Answered.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { LeadCard } from '../case-leads/LeadCard.tsx'
import { useDocumentTitle } from '../directory/session.tsx'
import { WhileDesignated } from '../directory/WhileDesignated.tsx'
import { FollowUpCard } from '../follow-up/FollowUpCard.tsx'
import { isInTouch, type MatchFollowUp, ownContact, toSpeak } from '../follow-up/follow-up.ts'
import { InvolvedCard } from '../involvements/Reachable.tsx'
import { today, useDates } from '../language/use-dates.ts'
import { useWords, Words } from '../language/use-words.tsx'
import { useBirthYear, useYouthName } from '../youths/YouthName.tsx'
import { Involved } from './Involved.tsx'
import { MatchHistory } from './MatchHistory.tsx'
import { type Match, nameToContact, othersToReach, stillToReach } from './match.ts'
import { NumberCard } from './NumberCard.tsx'
import { PossibleMatch } from './PossibleMatch.tsx'
import './match.css'

/** What to do first: whom to contact. */
const First = ({ match, followUp }: { readonly match: Match; readonly followUp: MatchFollowUp | undefined }) => {
  const t = useWords()
  const others = othersToReach(match, today())
  const [first] = stillToReach(others, followUp && toSpeak(followUp).map(({ name }) => name))
  if (!first) {
    return (
      <Message tone="calm" title={t('match.nobodyTitle')}>
        <p>{t('match.nobody')}</p>
      </Message>
    )
  }
  return (
    <Message tone="attention">
      <p>
        <Words id="match.contact" values={{ name: nameToContact(first) }} />{' '}
        {t(match.kind === 'youth' ? 'match.othersToo' : `match.${match.kind}.othersToo`, { count: others.length })}
      </p>
      {match.kind !== 'youth' && <p>{t('match.differentYouths')}</p>}
    </Message>
  )
}

type DetailProps = { readonly match: Match; readonly onAnswered: () => void }

const Detail = ({ match, onAnswered }: DetailProps) => {
  const t = useWords()
  const query = useAnswer('GET /api/matches/:id/follow-up', { params: { id: match.id } }, { live: true })
  const followUp = query.data
  const leading = followUp !== undefined && !match.possible && match.kind === 'youth'
  const lead = useAnswer('GET /api/matches/:id/lead', { params: { id: match.id } }, { live: true, wanted: leading })
  const asked = followUp === undefined || !isInTouch(ownContact(followUp))
  return (
    <>
      {match.possible ? (
        <PossibleMatch match={match} onAnswered={onAnswered} />
      ) : (
        asked && <First match={match} followUp={followUp} />
      )}
      <Columns
        side={
          <>
            <NumberCard match={match} />
            <Card title={t('match.history')}>
              <MatchHistory match={match} followUp={followUp} lead={lead.data} />
            </Card>
          </>
        }
      >
        <Involved match={match} />
        {followUp && <FollowUpCard matchId={match.id} followUp={followUp} onSaid={() => void query.refetch()} />}
        {lead.data && <LeadCard matchId={match.id} lead={lead.data} onDone={() => void lead.refetch()} />}
        {match.withInvolved && <InvolvedCard signal={match.signal} />}
        <Card title={t('match.useTitle')}>
          <p>{t('match.use')}</p>
          <p className="soft">{t('match.useWhy')}</p>
          <p>
            <Link to="/mijn-signalen/$id" params={{ id: match.signal }}>
              {t('match.toSignal')}
            </Link>
          </p>
        </Card>
      </Columns>
    </>
  )
}

const Subtitle = ({ match }: { readonly match: Match }) => {
  const t = useWords()
  const dates = useDates()
  const birthYear = useBirthYear()
  const parts = [
    match.kind !== 'youth' && t(`match.${match.kind}`),
    match.youth && birthYear(match.youth),
    t('match.since', { number: match.number, day: dates.day(match.openedOn) }),
  ]
  return <span className="soft">{parts.filter(Boolean).join(' · ')}</span>
}

/** A match that closed while it was in sight, or that is someone else's: the two look the same. */
const Gone = () => {
  const t = useWords()
  return (
    <Message tone="calm" title={t('match.goneTitle')} announce>
      <p>{t('match.gone')}</p>
    </Message>
  )
}

/** One match: who else is involved with this youth, and how to reach them. Refreshes by itself. */
export const MatchPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const nameOf = useYouthName()
  const { id } = useParams({ from: '/app/more/matches/$id' })
  const query = useAnswer('GET /api/matches/:id', { params: { id } }, { live: true })
  const gone = query.error?.failure.code === 'not-available'
  const match = gone ? undefined : query.data
  const heading = match?.youth ? nameOf(match.youth) : match ? t('match.possibleYouth') : t('match.title')
  return (
    <>
      <p className="crumbs soft">
        <Link to="/matches">{t('matches.title')}</Link> › {t('match.title')}
      </p>
      <PageTitle documentTitle={title(t('match.title'))} aside={match && <Subtitle match={match} />}>
        {heading}
      </PageTitle>
      <WhileDesignated>
        {gone ? (
          <Gone />
        ) : (
          <Answered query={query}>{(answer) => <Detail match={answer} onAnswered={() => void query.refetch()} />}</Answered>
        )}
      </WhileDesignated>
    </>
  )
}
