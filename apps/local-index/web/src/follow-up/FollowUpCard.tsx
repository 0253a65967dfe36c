import { Card } from '@mens-centraal/ui/Card'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { ContactSteps } from './ContactSteps.tsx'
import { ContactTag, StandingTag } from './FollowUpTags.tsx'
import { isInTouch, isOpen, type MatchFollowUp, ownContact } from './follow-up.ts'

type FollowUpCardProps = { readonly matchId: string; readonly followUp: MatchFollowUp; readonly onSaid: () => void }

/** How far a match is followed up: who said what, until when, and what one can say oneself. */
export const FollowUpCard = (props: FollowUpCardProps) => {
  const t = useWords()
  const dates = useDates()
  const { followUp } = props
  const asked = isOpen(followUp.standing) && !isInTouch(ownContact(followUp))
  return (
    <Card title={t('followUp.title')} aside={<StandingTag standing={followUp.standing} />}>
      {asked && <p>{t(followUp.overdue ? 'followUp.late' : 'followUp.due', { day: dates.day(followUp.dueOn) })}</p>}
      <ul className="rows">
        {followUp.contacts.map(({ participant, name, you, contact }) => (
          <li className="row" key={participant}>
            <span>{you ? t('followUp.you', { name }) : name}</span>
            <ContactTag contact={contact} />
          </li>
        ))}
      </ul>
      <ContactSteps {...props} />
    </Card>
  )
}
