import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Tag } from '@mens-centraal/ui/Tag'
import { Link } from '@tanstack/react-router'
import { Answered } from '../api/Answered.tsx'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { WhileDesignated } from '../directory/WhileDesignated.tsx'
import { NotPrinted } from '../language/NotPrinted.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { useYouthName } from '../youths/YouthName.tsx'

type ListedMatch = Answer<'GET /api/matches'>['matches'][number]

const State = ({ match }: { readonly match: ListedMatch }) => {
  const t = useWords()
  if (match.kind !== 'youth') return <Tag>{t(`match.${match.kind}`)}</Tag>
  if (!match.possible) return null
  return (
    <Tag tone="attention" sign="attention">
      {t(match.ownAnswer === null ? 'match.toCheck' : 'match.waitsForOther')}
    </Tag>
  )
}

const Row = ({ match }: { readonly match: ListedMatch }) => {
  const t = useWords()
  const dates = useDates()
  const nameOf = useYouthName()
  const people = match.others.map(({ name, organisation, worksHere }) =>
    t(worksHere ? 'match.person' : 'match.leftPerson', { name, organisation }),
  )
  return (
    <li className="row">
      <div>
        <Link to="/matches/$id" params={{ id: match.id }} className="row-title">
          {match.youth ? nameOf(match.youth) : t('match.possibleYouth')}
        </Link>
        <div>{t('match.with', { people: people.join(', ') })}</div>
        <div className="soft small">{t('match.since', { number: match.number, day: dates.day(match.openedOn) })}</div>
      </div>
      <State match={match} />
    </li>
  )
}

const Matches = ({ matches }: { readonly matches: readonly ListedMatch[] }) => {
  const t = useWords()
  if (matches.length === 0) {
    return (
      <EmptyState title={t('matches.emptyTitle')}>
        <p>{t('matches.empty')}</p>
      </EmptyState>
    )
  }
  return (
    <Card>
      <ul className="rows">
        {matches.map((match) => (
          <Row key={match.id} match={match} />
        ))}
      </ul>
    </Card>
  )
}

/** The open matches of this professional. */
export const MatchesPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/matches', {}, { live: true })
  return (
    <>
      <PageTitle documentTitle={title(t('matches.title'))}>{t('matches.title')}</PageTitle>
      <NotPrinted>
        <WhileDesignated>
          <Answered query={query}>{({ matches }) => <Matches matches={matches} />}</Answered>
        </WhileDesignated>
      </NotPrinted>
    </>
  )
}
