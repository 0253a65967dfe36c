import { Card } from '@mens-centraal/ui/Card'
import { Tag } from '@mens-centraal/ui/Tag'
import { today } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { Contact } from './Contact.tsx'
import { Leaver } from './Leaver.tsx'
import { type Match, noLongerInvolved, othersToReach } from './match.ts'

/** Who else is involved, and who no longer is. */
export const Involved = ({ match }: { readonly match: Pick<Match, 'number' | 'participants'> }) => {
  const t = useWords()
  const left = noLongerInvolved(match)
  return (
    <Card title={t('match.involved')}>
      <p className="soft">{t('match.thatNotWhy')}</p>
      <div className="contacts">
        {othersToReach(match, today()).map((participant) => {
          const How = participant.worksHere ? Contact : Leaver
          return <How key={participant.id} participant={participant} number={match.number} />
        })}
      </div>
      {left.length > 0 && (
        <ul className="rows match-left">
          {left.map((participant) => (
            <li className="row" key={participant.id}>
              <span>
                {participant.name} <span className="soft">· {participant.organisation}</span>
              </span>
              <Tag>{t('match.noLonger')}</Tag>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
