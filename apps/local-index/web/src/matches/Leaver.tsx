import { ContactCard } from '@mens-centraal/ui/ContactCard'
import { Tag } from '@mens-centraal/ui/Tag'
import { useWords } from '../language/use-words.tsx'
import { Contact, teamOf } from './Contact.tsx'
import type { Participant } from './match.ts'

type LeaverProps = { readonly participant: Participant; readonly number: string }

/** A participant who works there no longer: who it was, and how to reach the organisation, through its coordinator if there is one. */
export const Leaver = ({ participant, number }: LeaverProps) => {
  const t = useWords()
  const { coordinator } = participant
  return (
    <>
      <ContactCard
        name={participant.name}
        position={participant.organisation}
        phone={null}
        mail={null}
        generalPhone={participant.generalPhone}
        team={teamOf(participant, t('match.mailSubject', { number }))}
        week={[]}
        tag={
          <Tag tone="attention" sign="attention">
            {t('match.worksHereNoLonger')}
          </Tag>
        }
      >
        <p>{t(coordinator ? 'match.callCoordinator' : 'match.callOrganisation')}</p>
      </ContactCard>
      {coordinator && (
        <Contact
          participant={{ ...participant, ...coordinator, function: 'coordinator', generalPhone: null, team: null, closed: null }}
          number={number}
        />
      )}
    </>
  )
}
