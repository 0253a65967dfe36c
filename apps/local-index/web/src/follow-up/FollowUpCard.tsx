import { Card } from '@mens-centraal/ui/Card'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { AfterObjection } from './AfterObjection.tsx'
import { ContactSteps } from './ContactSteps.tsx'
import { ContactTag, StandingTag } from './FollowUpTags.tsx'
import { isInTouch, isOpen, type MatchFollowUp, ownContact } from './follow-up.ts'

type FollowUpCardProps = {
  /** The match; of a colleague for whom one stands in, their place in it. */
  readonly matchId: string
  /** The name of that colleague; left out in one's own match. */
  readonly standsInFor?: string
  readonly followUp: MatchFollowUp
  readonly onSaid: () => void
}

type ContactsProps = { readonly contacts: MatchFollowUp['contacts']; readonly standsInFor: string | undefined }

/** In a match of two: what either said. */
const OfTwo = ({ contacts, standsInFor }: ContactsProps) => {
  const t = useWords()
  return (
    <ul className="rows">
      {contacts.map(({ participant, name, you, contact }) => (
        <li className="row" key={participant}>
          <span>{you ? t(standsInFor === undefined ? 'followUp.you' : 'stoodIn.away', { name }) : name}</span>
          <ContactTag contact={contact} />
        </li>
      ))}
    </ul>
  )
}

/** With several others: of each what they said of contact with you, and what you said. */
const OfEach = ({ contacts, standsInFor }: ContactsProps) => {
  const t = useWords()
  const own = contacts.find(({ you }) => you)
  return (
    <ul className="rows">
      {contacts
        .filter(({ you }) => !you)
        .map(({ participant, name, contact, yours }) => (
          <li className="row" key={participant}>
            <div>
              <div>
                <b>{name}</b> <ContactTag contact={contact} />
              </div>
              <div>
                {t(standsInFor === undefined ? 'followUp.you' : 'stoodIn.away', { name: own?.name ?? '' })}{' '}
                <ContactTag contact={yours ?? 'none'} />
              </div>
            </div>
          </li>
        ))}
    </ul>
  )
}

/** How far a match is followed up: who said what, until when, and what one can say oneself. */
export const FollowUpCard = (props: FollowUpCardProps) => {
  const t = useWords()
  const dates = useDates()
  const { followUp, standsInFor } = props
  const late = standsInFor === undefined ? 'followUp.late' : 'stoodIn.late'
  const asked = isOpen(followUp.standing) && !isInTouch(ownContact(followUp))
  return (
    <Card title={t('followUp.title')} aside={<StandingTag standing={followUp.standing} />}>
      {followUp.standing === 'objection' && <AfterObjection />}
      {asked && <p>{t(followUp.overdue ? late : 'followUp.due', { day: dates.day(followUp.dueOn) })}</p>}
      {followUp.contacts.length > 2 ? (
        <OfEach contacts={followUp.contacts} standsInFor={standsInFor} />
      ) : (
        <OfTwo contacts={followUp.contacts} standsInFor={standsInFor} />
      )}
      <ContactSteps {...props} />
    </Card>
  )
}
