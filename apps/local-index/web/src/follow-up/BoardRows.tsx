import { Tag } from '@mens-centraal/ui/Tag'
import { Link } from '@tanstack/react-router'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { ContactTag, LapsedTag, StandingTag } from './FollowUpTags.tsx'
import type { WatchedMatch } from './follow-up.ts'

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

/** Matches on the board, in the order in which the house tells them. */
export const BoardRows = ({ matches }: { readonly matches: readonly WatchedMatch[] }) => (
  <ul className="rows">
    {matches.map((match) => (
      <Row key={match.id} match={match} />
    ))}
  </ul>
)
